/** What tells who speaks, as a viewer sees it on the page. */
export type WayKind =
  | 'names'
  | 'asker-named'
  | 'answers-named'
  | 'bold'
  | 'bold-or-headings'
  | 'headings'
  | 'italics'
  | 'set-off'
  | 'numbers'
  | 'terms'
  | 'marks'
  | 'style'
  | 'answers-bold'
  | 'answers-italics'
  | 'answers-set-off'
  | 'answers-listed'
  | 'answers-quoted'
  | 'answers-marks'
  | 'dashes'
  | 'turns'
  | 'one-voice';

/** Nobody is told apart. */
export const ONE_VOICE = 'one voice';

const KINDS: Record<string, WayKind> = {
  labels: 'names',
  'asker labelled': 'asker-named',
  'answers labelled': 'answers-named',
  bold: 'bold',
  'bold or heading': 'bold-or-headings',
  italic: 'italics',
  quote: 'set-off',
  ordered: 'numbers',
  term: 'terms',
  'answers: bold': 'answers-bold',
  'answers: italic': 'answers-italics',
  'answers: quote': 'answers-set-off',
  'answers: item': 'answers-listed',
  'answers: quoted': 'answers-quoted',
  order: 'turns',
  [ONE_VOICE]: 'one-voice',
};

/** Ways with something of the page's in their name: a level, a mark, a class. */
const FAMILIES: readonly (readonly [RegExp, WayKind])[] = [
  [/^h[1-6]$/, 'headings'],
  [/^glyph (1)$/, 'numbers'],
  [/^glyph (.+)$/, 'marks'],
  [/^answers: (.+)$/, 'answers-marks'],
  [/^dashes (.+)$/, 'dashes'],
];

/**
 * What a cut's `by` means to a viewer.
 *
 * @returns `mark`: the sign that stands before what is said; null: none does
 */
export function wayKindOf(by: string): { kind: WayKind; mark: string | null } {
  const kind = Object.hasOwn(KINDS, by) ? KINDS[by] : undefined;
  if (kind) return { kind, mark: null };
  for (const [form, family] of FAMILIES) {
    const found = form.exec(by);
    if (!found) continue;
    // Any number counts as the same mark.
    const mark = found[1] === '1' ? '1.' : (found[1] ?? null);
    return { kind: family, mark };
  }
  return { kind: 'style', mark: null };
}
