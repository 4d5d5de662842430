/** Scripts that write no stops: a space ends a phrase or a sentence. */
const SPACED = /[\p{Script=Thai}\p{Script=Lao}]/gu;
/** Letters after which the next space is taken for a sentence's end: a full line of captions. */
const FULL = 40;
/** Words of politeness that end what is said. */
const POLITE = /(?:ครับ|ครับผม|ค่ะ|คะ|ฮะ|จ้ะ|จ้า|ເຈົ້າ|ແດ່)$/u;

/** Whether most letters of `text` are of a script without stops. */
export function isSpacedScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (text.match(SPACED)?.length ?? 0) > letters / 2;
}

/** Cut such text at spaces, into about a line of captions each. */
export function cutSpaced(text: string): string[] {
  const sentences: string[] = [];
  let sentence = '';
  for (const phrase of text.split(' ')) {
    const whole = sentence === '' || POLITE.test(sentence) || lettersOf(sentence) >= FULL;
    // A number or a foreign word has spaces around it, and a mark of repetition before it.
    const tied =
      /[\p{Script=Latin}\p{N}]$/u.test(sentence) || /^[\p{Script=Latin}\p{N}\p{P}ๆฯ]/u.test(phrase);
    if (sentence === '') sentence = phrase;
    else if (whole && !tied) {
      sentences.push(sentence);
      sentence = phrase;
    } else sentence += ` ${phrase}`;
  }
  return [...sentences, sentence];
}

function lettersOf(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
