import { findPrivateNames, type PrivateName } from '../../transcripts/lint/private-names.ts';
import type { LintProblem } from './lint-interview.ts';

/** In place of a message that a name of the list stands in. */
const unsaid = (entry: number) =>
  `What it says is not shown: entry ${entry} of the private list is in it.`;

/**
 * A problem without the names of the list: logs are read by others.
 *
 * @param there - entry that stands in the line it is about: what is quoted of it may end
 *   in the middle of the name
 */
export function redacted(
  problem: LintProblem,
  names: readonly PrivateName[],
  there: number | undefined,
): LintProblem {
  const parted = problem.file
    .split(/([/\\])/)
    .map((part) => {
      const [hit] = findPrivateNames(part, names);
      return hit ? `[entry ${hit.name.entry}]` : part;
    })
    .join('');
  // A given name for the folder, a family name for the file.
  const [over] = findPrivateNames(parted, names);
  const file = over ? `[entry ${over.name.entry}]` : parted;
  const inMessage = findPrivateNames(problem.message, names)[0]?.name.entry ?? there;
  const [inHint] = findPrivateNames(problem.hint, names);
  return {
    ...problem,
    file,
    ...(inMessage !== undefined && { message: unsaid(inMessage) }),
    ...(inHint && { hint: 'Look at the place.' }),
  };
}
