import type { Part } from './cut.ts';
import type { Reading } from './reading.ts';

/**
 * Take out the teasers of other pages that look like questions: those that are all a link,
 * before the first or after the last that is none, and what stands under them. Where every
 * question is a link, as to its own place in the page, none of them is a teaser.
 */
export function dropTeasers(parts: Part[], { units }: Reading): void {
  const asked = parts.flatMap(({ says, person }, index) =>
    says === 'question' && person === undefined ? [index] : [],
  );
  const plain = asked.filter((index) => !units[index]?.linked);
  const [first = 0] = plain;
  const last = plain.at(-1) ?? 0;
  if (plain.length < 2 || plain.length === asked.length) return;
  const before = asked.find((index) => index < first);
  const after = asked.find((index) => index > last);
  parts.forEach((part, index) => {
    const ahead = before !== undefined && index >= before && index < first;
    const behind = after !== undefined && index >= after;
    if (ahead || behind) parts[index] = { says: 'none', text: part.text };
  });
}
