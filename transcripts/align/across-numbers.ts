/** Numbers in words, as speech has them; one is left out, for it is an article in many languages. */
const WORDS: Record<string, string> = {
  2: 'two deux dois zwei два две 둘 اثنان',
  3: 'three trois tres tre drei три 셋 ثلاثة',
  4: 'four quatre cuatro quattro quatro vier четыре 넷 اربعة',
  5: 'five cinq cinco cinque funf пять 다섯 خمسة',
  6: 'six seis sei sechs шесть 여섯 ستة',
  7: 'seven sept siete sette sete sieben семь 일곱 سبعة',
  8: 'eight huit ocho otto oito acht восемь 여덟 ثمانية',
  9: 'nine neuf nueve nove neun девять 아홉 تسعة',
  10: 'ten dix diez dieci dez zehn десять 열 عشرة',
  11: 'eleven onze undici elf одиннадцать',
  12: 'twelve douze doce dodici doze zwolf двенадцать',
  15: 'fifteen quinze quince quindici funfzehn пятнадцать',
  20: 'twenty vingt veinte venti vinte zwanzig двадцать 스물 عشرون',
  30: 'thirty trente treinta trenta trinta dreissig dreißig тридцать 서른 ثلاثون',
  40: 'forty quarante cuarenta quaranta quarenta vierzig сорок 마흔',
  50: 'fifty cinquante cincuenta cinquanta cinquenta funfzig пятьдесят 쉰 خمسون',
  100: 'hundred cent cien ciento cento cem hundert сто مئة مائة 百',
  1000: 'thousand mille mil tausend тысяча 천 الف 千',
};
const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([number, words]) =>
    words.split(' ').map((word) => [word, `#${number}`] as const),
  ),
);

/**
 * The number a word names, as `#` and its digits; '' where it names none, or one that
 * stands anywhere.
 *
 * @param word - lower-case, without accents
 */
export function numberOf(word: string): string {
  const named = BY_WORD.get(word);
  if (named !== undefined) return named;
  const digits = /^\p{Nd}+/u.exec(word)?.[0];
  if (digits === undefined) return '';
  let number = '';
  for (const digit of digits) number += digitOf(digit);
  number = number.replace(/^0+(?=.)/, '');
  return number === '1' || number === '0' ? '' : `#${number}`;
}

/** Unicode's decimal digits stand in tens, each from 0 to 9. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
