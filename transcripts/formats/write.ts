import type { Cue } from '../cue.ts';
import { writeSrt } from './write-srt.ts';
import { writeWebvtt } from './write-webvtt.ts';

/** Formats we write. */
export type WritableFormat = 'vtt' | 'srt' | 'txt' | 'json';

const writers: Record<WritableFormat, (cues: readonly Cue[], language: string | null) => string> = {
  vtt: writeWebvtt,
  srt: writeSrt,
  txt: writeText,
  json: writeJson,
};

export function isWritable(name: string): name is WritableFormat {
  return Object.hasOwn(writers, name);
}

/**
 * Write cues. Read again they are the same: in `json` and `vtt` all that a cue
 * holds, to the millisecond in `vtt`; in `srt` its times, text and italics. No
 * format of lines can hold a blank line inside a text; it is dropped.
 */
export function writeCaptions(
  cues: readonly Cue[],
  format: WritableFormat,
  language: string | null = null,
): string {
  return writers[format](cues, language);
}

/** For readers: one line a cue, a speaker's name where the speaker changes. */
function writeText(cues: readonly Cue[]): string {
  let speaker: string | undefined;
  const lines = cues.map((cue) => {
    const changed = cue.speaker !== speaker;
    speaker = cue.speaker;
    const text = cue.text.replaceAll('\n', ' ');
    return changed && speaker !== undefined ? `${speaker}: ${text}\n` : `${text}\n`;
  });
  return lines.join('');
}

/** One line a cue, so that a change shows as one line. */
function writeJson(cues: readonly Cue[], language: string | null): string {
  const lines = cues.map((cue) => JSON.stringify(cue)).join(',\n');
  return `{"language":${JSON.stringify(language)},"cues":[\n${lines}\n]}\n`;
}
