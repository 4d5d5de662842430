import type { Role, Segment } from './segment.ts';
import type { Unit } from './unit.ts';

/** What a reading of the page takes a unit for. */
export interface Part {
  /** `on`: it goes on with what was said before. */
  says: 'question' | 'answer' | 'on' | 'none';
  /** Who is named there. */
  person?: string;
  text: string;
}

/** One way of reading the page. */
export interface Cut {
  /** What tells a question: `bold`, `labels`, … */
  by: string;
  /** How far that means an interview by itself, 0 to 1. */
  weight: number;
  /** How much likelier a talk is than none by its order alone, as a log; absent: it was not asked. */
  gain?: number;
  parts: Part[];
}

/** All that one speaker says in a row. */
export interface Turn {
  role: 'question' | 'answer';
  person: string | undefined;
  /** Indexes of its units. */
  units: number[];
}

export function turnsOf(parts: readonly Part[]): Turn[] {
  const turns: Turn[] = [];
  parts.forEach((part, index) => {
    if (part.says === 'none') return;
    const turn = turns.at(-1);
    const goesOn =
      turn !== undefined &&
      (part.says === 'on' ||
        (part.says === turn.role && (part.person === undefined || part.person === turn.person)));
    if (goesOn) turn.units.push(index);
    else if (part.says !== 'on') {
      turns.push({ role: part.says, person: part.person, units: [index] });
    }
  });
  return turns;
}

function turnText(turn: Turn, parts: readonly Part[], units: readonly Unit[]): string {
  let text = '';
  for (const index of turn.units) {
    const said = parts[index]?.text ?? '';
    if (said === '') continue;
    const glue = text === '' ? '' : units[index]?.joined ? ' ' : '\n';
    text += glue + said;
  }
  return text;
}

/**
 * The segments of a cut, in print order; what stands in the middle of a turn comes
 * after it, so that a speaker's words stay in one piece.
 */
export function segmentsOf(
  cut: Cut,
  units: readonly Unit[],
  names: ReadonlyMap<string, string>,
): Segment[] {
  const segments: Segment[] = [];
  const turns = turnsOf(cut.parts);
  let next = 0;
  const narrate = (until: number, skip: ReadonlySet<number>) => {
    for (; next < until; next++) {
      const text = units[next]?.text ?? '';
      if (!skip.has(next) && text !== '') push(segments, 'narration', text);
    }
  };
  for (const turn of turns) {
    const own = new Set(turn.units);
    narrate(turn.units[0] ?? next, own);
    const text = turnText(turn, cut.parts, units);
    const name = turn.person === undefined ? undefined : names.get(turn.person);
    if (text !== '') segments.push({ ...(name && { speaker: name }), role: turn.role, text });
    narrate((turn.units.at(-1) ?? next) + 1, own);
  }
  narrate(units.length, new Set());
  return segments;
}

function push(segments: Segment[], role: Role, text: string): void {
  const last = segments.at(-1);
  if (role === 'narration' && last?.role === 'narration') last.text += `\n${text}`;
  else segments.push({ role, text });
}
