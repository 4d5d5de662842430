import type { PageFacts } from './block.ts';
import { baseLanguage } from './language.ts';
import { type People, peopleOf } from './people.ts';
import { saysI, saysWe, saysYou } from './persons.ts';
import { askingness, endsAsking } from './questions.ts';
import { weight } from './script.ts';
import type { Unit } from './unit.ts';
import { namesInterview, namesQuestionnaire } from './wording.ts';

/**
 * As much of a paragraph is read to tell who speaks and whether it asks: UTF-16 code units,
 * half an hour of talk. A file without a break is one of millions.
 */
const MAX_JUDGED = 20_000;

/** A page made ready to be cut: what is asked of its units again and again, asked once. */
export interface Reading {
  units: Unit[];
  language: string;
  people: People;
  /** By unit, see askingness(). */
  asking: number[];
  marked: boolean[];
  weights: number[];
  /** It says "I" or "we". */
  first: boolean[];
  /** It says "I". */
  self: boolean[];
  /** It says "you". */
  second: boolean[];
  title: string;
  byline: string;
  publisher: string;
  /** How plainly the page calls itself an interview (2 in its title, 1 beside the text)… */
  claims: number;
  /** …or something else. */
  denies: boolean;
}

export function readingOf(units: Unit[], page: PageFacts): Reading {
  const language = baseLanguage(page.language);
  setAsidePullQuotes(units);
  setAsideComments(units);
  const people = peopleOf(units, language);
  const said = units.map((unit, index) => people.named[index]?.text ?? unit.bare);
  const starts = said.map((one) => one.slice(0, MAX_JUDGED));
  const self = starts.map((one) => saysI(one, language));
  setAsideTeasers(units, self);
  const headline = units.find((unit) => unit.level === 1)?.text ?? '';
  const title = `${page.title ?? ''}\n${headline}`;
  const around = [...units.slice(0, 6), ...units.slice(-4)].map((unit) => unit.text.slice(0, 400));
  return {
    units,
    language,
    people,
    asking: starts.map((one) => askingness(one, language)),
    marked: starts.map((one) => endsAsking(one)),
    weights: said.map((one) => weight(one)),
    first: starts.map((one, index) => self[index] === true || saysWe(one, language)),
    self,
    second: starts.map((one) => saysYou(one, language)),
    title,
    byline: page.byline ?? '',
    publisher: page.publisher ?? '',
    claims: namesInterview(title) ? 2 : around.some(namesInterview) ? 1 : 0,
    denies: namesQuestionnaire(title),
  };
}

/** Who says "I" advertises nothing, however the sentence begins. */
function setAsideTeasers(units: Unit[], self: readonly boolean[]): void {
  units.forEach((unit, index) => {
    if (self[index]) unit.credit = false;
    else if (unit.teaser) unit.aside = true;
  });
}

const COMMENTS =
  /^(?:\d+ |leave a |no |no hay |nessun |aucun |nenhum )?(?:comments?|responses|replies|comentarios|comentários|commenti|commentaires|reacties|kommentare?|комментар\p{L}*|коментар\p{L}*|التعليقات|תגובות|yorumlar|komentar|bình luận|댓글|コメント|评论|評論)(?:\s?[(（]?\d*[)）]?)[.:]*$/iu;

/** What readers wrote below is nobody's of the page. */
function setAsideComments(units: Unit[]): void {
  const from = units.findIndex(
    (unit, index) => index > units.length / 3 && COMMENTS.test(unit.bare),
  );
  if (from < 0) return;
  for (const unit of units.slice(from)) unit.aside = true;
}

/** More are not looked for. */
const MAX_LARGE = 300;

/** What is set large and stands word for word in a longer paragraph is said there. */
function setAsidePullQuotes(units: Unit[]): void {
  const large = units.map((unit) => isLarge(unit) && !endsAsking(unit.text));
  if (!large.includes(true)) return;
  const plain = units.map((unit) => lettersOf(unit.text));
  // A headline quotes the talk; what it quotes is said there.
  const whole = plain.map((one, index) => (units[index]?.level === 1 ? '' : one)).join('\n');
  let left = MAX_LARGE;
  units.forEach((unit, index) => {
    const own = plain[index] ?? '';
    if (!large[index] || own.length < 16 || own.length > 300) return;
    if (left-- <= 0) return;
    for (let at = whole.indexOf(own); at >= 0; at = whole.indexOf(own, at + 1)) {
      const end = at + own.length;
      const alone =
        (at === 0 || whole[at - 1] === '\n') && (end === whole.length || whole[end] === '\n');
      if (alone) continue;
      unit.aside = true;
      return;
    }
  });
}

function isLarge({ level, bold, italic, quote, quoted }: Unit): boolean {
  return level > 1 || bold || italic || quote || quoted;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
