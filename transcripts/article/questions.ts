import { squeezed } from './marks.ts';
import { saysYou } from './persons.ts';

const MARK = /[?？؟⸮]/u;
const MARK_AT_END = /[?？؟⸮]["'“”„’»›」』)\]）】*_\s!！.…]*$/u;

/** How a question or a request begins, where it has no mark. */
const OPENERS: Record<string, string> = {
  en: 'what|why|how|when|where|who|which|whose|tell us|tell me|describe|talk about|talk us|please|explain|can you|could you|do you|did you|are you|is there|any|and what|and how|and why|share|walk us|give us|name one|so you|let us|let|take us|introduce',
  de: 'was|warum|wieso|weshalb|wie|wann|wo|wohin|woher|wer|wen|wem|welche|welcher|welches|erzählen|erzähl|beschreiben|beschreib|nennen sie|schildern|erklären|sprechen wir|reden wir',
  fr: 'que|qu|qui|quel|quelle|quels|quelles|comment|pourquoi|quand|où|combien|parlez|racontez|dites|décrivez|expliquez|présentez|pouvez|pourriez|avez|êtes|est-ce|un mot',
  es: 'qué|quién|cómo|cuándo|dónde|por qué|cuál|cuánto|cuéntenos|cuéntanos|cuénteme|cuéntame|háblenos|háblanos|hábleme|explíquenos|descríbanos|díganos|preséntese',
  pt: 'que|quem|como|quando|onde|por que|porque|porquê|qual|quais|quanto|conte|fale|explique|descreva|apresente|diga',
  it: 'che|chi|come|quando|dove|perché|quale|quali|quanto|cosa|ci parli|ci racconti|ci dica|raccontaci|parlaci|mi racconti|mi parli',
  nl: 'wat|waarom|hoe|wanneer|waar|wie|welke|vertel|beschrijf|kunt u|kun je',
  sv: 'vad|varför|hur|när|var|vem|vilken|vilket|vilka|berätta|beskriv|kan du|har du',
  pl: 'co|dlaczego|jak|kiedy|gdzie|kto|czy|jaki|jaka|jakie|proszę|opowiedz',
  ru: 'что|почему|как|когда|где|кто|какой|какая|какие|каким|сколько|зачем|расскажите|опишите|объясните|поделитесь|а если|чем|откуда',
  uk: 'що|чому|як|коли|де|хто|який|яка|які|скільки|навіщо|розкажіть|опишіть|поясніть|поділіться|чим|звідки|чи',
  tr: 'ne|neden|nasıl|nerede|kim|hangi|kaç|anlatır|bahseder',
  id: 'apa|mengapa|kenapa|bagaimana|kapan|di mana|dimana|siapa|berapa|ceritakan|bisa|tolong|apakah',
  vi: 'tại sao|vì sao|làm sao|khi nào|ở đâu|xin anh|xin chị|xin ông|xin bà|xin cho|hãy|anh có thể|chị có thể',
  ar: 'ما|ماذا|لماذا|كيف|متى|أين|من|هل|كم|حدثنا|حدثينا|أخبرنا|صف|أي|منذ متى',
  he: 'מה|למה|מדוע|איך|כיצד|מתי|איפה|היכן|מי|האם|כמה|ספר|ספרי|ספרו|תאר',
};

/** How one is formed in languages that put it elsewhere. */
const FORMS: Record<string, RegExp> = {
  ko: /(?:[나가까냐니죠]|지요|다면|달라|[은는]데|[나가까은는]요|주세요|주십시오|바랍니다|부탁드립니다|부탁드려요|부탁한다|싶다|궁금하다|궁금합니다|해 달라|보자|한마디|라면|무엇인지|싶은 말|[은는])[.。…]?["”]?$|^(?:왜|어떻게|무엇|무슨|어떤|언제|어디|누가|몇)/u,
  ja: /(?:か|でしょう|ください|下さい|お願いします|とは|は|ね|について|ですが|ますが)[。…]?[」”]?$|^(?:なぜ|どう|どんな|何|いつ|どこ|誰|では)/u,
  zh: /[吗呢嗎么吧][。…]?[」”]?$|(?:什么|什麼|如何|怎样|为何|聊聊|谈谈|介绍一下|介紹一下)[。…]?$|^(?:请|請|能否|能不能|可否|为什么|為什麼|什么|如何|怎么|怎樣|是否|那)/u,
};

const openers = new Map<string, string[]>();

function opensAsking(plain: string, language: string): boolean {
  let words = openers.get(language);
  if (!words) {
    words = (OPENERS[language] ?? OPENERS.en ?? '').split('|');
    openers.set(language, words);
  }
  const start = plain
    .slice(0, 40)
    .toLowerCase()
    .replace(/^\P{L}+/u, '');
  return words.some(
    (word) => start.startsWith(word) && !/[\p{L}\p{M}]/u.test(start.charAt(word.length)),
  );
}

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
  if (plain.length < 300 && !FORMS[language] && opensAsking(plain, language)) return 0.7;
  return plain.length < 400 && saysYou(plain, language) ? 0.5 : 0;
}
