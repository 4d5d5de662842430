import { stat } from 'node:fs/promises';
import { isBadUsage } from '../../tools/truecue/args.ts';
import { badFile } from '../../tools/truecue/file-errors.ts';
import { stdio } from '../../tools/truecue/io.ts';
import { readNames } from '../../tools/truecue/private-list.ts';
import type { PrivateName } from '../../transcripts/lint/private-names.ts';

/** The forms that must stand nowhere, read again whenever the file was changed. */
export class PrivateList {
  readonly #path: string | null;
  #stamp = '';
  #names: readonly PrivateName[] = [];

  /** @param path - null: nothing is withheld */
  constructor(path: string | null) {
    this.#path = path;
  }

  /** Read it again as if it had changed. */
  forget(): void {
    this.#stamp = '';
  }

  /**
   * The names, and whether they are others than at the last call.
   *
   * @throws Error when the file cannot be read, or holds no name (it may be half written):
   * nothing may be opened then. The message names no form.
   */
  async read(): Promise<{ names: readonly PrivateName[]; changed: boolean }> {
    if (this.#path === null) return { names: [], changed: false };
    try {
      const { mtimeMs, size, ino } = await stat(this.#path);
      const stamp = `${ino}:${mtimeMs}:${size}`;
      if (stamp === this.#stamp) return { names: this.#names, changed: false };
      // As `lint` reads it: what it would not find must not be let through here.
      this.#names = await readNames(this.#path, stdio);
      this.#stamp = stamp;
      return { names: this.#names, changed: true };
    } catch (error) {
      const told = badFile(this.#path, error);
      const why = isBadUsage(told) ? told.message : 'unreadable';
      throw new Error(`the private list cannot be read: ${why}`);
    }
  }
}
