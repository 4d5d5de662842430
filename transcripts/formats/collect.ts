import { type Cue, MAX_CUE_TEXT, type ParsedCaptions, type Problem, type Run } from '../cue.ts';

/** A hostile file has a fault on every line; beyond this many only their number is told. */
const MAX_PROBLEMS = 50_000;

/** Gathers what a parser finds, and gives it the order and the ids of a track. */
export class Collector {
  private readonly cues: Cue[] = [];
  private readonly problems: Problem[] = [];
  /** Null while all ids are numbers and grow: such ones are unique without asking. */
  private ids: Set<string> | null = null;
  private lastNumber = -1;
  private unlisted = 0;
  private unnamed = 0;
  private sorted = true;

  /** `line` is 1-based; null where lines mean nothing. */
  problem(code: string, line: number | null, message: string): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ code, line, message });
    else this.unlisted++;
  }

  /**
   * Take a cue. One that is never shown because it ends before it starts is
   * kept as written: any other end would be our invention.
   *
   * @param lineOf - asked only when there is a problem to report
   */
  add(cue: Cue, lineOf: () => number | null): void {
    if (cue.id !== '' && !this.isNew(cue.id)) {
      this.problem('duplicate-id', lineOf(), `Another cue already has the id "${clip(cue.id)}".`);
      cue.id = '';
    }
    if (cue.id === '') this.unnamed++;
    if (cue.endTime <= cue.startTime) {
      this.problem('end-before-start', lineOf(), 'The cue ends before it starts: never shown.');
    }
    if (cue.text.length > MAX_CUE_TEXT) {
      this.problem('text-too-long', lineOf(), `Cut after ${MAX_CUE_TEXT} characters.`);
      cutText(cue);
    }
    const last = this.cues[this.cues.length - 1];
    if (last !== undefined && compareCues(last, cue) > 0) this.sorted = false;
    this.cues.push(cue);
  }

  /** The cues by time, each with an id: its own, else `c1`, `c2` … in that order. */
  finish(language: string | null): ParsedCaptions {
    if (!this.sorted) this.cues.sort(compareCues);
    if (this.unnamed > 0) this.nameCues();
    if (this.unlisted > 0) {
      const message = `${this.unlisted} more problems are not listed.`;
      this.problems.push({ code: 'too-many-problems', line: null, message });
    }
    return { cues: this.cues, problems: this.problems, language };
  }

  /** Whether no cue had this id; from now on one has. */
  private isNew(id: string): boolean {
    if (this.ids === null) {
      const number = readNumber(id);
      if (number > this.lastNumber) {
        this.lastNumber = number;
        return true;
      }
      this.ids = new Set(this.cues.map((cue) => cue.id));
    }
    if (this.ids.has(id)) return false;
    this.ids.add(id);
    return true;
  }

  private nameCues(): void {
    let number = 0;
    for (const cue of this.cues) {
      if (cue.id !== '') continue;
      do number++;
      while (this.ids?.has(`c${number}`));
      cue.id = `c${number}`;
    }
  }
}

/** The number that `id` is; -1 if it is none. */
function readNumber(id: string): number {
  let number = 0;
  for (let i = 0; i < id.length; i++) {
    const digit = id.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function compareCues(a: Cue, b: Cue): number {
  return a.startTime - b.startTime || a.endTime - b.endTime;
}

/** At most `length` UTF-16 units of `text`, never half a character. */
export function clip(text: string, length = 40): string {
  if (text.length <= length) return text;
  const code = text.charCodeAt(length - 1);
  return text.slice(0, code >= 0xd800 && code < 0xdc00 ? length - 1 : length);
}

function cutText(cue: Cue): void {
  cue.text = clip(cue.text, MAX_CUE_TEXT);
  if (cue.runs === undefined) return;
  const runs: Run[] = [];
  let room = cue.text.length;
  for (const run of cue.runs) {
    if (room <= 0) break;
    runs.push(run.text.length <= room ? run : { ...run, text: run.text.slice(0, room) });
    room -= run.text.length;
  }
  cue.runs = runs;
}
