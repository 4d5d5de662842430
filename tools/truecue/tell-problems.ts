import type { Problem } from '../../transcripts/cue.ts';
import type { Io } from './io.ts';

/** Most problems named on the terminal. */
const MAX_TOLD = 20;

/** Tell what is wrong, each as `file:line: …`; `file` is null where no file alone has it. */
export function tellProblems(
  problems: readonly (Problem & { file: string | null })[],
  io: Io,
): void {
  for (const { file, line, message, code } of problems.slice(0, MAX_TOLD)) {
    const place = [file, line].filter((part) => part !== null).join(':');
    io.tell(`${place === '' ? '' : `${place}: `}${message} [${code}]`);
  }
  if (problems.length > MAX_TOLD) io.tell(`… and ${problems.length - MAX_TOLD} more`);
}
