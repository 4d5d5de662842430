/** `01:02`, `1:02:03`, `00:00:05,120`. */
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const RANGE = String.raw`${CLOCK}(?:\s{0,2}(?:-->|->|→|[-–—~])\s{0,2}${CLOCK})?`;
const BRACKETED = new RegExp(String.raw`\s?[[(（【<]\s?${RANGE}\s?[\])）】>]`, 'gu');
const LEADING = new RegExp(String.raw`^\s*${RANGE}(?=$|[\s|:·•—–-])\s*[|·•—–-]?\s*`, 'u');
const TRAILING = new RegExp(String.raw`(^|[\s:：|·—–-])${RANGE}\s*$`, 'u');

/**
 * Take time marks out of a line: in brackets anywhere, bare ones at either end of a
 * line that holds little else.
 */
export function withoutTimes(line: string): { text: string; timed: boolean } {
  if (!/\d:\d\d/.test(line)) return { text: line, timed: false };
  let text = line.replace(BRACKETED, '');
  text = text.replace(LEADING, '');
  if (text.length < 60) text = text.replace(TRAILING, '$1');
  return { text: text.trim(), timed: text !== line };
}

/** Marks that open a line of a dialogue, or an item of a typed list. */
const GLYPH =
  /^\s*([-‐‑‒–—―─━ー]{1,3}|[•·・∙※→⇒\u25a0-\u27bf]|\p{Emoji_Presentation}|\*(?!\*)|>{1,2}(?=\s)|»(?=\s)|\|(?=\s))\s*/u;

/**
 * The mark at the start of a line, one for each family of dashes, `1` for any number;
 * null: there is none.
 * `rest` is the line without it.
 */
export function leadingGlyph(line: string): { glyph: string | null; rest: string } {
  const numbered = /^\d{1,2}(?:[.)．、]\s*(?=\p{L}|[¿¡"“„«])|-(?=[¿\p{Lu}]\p{L}))/u.exec(line);
  if (numbered) return { glyph: '1', rest: line.slice(numbered[0].length) };
  const found = GLYPH.exec(line);
  if (!found?.[1]) return { glyph: null, rest: line };
  const rest = line.slice(found[0].length);
  // "- 3 °C", "—" alone, a minus before a number: no mark of a turn.
  if (
    rest === '' ||
    (/^[-–−]$/u.test(found[1]) && /^\d+(?![\d\p{Lo}])/u.test(rest) && !/\s$/.test(found[0]))
  ) {
    return { glyph: null, rest: line };
  }
  return { glyph: dashOr(found[1]), rest };
}

function dashOr(mark: string): string {
  if (/^[-‐‑‒]+$/u.test(mark)) return '-';
  if (/^[–—―─━ー]+$/u.test(mark)) return '—';
  return mark;
}

const OPENING = /^["“”„‟«»‹「『〝《'‘’‚＂](?![^\p{P}]{1,40}["“”»」』＂]\s?[\p{Ll}\p{Lo}])/u;

/** It opens with a quotation, of more than some words in a sentence. */
export function opensQuoted(text: string): boolean {
  return OPENING.test(text);
}

const DIRECTION =
  /^["“”„«「『]?\s*[([（【〔*][^()[\]（）【】*]{1,60}[)\]）】〕*][.。]?\s*["“”»」』]?$/u;

/** A stage direction and nothing else: `(Nods.)`, `“(고개를 끄덕임)”`. */
export function isDirection(text: string): boolean {
  return DIRECTION.test(text);
}

const SOUND =
  /^\[(?:[\p{Lu}\s]+|.*(?:music|applause|break|jingle|inaudible|musik|applaus|musique|música|musica|음악|박수|音楽|音乐|掌声|музыка|аплодисменты).*)\]$/iu;

/** A direction that is nobody's: `[MUSIC]`. */
export function isSound(text: string): boolean {
  if (!/^\[.{1,40}\]$/u.test(text)) return false;
  return (
    SOUND.test(text) &&
    (/^[^\p{Ll}]+$/u.test(text) || /music|applau|musi[kc]|음악|박수|音|掌|муз|аплод/iu.test(text))
  );
}

/** Spaces of every kind become one; zero-width marks go. */
export function squeezed(text: string): string {
  // Most texts are squeezed already, and single spaces are let be.
  const plain = UNSEEN.test(text) ? text.replace(UNSEEN_ALL, '') : text;
  return plain.trim().replace(UNEVEN, ' ');
}

const UNSEEN = /[\u200b\u200e\u200f\u2060\ufeff\u00ad]/;
const UNSEEN_ALL = new RegExp(UNSEEN.source, 'g');
const UNEVEN = /[^\S ]\s*| \s+/g;
