import type { WayKind } from '../../transcripts/article/way-kind.ts';
import { type MessageKey, message } from '../message.ts';
import { isolated } from '../options/list-name.ts';
import { counted } from '../options/quantities.ts';
import type { Edit, WayView } from './view.ts';

interface WayChoiceProps {
  ways: readonly WayView[];
  /** The one the passages are from. */
  way: string | null;
  onEdit(edit: Edit): void;
}

const words: Record<WayKind, MessageKey> = {
  names: 'wayNames',
  'asker-named': 'wayAskerNamed',
  'answers-named': 'wayAnswersNamed',
  bold: 'wayBold',
  'bold-or-headings': 'wayBoldOrHeadings',
  headings: 'wayHeadings',
  italics: 'wayItalics',
  'set-off': 'waySetOff',
  numbers: 'wayNumbers',
  terms: 'wayTerms',
  marks: 'wayMarks',
  style: 'wayStyle',
  'answers-bold': 'wayAnswersBold',
  'answers-italics': 'wayAnswersItalics',
  'answers-set-off': 'wayAnswersSetOff',
  'answers-listed': 'wayAnswersListed',
  'answers-quoted': 'wayAnswersQuoted',
  'answers-marks': 'wayAnswersMarks',
  dashes: 'wayDashes',
  turns: 'wayTurns',
  'one-voice': 'wayOneVoice',
};

/** What told questions from answers, and what else could. */
export function WayChoice({ ways, way, onEdit }: WayChoiceProps) {
  if (ways.length < 2) return null;
  const names = namesOf(ways);
  return (
    <label class="way">
      <span>{message('wayLabel')}</span>
      <select
        value={way ?? ''}
        onChange={({ currentTarget }) => onEdit({ do: 'way', by: currentTarget.value })}
      >
        {ways.map(({ by }, at) => (
          <option key={by} value={by}>
            {names[at]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Told apart by their questions, and where they have as many, by a number. */
function namesOf(ways: readonly WayView[]): string[] {
  const names = ways.map(({ kind, mark, questions }) => {
    const name = message(words[kind], ...(mark === null ? [] : [isolated(mark)]));
    if (kind === 'one-voice') return name;
    return `${name} · ${counted(questions, ['questionsOne', 'questionsMany'])}`;
  });
  return names.map((name, at) => {
    const before = names.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}
