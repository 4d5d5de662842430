/** Marks that print often leaves out: Arabic vowels and tatweel, Hebrew points, joiners. */
const LEFT_OUT = /[\u064b-\u0652\u0670\u0640\u0591-\u05c7\u200c\u200d]/g;
/** Letters written in several ways, and what they count as. */
const WAYS = new Map([
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
  ['ё', 'е'],
]);
const SEVERAL_WAYS = /[أإآىیکةё]/g;
/** Digits of Arabic, Persian and Indic scripts; each ten in a row. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

const ENGLISH_NUMBERS = new Map(
  Object.entries({
    zero: '0',
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    eleven: '11',
    twelve: '12',
    thirteen: '13',
    fourteen: '14',
    fifteen: '15',
    sixteen: '16',
    seventeen: '17',
    eighteen: '18',
    nineteen: '19',
    twenty: '20',
    thirty: '30',
    forty: '40',
    fifty: '50',
    sixty: '60',
    seventy: '70',
    eighty: '80',
    ninety: '90',
    hundred: '100',
    first: '1st',
    second: '2nd',
    third: '3rd',
    fourth: '4th',
    fifth: '5th',
  }),
);

/** A word as it is compared: however it is cased, marked, and its digits are written. */
export function foldWord(word: string, english: boolean): string {
  if (isAscii(word)) {
    const lower = word.toLowerCase();
    return english ? (ENGLISH_NUMBERS.get(lower) ?? lower) : lower;
  }
  const lower = word.normalize('NFKC').toLowerCase();
  const folded = lower
    .replace(LEFT_OUT, '')
    .replace(SEVERAL_WAYS, (letter) => WAYS.get(letter) ?? letter)
    .replace(OTHER_DIGITS, (digit) => String(digitOf(digit.charCodeAt(0))));
  return folded === '' ? lower : folded;
}

function digitOf(code: number): number {
  const zero = ZEROS.find((start) => code >= start && code < start + 10) ?? code;
  return code - zero;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 0x7f) return false;
  }
  return true;
}
