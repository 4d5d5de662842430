import type { ExportKind } from '../../components/sync/view.ts';
import { fileName, saveFile } from '../../services/save-file.ts';
import { writeZip } from '../../services/write-zip.ts';
import { writeBackup } from '../../transcripts/backup.ts';
import type { OwnTranscript } from '../../transcripts/own.ts';
import { captionsOfOwn, libraryOfOwn } from '../../transcripts/own-library.ts';
import { shareOf } from '../../transcripts/share.ts';
import { writeShare } from '../../transcripts/share-check.ts';
import { linkOfShare } from '../../transcripts/share-link.ts';

/**
 * Give a transcript away: as a file that is saved, or as a link.
 *
 * @returns the link, where one was wished; null: a file was saved
 * @throws RangeError when nothing has a time, or it is too long for a link
 */
export async function exportOwn(own: OwnTranscript, kind: ExportKind): Promise<string | null> {
  const name = fileName(own.title, own.media.mediaId);
  switch (kind) {
    case 'vtt':
    case 'srt':
      saveFile(captionsOfOwn(own, kind), `${name}.${own.language}.${kind}`);
      return null;
    case 'library':
      saveFile(writeZip(libraryOfOwn([own])), `${name}.zip`);
      return null;
    case 'backup':
      saveFile(writeBackup([own], new Date().toISOString()), `${name}.json`, 'application/json');
      return null;
    case 'share-file':
      saveFile(writeShare(shareOf(own)), `${name}.times.json`, 'application/json');
      return null;
    case 'share-link': {
      const link = linkOfShare(shareOf(own));
      if (link === null) throw new RangeError('too long for a link');
      return link;
    }
  }
}
