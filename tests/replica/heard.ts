import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCaptions } from '../../transcripts/formats/index.ts';
import type { ReplicaCaptions, ReplicaCue } from './options.ts';

/** Words on a line of automatic captions; then the next begins. */
const LINE_WORDS = 6;
/** Every so many words the machine mishears one. */
const MISHEARD = 17;

/**
 * What a machine heard of the fog-bell interview: its words without marks and capitals, a
 * few of them wrong, in short lines, with a sign where a speaker begins and one for sounds.
 *
 * @param language - of the track in `library/fog-bell`: `en`, `ko`, `es`, `uk`, `ar`
 */
export function heardInterview(language: string): ReplicaCaptions {
  const file = join(import.meta.dirname, '../../library/fog-bell', `${language}.vtt`);
  const { cues } = parseCaptions(readFileSync(file, 'utf8'), { format: 'vtt' });
  const heard: ReplicaCue[] = [];
  let speaker: string | undefined;
  let count = 0;
  for (const { startTime, endTime, text, speaker: by } of cues) {
    if (/^[[(（].*[\])）]$/s.test(text)) {
      heard.push({ startTime, endTime, text: '[Music]' });
      continue;
    }
    const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
    const step = (endTime - startTime) / Math.max(words.length, 1);
    for (let from = 0; from < words.length; from += LINE_WORDS) {
      const line = words.slice(from, from + LINE_WORDS).map((word) => {
        count += 1;
        return count % MISHEARD === 0 ? [...word].reverse().join('') : word;
      });
      heard.push({
        startTime: startTime + from * step,
        endTime: startTime + (from + line.length) * step,
        text: line.join(' '),
        ...(from === 0 && by !== speaker && { turn: true }),
      });
    }
    speaker = by;
  }
  return { language, kind: 'asr', cues: heard };
}
