import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The words as the paper printed them, with one that was misheard. */
export const WRONG = 'We counted the boots until morning.';
export const RIGHT = 'We counted the boats until morning.';
/** When {@link WRONG} is heard, seconds. */
export const HEARD = 40;

const lines = [
  [8, 'Who kept the lamp that winter?'],
  [20, 'My brother and I, by turns.'],
  [HEARD, WRONG],
  [60, 'And in the spring?'],
  [80, 'In the spring the harbour was open again.'],
] as const;

/**
 * An interview as a paper's maintainers keep it, in a folder of that name under `library`.
 *
 * @param media - `mediaId` of the recording, 278 s
 * @param reports - where reports go
 */
export async function writeLibrary(
  library: string,
  media: string,
  reports: string,
): Promise<{ track: string; bundle: string }> {
  const folder = join(library, 'harbour-lamp');
  await mkdir(folder, { recursive: true });
  const track = join(folder, 'en.vtt');
  const bundle = join(folder, 'bundle.json');
  const cues = lines.map(
    ([at, text], index) =>
      `l${index + 1}\n${stamp(at)} --> ${stamp(at + 10)}\n<v keeper>${text}</v>\n`,
  );
  await writeFile(track, `WEBVTT\nLanguage: en\n\n${cues.join('\n')}`);
  const about = {
    schema: 'truecue-bundle/1',
    id: 'harbour-lamp',
    revision: 1,
    updatedAt: '2026-11-01T10:00:00Z',
    title: { en: 'The harbour lamp' },
    media: [{ site: 'youtube', mediaId: media, duration: 278 }],
    speakers: [{ id: 'keeper', name: { en: 'The keeper' }, role: 'interviewee' }],
    tracks: [
      {
        language: 'en',
        kind: 'subtitles',
        label: 'English',
        provenance: { publisher: 'Harbour Daily', method: 'human' },
      },
    ],
    report: [{ to: 'https', url: reports }],
  };
  await writeFile(bundle, `${JSON.stringify(about, null, 2)}\n`);
  return { track, bundle };
}

function stamp(seconds: number): string {
  const minutes = String(Math.floor(seconds / 60)).padStart(2, '0');
  return `00:${minutes}:${String(seconds % 60).padStart(2, '0')}.000`;
}
