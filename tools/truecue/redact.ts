import { findPrivateNames, type PrivateName } from '../../transcripts/lint/private-names.ts';
import type { LintProblem } from './lint-interview.ts';

/** A problem without the names of the list: logs are read by others. */
export function redacted(problem: LintProblem, names: readonly PrivateName[]): LintProblem {
  const file = problem.file
    .split(/([/\\])/)
    .map((part) => {
      const [hit] = findPrivateNames(part, names);
      return hit ? `[entry ${hit.name.entry}]` : part;
    })
    .join('');
  const [inMessage] = findPrivateNames(problem.message, names);
  const [inHint] = findPrivateNames(problem.hint, names);
  return {
    ...problem,
    file,
    ...(inMessage && {
      message: `What it says is not shown: entry ${inMessage.name.entry} of the private list is in it.`,
    }),
    ...(inHint && { hint: 'Look at the place.' }),
  };
}
