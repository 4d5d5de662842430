// Reads caption files for `formats`, a bench for outsiders: bytes to cues in seconds.
import { decodeText, parseCaptions } from '../../.output/truecue-formats.mjs';

export const name = 'truecue';

/** WebVTT is measured against what browsers do, so it is read as they read it. */
export function parse(bytes, hint = {}) {
  const { text } = decodeText(bytes);
  const { cues, problems } = parseCaptions(text, { filename: hint.filename, exact: true });
  return { cues: cues.map(flat), errors: problems };
}

/** Readings stand after what they are read on, as a browser's `textContent` has them. */
function flat(cue) {
  const ruby = cue.runs?.some((run) => run.ruby !== undefined);
  const plain = ruby ? cue.runs.map((run) => run.text + (run.ruby ?? '')).join('') : cue.text;
  return {
    start: cue.startTime,
    end: cue.endTime,
    text: cue.text,
    plain,
    id: cue.id,
    settings: cue.settings,
  };
}
