/** Something wrong with a JSON file that was read all the same. */
export interface BundleProblem {
  /** Where: `tracks[1].cues[4].endTime`; empty for the file as a whole. */
  path: string;
  /** Kebab-case, stable: programs match on it. */
  code: string;
  /** For people: what and why. */
  message: string;
  /** `error`: something was dropped or mended. `warning`: kept as it is. */
  severity: 'error' | 'warning';
}

/** Problems listed one by one; a hostile file must not fill the memory with them. */
const MAX_LISTED = 200;

/** Collects problems up to a limit, and counts the rest. */
export class ProblemList {
  readonly #listed: BundleProblem[] = [];
  #unlisted = 0;
  readonly #unread: string[] = [];
  #unlistedError = false;

  /** Report something dropped or mended. */
  error(path: string, code: string, message: string): void {
    this.#add({ path, code, message, severity: 'error' });
  }

  /** Report something odd that is kept. */
  warn(path: string, code: string, message: string): void {
    this.#add({ path, code, message, severity: 'warning' });
  }

  /** Note the path of a field that nothing here reads: it is kept, and no fault. */
  unread(path: string): void {
    if (this.#unread.length < MAX_LISTED) this.#unread.push(path);
  }

  /** Paths of the first fields that nothing here reads. */
  unreadPaths(): readonly string[] {
    return this.#unread;
  }

  /** What was collected; a last row, code `too-many-problems`, counts those not listed. */
  list(): BundleProblem[] {
    if (this.#unlisted === 0) return this.#listed;
    return [
      ...this.#listed,
      {
        path: '',
        code: 'too-many-problems',
        message: `${this.#unlisted} more problems are not listed.`,
        severity: this.#unlistedError ? 'error' : 'warning',
      },
    ];
  }

  #add(problem: BundleProblem): void {
    if (this.#listed.length < MAX_LISTED) this.#listed.push(problem);
    else {
      this.#unlisted += 1;
      this.#unlistedError ||= problem.severity === 'error';
    }
  }
}
