import { readArgs } from './args.ts';
import { type Io, stdio, writeJson } from './io.ts';
import { interviewFolders } from './library-files.ts';
import { type LintProblem, lintInterview } from './lint-interview.ts';
import { readNames } from './private-list.ts';

/**
 * `truecue lint PATH [--private FILE] [--json] [--strict]`: what is to be mended in a
 * library, or in one interview's folder. Errors make the exit code 1; with
 * `--strict` warnings do, too. Notes never do.
 */
export async function lint(args: string[], io: Io = stdio): Promise<number> {
  const { positionals, options, flags } = readArgs(args, 1, ['private'], ['json', 'strict']);
  const folders = await interviewFolders(positionals[0] ?? '');
  const names = options.private === undefined ? null : await readNames(options.private, io);
  const problems: LintProblem[] = [];
  for (const [index, folder] of folders.entries()) {
    io.progress?.(`${index} of ${counted(folders.length, 'interview')}`);
    const found = await lintInterview(folder, names);
    problems.push(...found);
    if (flags.has('json')) continue;
    if (found.length > 0) io.progress?.('');
    for (const problem of found) await io.write(`${lineFor(problem, io.colour === true)}\n`);
  }
  if (flags.has('json')) await writeJson(io, { problems });
  const count = (severity: LintProblem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  io.tell(
    `${counted(folders.length, 'interview')}: ${counted(errors, 'error')}, ` +
      `${counted(warnings, 'warning')}, ${counted(count('note'), 'note')}`,
  );
  return errors > 0 || (flags.has('strict') && warnings > 0) ? 1 : 0;
}

const COLOURS = { error: 31, warning: 33, note: 36 };

function lineFor(problem: LintProblem, colour: boolean): string {
  const { file, line, code, severity, message, hint } = problem;
  const word = colour ? `\u001b[${COLOURS[severity]}m${severity}\u001b[0m` : severity;
  return `${file}:${line}  ${word}  ${message} — ${hint} [${code}]`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
