import { message } from '../message.ts';
import { addProblems } from './failure-words.ts';
import type { AddProblem } from './view.ts';

interface AddProblemTextProps {
  problem: AddProblem;
}

/** Why an address did not become a list. */
export function AddProblemText({ problem }: AddProblemTextProps) {
  return (
    <p class="fault" id="add-problem" role="alert">
      {message(addProblems[problem.reason], problem.host ?? '')}
    </p>
  );
}
