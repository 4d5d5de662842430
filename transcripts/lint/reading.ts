import type { Track } from '../bundle.ts';
import type { Cue } from '../cue.ts';
import { type Finding, round } from './finding.ts';
import { MAX_LINES, readingLimits, widthOf } from './reading-limits.ts';

const MEND_SPEED = 'Shorten the text, or let the cue stand longer.';
/** Characters a second. Times are written in milliseconds: a hair over a limit is not over it. */
const HAIR = 0.05;

/** Whether the cues of a track can be read on their lines and in their time. */
export function lintReading(track: Track, index: number): Finding[] {
  return [...track.cues.flatMap((cue) => lintLines(cue, track, index)), ...lintSpeed(track, index)];
}

function lintLines({ id, text }: Cue, { language }: Track, index: number): Finding[] {
  const place = { track: index, cue: id };
  const found: Finding[] = [];
  const add = (code: string, message: string, hint: string) => {
    found.push({ place, code, severity: 'warning', message, hint });
  };
  const lines = text.split('\n');
  if (lines.length > MAX_LINES) {
    const message = `The cue has ${lines.length} lines; more than ${MAX_LINES} cover the picture.`;
    add('too-many-lines', message, 'Split it into two cues, q12.1 and q12.2.');
  }
  const widest = Math.max(...lines.map((line) => widthOf(line, language)));
  const limit = readingLimits(language).line;
  if (widest > limit) {
    const message = `A line is ${round(widest)} characters wide; over ${limit} is too wide in ${language}.`;
    add('line-length', message, 'Break the line where the sense breaks, or shorten it.');
  }
  return found;
}

/**
 * A warning for each cue that is faster than captions may be, which is fast for
 * anyone. Subtitles should be slower still: of those that are not, one note a track.
 */
function lintSpeed({ language, kind, cues }: Track, index: number): Finding[] {
  const { speed: comfortable, captionsSpeed: most } = readingLimits(language);
  const found: Finding[] = [];
  let brisk = 0;
  let first: Cue | undefined;
  for (const cue of cues) {
    const speed = widthOf(cue.text, language) / (cue.endTime - cue.startTime);
    if (speed > most + HAIR) {
      found.push({
        place: { track: index, cue: cue.id },
        code: 'reading-speed',
        severity: 'warning',
        message: `${round(speed)} characters a second; over ${most} is too fast to read in ${language}.`,
        hint: MEND_SPEED,
      });
    } else if (kind === 'subtitles' && speed > comfortable + HAIR) {
      brisk += 1;
      first ??= cue;
    }
  }
  if (first) {
    const share = `${brisk} of ${cues.length} cues, from ${first.id} on,`;
    found.push({
      place: { track: index, cue: first.id },
      code: 'brisk-track',
      severity: 'note',
      message: `${share} have over ${comfortable} characters a second: little time for the picture.`,
      hint: MEND_SPEED,
    });
  }
  return found;
}
