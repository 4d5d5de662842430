import { type Cut, type Part, turnsOf } from './cut.ts';
import { labelOf } from './label.ts';
import type { Reading } from './reading.ts';

/**
 * Two speakers may be named where each speaks first, and nowhere else: the labels leave
 * the words, and those turns have speakers.
 */
export function introduced(cut: Cut, { units, language }: Reading): { cut: Cut; names: string[] } {
  const [first, second, ...others] = turnsOf(cut.parts);
  const none = { cut, names: [] };
  if (!first || !second || others.length === 0) return none;
  if (cut.parts.some(({ person }) => person !== undefined)) return none;
  const parts: Part[] = [...cut.parts];
  const names: string[] = [];
  for (const { units: own } of [first, second]) {
    const index = own[0] ?? 0;
    const unit = units[index];
    const label = unit && labelOf(unit, language);
    if (label?.sure !== 2 || label.text === '') return none;
    names.push(label.name);
    parts[index] = { says: 'none', ...parts[index], person: label.name, text: label.text };
  }
  return names[0] === names[1] ? none : { cut: { ...cut, parts }, names };
}
