import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A cue of a bench's own transcript. Seconds of media time. */
export interface BenchCue {
  id: string;
  startTime: number;
  endTime: number;
  text: string;
}

export interface BenchTranscript {
  /** Folder and id of the bundle. */
  id: string;
  mediaId: string;
  /** Of the recording, in seconds. */
  duration: number;
  cues: readonly BenchCue[];
}

/** Words as long as captions are; no two neighbours alike, so that every change is one. */
const sentences = [
  'The harbour bell rings twice at low water.',
  'We wait for the pilot boat.',
  'Nobody has slept since the storm.',
  'The engine was warm when I came down.',
  'She writes every ship into the log.',
  'In winter the lamp burns sixteen hours a night.',
  'That is the sound of the north pier.',
];

/** Cues without a gap from 0 to `end`, each `length` seconds long: `n1`, `n2` … */
export function evenCues(length: number, end: number): BenchCue[] {
  return Array.from({ length: Math.floor(end / length) }, (_, index) => ({
    id: `n${index + 1}`,
    startTime: index * length,
    endTime: (index + 1) * length,
    text: sentences[index % sentences.length] ?? '',
  }));
}

/** Write a library as `TRUECUE_LIBRARY` wants it (library/README.md). */
export async function writeLibrary(
  folder: string,
  transcripts: readonly BenchTranscript[],
): Promise<void> {
  for (const { id, mediaId, duration, cues } of transcripts) {
    await mkdir(join(folder, id), { recursive: true });
    const bundle = {
      schema: 'truecue-bundle/1',
      id,
      revision: 1,
      updatedAt: '2026-11-24T00:00:00Z',
      title: { en: 'Written for a bench' },
      media: [{ site: 'youtube', mediaId, duration }],
      speakers: [],
      tracks: [
        {
          language: 'en',
          kind: 'subtitles',
          label: 'English',
          provenance: { publisher: 'Truecue', licence: 'CC0-1.0', method: 'human' },
        },
      ],
    };
    await writeFile(join(folder, id, 'bundle.json'), `${JSON.stringify(bundle, null, 2)}\n`);
    const blocks = cues.map((cue) =>
      [cue.id, `${clock(cue.startTime)} --> ${clock(cue.endTime)}`, cue.text].join('\n'),
    );
    await writeFile(join(folder, id, 'en.vtt'), `WEBVTT\n\n${blocks.join('\n\n')}\n`);
  }
}

/** Seconds as WebVTT writes them: `00:01:02.500`. */
function clock(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}
