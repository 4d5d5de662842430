import { squeezed } from './marks.ts';
import { isPrefixWord } from './role-words.ts';
import { isUnspaced } from './script.ts';
import type { Unit } from './unit.ts';

/** What may be the name of who speaks, at the start of a unit. */
export interface Label {
  /** In lower case, without numbers of questions. */
  key: string;
  name: string;
  /** Given in brackets behind it: `Ann Lee (AL):`. */
  short: string | null;
  /** What is said, without the label. Empty: it stands in the next unit. */
  text: string;
  /** How sure its form alone is: 2 the markup or a colon says so, 1 only repetition can tell. */
  sure: 1 | 2;
  /** Its look: labels of one text share it. */
  look: string;
}

const COLON = /^(.{1,64}?)\s?[:：︰]\s*(.*)$/su;
const PREFIX =
  /^(\p{L}[\p{L}\p{M}]{0,14})\s?[.．]?\s?(?:#?\d{1,3})?\s?(?:[.．:：)）、|/]{1,2}|(?=\s[-–—]\s))\s*[-–—]?\s*(.*)$/su;
const BRACKETED = /^[【〔［[<]\s?([^】〕］\]>]{1,24})\s?[】〕］\]>]\s?[:：]?\s*(.*)$/su;
const DASHED = /^(.{1,40}?)\s[—–―|-]\s(.*)$/su;
const PARENTHESIS = /^(.+?)\s?[(（]([^()（）]{1,40})[)）]$/u;

/** What a label never is, though a colon follows it again and again. */
const NO_NAMES =
  /^(?:https?|notes?|updated?|edit|p\.?s|warning|step|tip|part|chapter|example|date|when|where|e-?mail|tel|links?|twitter|instagram|facebook|via|注|註|참고|주)$/iu;

/** Small words within names. */
const PARTICLE =
  /^(?:of|the|and|de|del|della|di|da|do|dos|das|du|la|le|van|von|der|den|zu|y|e|et|und|bin|ibn|al|el|ben|ter|ten|af|av|i|s)$/iu;

/** Does it look like a name, a handle, initials or the word for a part? */
export function isName(text: string): boolean {
  if (text.length > 44 || !/\p{L}/u.test(text) || NO_NAMES.test(text)) return false;
  if (/[?!？！。،,;"“”«»/@#=<>…]|\.\s\p{Ll}|\.{2}/u.test(text)) return false;
  if (isUnspaced(text)) return [...text].length <= 14;
  const words = text.split(/[\s\u00a0]+/u);
  if (words.length > 5) return false;
  if (isPrefixWord(text.toLowerCase())) return true;
  if (words.length === 1) return text.length <= 24;
  if (
    /\p{Script=Hangul}|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Thai}|\p{Script=Devanagari}/u.test(
      text,
    )
  ) {
    return words.length <= 4 && text.length <= 28;
  }
  // "La rédaction".
  if (/^(?:la|le|die|der|the|el|il|l['’])\s?\p{Ll}+$/iu.test(text)) return true;
  // "Le Quotidien de l'Ouest", "Die Zeit am Morgen".
  const high = words.filter(
    (word) => /^(?:l['’])?[\p{Lu}\p{N}('’]/u.test(word) || PARTICLE.test(word),
  );
  return /^[\p{Lu}\p{N}('’]/u.test(text) && high.length > words.length * 0.6;
}

function label(name: string, text: string, sure: 1 | 2, look: string): Label | null {
  let full = squeezed(name).replace(/^["“„«*]+|["”“»*]+$/gu, '');
  let said = squeezed(text);
  let short: string | null = null;
  const inside = PARENTHESIS.exec(full);
  if (inside?.[1] && inside[2]) {
    const [, outer] = inside;
    const [, , inner] = inside;
    full = outer;
    if (/^\p{Lu}[\p{L}.]{0,5}$/u.test(inner)) short = inner;
    // "Ann (laughs):" says how she speaks, "Ann (Example Ltd):" for whom.
    else if (/^\p{Ll}|^[웃한눈고침잠笑沉苦]/u.test(inner)) said = `(${inner}) ${said}`;
  }
  const bare = full.replace(
    /^(\p{L}[\p{L}\p{M}]*)\s?[.．]?\s?#?\d{1,3}$/u,
    (whole, word: string) => (isPrefixWord(word.toLowerCase()) ? word : whole),
  );
  if (!isName(bare)) return null;
  return {
    key: bare.toLowerCase().replace(/\s+/gu, ' '),
    name: bare,
    short,
    text: said,
    sure,
    look,
  };
}

/** Every way in which a unit may begin with a label, the surest first. */
export function labelOf(unit: Unit, language: string): Label | null {
  const { bare } = unit;
  if (unit.speaker !== null) {
    const named = label(unit.speaker.replace(/\s*[:：]\s*$/u, ''), bare, 2, 'markup');
    if (named) return named;
  }
  return prefixOf(unit) ?? colonOf(unit) ?? weakOf(unit, language);
}

function prefixOf({ bare }: Unit): Label | null {
  const found = PREFIX.exec(bare);
  const word = found?.[1] ?? '';
  // "E. S.:" are initials.
  if (/^(?:\p{Lu}[.．]?\s?){1,2}[:：]/u.test(found?.[2] ?? '')) return null;
  if (found && isPrefixWord(word.toLowerCase())) return label(word, found[2] ?? '', 2, 'prefix');
  // "A boat" is no answer.
  const spaced = /^([QA])\s?\d{0,3}\s+(?!\p{Ll})(.+)$/su.exec(bare);
  return spaced?.[1] ? label(spaced[1], spaced[2] ?? '', 2, 'prefix') : null;
}

function colonOf({ bare, boldUpTo }: Unit): Label | null {
  const bracketed = BRACKETED.exec(bare);
  if (bracketed?.[1]) return label(bracketed[1], bracketed[2] ?? '', 2, 'brackets');
  // "RS) Tell us…"
  // "Ann Lee, editor of the paper:"
  const titled = /^([^,:：]{2,44}),[^:：]{2,160}[:：]$/u.exec(bare)?.[1];
  if (titled) return label(titled, '', 2, ':');
  const found = COLON.exec(bare.replace(/^(\p{Lu}{2,3})\)\s/u, '$1: '));
  if (!found?.[1] || /^\/\//.test(found[2] ?? '')) return null;
  const bold = boldUpTo >= found[1].length;
  const caps = found[1] === found[1].toUpperCase() && found[1] !== found[1].toLowerCase();
  return label(found[1], found[2] ?? '', 2, bold ? 'bold:' : caps ? 'CAPS:' : ':');
}

function weakOf(unit: Unit, language: string): Label | null {
  const { bare, boldUpTo } = unit;
  if (boldUpTo > 0 && boldUpTo < bare.length) {
    const text = bare.slice(boldUpTo).replace(/^\s*[—–―|-]\s*/u, '');
    return label(bare.slice(0, boldUpTo), text, 1, 'bold');
  }
  const dense =
    /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{2,8}$/u.test(
      bare,
    );
  const full = /^\p{L}\S+(?: \S+){0,3}$/u.test(bare) && /[\p{L}\p{N}]$/u.test(bare) && isName(bare);
  const alone = () => unit.bold || unit.timed || unit.level > 0 || isCapitals(bare);
  if (bare.length < 44 && (full || dense || alone())) return label(bare, '', 1, 'alone');
  const dashed = DASHED.exec(bare);
  if (dashed?.[1] && isName(dashed[1])) return label(dashed[1], dashed[2] ?? '', 1, 'dashed');
  const spaced = /^ja|^zh/.test(language) ? /^(\S{1,8}) (\S.{3,})$/su.exec(bare) : null;
  return spaced?.[1] && isUnspaced(spaced[1])
    ? label(spaced[1], spaced[2] ?? '', 1, 'spaced')
    : null;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}
