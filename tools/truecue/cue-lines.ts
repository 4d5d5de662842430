/** Where the cues of a WebVTT file stand, by what is written, not by what a parser makes of it. */
interface CueLines {
  /** 1-based line of the id of each cue; of a doubled id the first. */
  byId: Map<string, number>;
  /** 1-based lines of timings without an id above. */
  unnamed: number[];
}

/** An id stands alone above the timing, first in its block (https://www.w3.org/TR/webvtt1/#webvtt-cue-identifier). */
export function cueLines(text: string): CueLines {
  const lines = text.split(/\r\n|\r|\n/);
  const byId = new Map<string, number>();
  const unnamed: number[] = [];
  let last = '';
  for (const [index, line] of lines.entries()) {
    if (!line.includes('-->')) continue;
    const id = (lines[index - 1] ?? '').trim();
    // Or glued to the cue before, as the parser takes a number that follows its own.
    const glued = /^\d+$/.test(id) && last !== '' && Number(id) === Number(last) + 1;
    const first = index < 2 || lines[index - 2] === '' || glued;
    const names =
      id !== '' && first && !id.includes('-->') && !(index === 1 && id.startsWith('WEBVTT'));
    last = names ? id : '';
    if (!names) unnamed.push(index + 1);
    else if (!byId.has(id)) byId.set(id, index);
  }
  return { byId, unnamed };
}
