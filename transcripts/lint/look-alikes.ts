/** Cyrillic and Greek letters that look like a Latin one, each above it. */
const OTHERS = 'АВЕЅІЈКМНОРСТУХЎаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανικρυ';
const LATINS = 'ABESIJKMHOPCTYXYaesijopcyxhdqwABEZHIKMNOPTYXoavikpu';
/** Letters that a decomposition leaves alone, and what is written where a keyboard has none. */
const PLAIN = new Map(
  Object.entries({
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    ı: 'i',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    þ: 'th',
    // Persian and Arabic keyboards.
    ی: 'ي',
    ى: 'ي',
    ک: 'ك',
    ة: 'ه',
  }),
);

const toLatin = new Map([...OTHERS].map((letter, i) => [letter, LATINS[i] ?? letter]));
const toCyrillic = new Map(
  [...LATINS].flatMap((letter, i): [string, string][] => {
    const other = OTHERS[i] ?? '';
    return /\p{Script=Cyrillic}/u.test(other) ? [[letter, other]] : [];
  }),
);

/** A lower-case letter as it is written where there is no such key. */
export function plainLetter(letter: string): string {
  return PLAIN.get(letter) ?? letter;
}

/**
 * A text whose words have letters of one alphabet each: "Ивaнoв" with a Latin "a" reads as
 * without. Words of one alphabet stay, also those that look like others: "тома" is no "toma".
 *
 * @returns a text of the same length, unit for unit
 */
export function ofOneAlphabet(text: string): string {
  return text.replace(/[\p{L}\p{M}\p{Cf}]+/gu, (word) => {
    if (!/\p{Script=Latin}/u.test(word) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word))
      return word;
    const latin = mapped(word, toLatin);
    return /\p{Script=Cyrillic}/u.test(latin) ? mapped(word, toCyrillic) : latin;
  });
}

function mapped(word: string, letters: ReadonlyMap<string, string>): string {
  return [...word].map((letter) => letters.get(letter) ?? letter).join('');
}
