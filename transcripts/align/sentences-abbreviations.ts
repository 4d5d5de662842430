/** Words that are written with a stop and go on: titles, and what stands before a number. */
const LEADING = new Set(
  (
    'mr mrs ms dr prof rev fr hon gov sen rep pres gen col lt maj capt cmdr sgt cpl st mt messrs ' +
    'no nos vol vols pp fig figs ch art sec eq ed eds vs cf ca approx al ' +
    'hr frau nr abs bzw z.b d.h u.a v.a ggf inkl sog ' +
    'mm mme mlle m.m sr sra srta dra d.ª lic ing sig dott avv prof.ssa on ' +
    'dhr mevr bijv drs ir ' +
    'г-н г-жа ул им т.е т.н др проф акад тов гр см стр рис тыс млн млрд ' +
    'p.ex p.ej ex e.g i.e viz'
  ).split(' '),
);
/** Words written with a stop that may end a sentence; a capital after them does not tell. */
const CLOSING = new Set('jr sr inc ltd co corp bros etc usw a.m p.m dept univ ave blvd'.split(' '));
/** Small words that hardly follow a name's initial, and often begin a sentence. */
const STARTERS = new Set(
  (
    'the a an and but so or if when while then there this that these those it its he she they we ' +
    'you i my our his her their what why how where who is are was were do does did in on at for ' +
    'yes no not well now because as after before'
  ).split(' '),
);
/** Languages that write ordinals with a stop: 15. Januar. */
const ORDINALS = /^(?:de|da|nb|nn|no|fi|cs|sk|hu|hr|sr|bs|sl|et|lv|is|tr|eu)(?:-|$)/;

/**
 * Whether the stop between the two belongs to a word and not to the sentence.
 *
 * @param before - of the sentence, up to the stop
 * @param after - what comes after the stop, without the space
 * @param language - BCP 47; null: not known
 */
export function isAbbreviated(before: string, after: string, language: string | null): boolean {
  const word = /[\p{L}\p{N}\p{M}.'’-]{1,20}$/u.exec(before)?.[0] ?? '';
  const bare = word.toLowerCase();
  if (word === '') return false;
  if (/^\d{1,3}$/u.test(word)) {
    // “1.” opens a list; “15. Januar” is a date.
    if (before.trim() === word) return true;
    return ORDINALS.test(language ?? '') && word.length <= 2 && /^\p{Lu}/u.test(after);
  }
  if (LEADING.has(bare)) return bare !== 'no' || /^\d/u.test(after);
  const next = /^[\p{L}'’]+/u.exec(after)?.[0]?.toLowerCase() ?? '';
  const starts = STARTERS.has(next) || !/^[\p{L}\p{N}]/u.test(after);
  if (CLOSING.has(bare)) return !starts && !/^\p{Lu}/u.test(after);
  // I said so, and so did I. — the one capital that is a word.
  if (word === 'I')
    return /^\p{Lu}\./u.test(after) && /^$|\p{P}\s*$/u.test(before.slice(0, -1).trim());
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return !starts;
  return /^\p{Ll}$/u.test(word) && /^\p{Lu}/u.test(after) && ORDINALS.test(language ?? '');
}
