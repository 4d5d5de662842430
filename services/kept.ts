import type { Kept } from './background-messages.ts';
import { dropFiles, keptNotes } from './kept-files.ts';
import { listReports, removeReports } from './outbox-reports.ts';
import { countRecordings, forgetRecordings } from './recordings.ts';

/** What is on this machine because of what was watched or reported. @throws StorageFailure */
export async function countKept(): Promise<Kept> {
  const [notes, recordings, reports] = await Promise.all([
    keptNotes(),
    countRecordings(),
    listReports(),
  ]);
  const loose = notes.filter((note) => !note.pinned);
  return {
    bundles: loose.filter((note) => note.kind === 'bundle').length,
    bytes: loose.reduce((sum, note) => sum + note.size, 0),
    recordings,
    reports: reports.length,
  };
}

/** Forget it all, reports that wait too; catalogs' own copies and settings stay. @throws StorageFailure */
export async function eraseKept(): Promise<Kept> {
  const loose = (await keptNotes()).filter((note) => !note.pinned);
  await dropFiles(loose.map((note) => note.sha256));
  await forgetRecordings();
  await removeReports((await listReports()).map(({ report }) => report.id));
  return countKept();
}
