import { squeezed } from './marks.ts';
import { saysYou } from './persons.ts';

const MARK = /[?？؟⸮]/u;
const MARK_AT_END = /[?？؟⸮]["'“”„’»›」』)\]）】*_\s!！.…]*$/u;

/** How a request begins, which has no mark; the words of all languages, since none means else in another. */
const REQUEST =
  /^\P{L}*(?:(?:please|tell|describe|talk|explain|share|walk us|take us|introduce|conte|fale|diga|proszę)(?!\p{L})|erzähl|beschreib|schilder|erklär|parlez|parlaci|ci parl|mi parl|racont|raccont|dites|décri|expli|cuént|hábl|descr[ií]|vertel|beskriv|berätta|opowiedz|расскаж|опиш|объясн|подел|розкаж|поясн|anlatır|ceritakan|hãy|xin |حدث|أخبر|صف|ספר|תאר)/iu;

/** How one is formed in languages that put it elsewhere. */
const FORMS: Record<string, RegExp> = {
  ko: /(?:[나가까냐니죠]|지요|다면|달라|[은는]데|[나가까은는]요|주세요|주십시오|바랍니다|부탁드립니다|부탁드려요|부탁한다|싶다|궁금하다|궁금합니다|해 달라|보자|한마디|라면|무엇인지|싶은 말|[은는])[.。…]?["”]?$|^(?:왜|어떻게|무엇|무슨|어떤|언제|어디|누가|몇)/u,
  ja: /(?:か|でしょう|ください|下さい|お願いします|とは|は|ね|について|ですが|ますが)[。…]?[」”]?$|^(?:なぜ|どう|どんな|何|いつ|どこ|誰|では)/u,
  zh: /[吗呢嗎么吧][。…]?[」”]?$|(?:什么|什麼|如何|怎样|为何|聊聊|谈谈|介绍一下|介紹一下)[。…]?$|^(?:请|請|能否|能不能|可否|为什么|為什麼|什么|如何|怎么|怎樣|是否|那)/u,
};

/** It ends in a question mark of its script. */
export function endsAsking(text: string): boolean {
  return MARK_AT_END.test(text.slice(-24));
}

/**
 * How much a text looks like what an interviewer says, by its form alone, 0 to 1:
 * the mark is the surest, an opening such as "Tell us" comes next.
 *
 * @param language - base language
 */
export function askingness(text: string, language: string): number {
  const plain = squeezed(text);
  if (plain === '') return 0;
  if (endsAsking(plain)) return 1;
  if (plain.length < 200 && FORMS[language]?.test(plain)) return 0.75;
  if (plain.length < 600 && MARK.test(plain.slice(-160))) return 0.65;
  if (plain.length < 300 && !FORMS[language] && REQUEST.test(plain)) return 0.7;
  return plain.length < 400 && saysYou(plain, language) ? 0.5 : 0;
}
