const SCRIPTS: [RegExp, string][] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];

/** The commonest small words. */
const SMALL_WORDS: Record<string, string> = {
  en: 'the and of to is that was it for with you this have are what my they i a in on we be not but',
  de: 'der die und das ist nicht ich wir sie ein eine mit auf für auch sich es war zu den von wie man',
  fr: 'le la les et des est une un dans que qui pour pas vous je il sur ce à de du en on nous ne',
  es: 'el la los y que en es un una de del con por lo se como pero más muy yo no me mi su',
  pt: 'o a os e que em é não um uma com para do da no na mas eu isso você muito ao se me',
  it: 'il di che è la per un non una sono con lo della del ho ma gli come più mi le si ci',
  nl: 'de het een en van is dat ik niet we zijn op met voor maar ook was je in te er',
  sv: 'och att det som en är jag på för av har inte med till var vi men ett om i så',
  da: 'og at det er en jeg på til af ikke med for der har vi den som var de et',
  pl: 'i w nie na się że z to jest do jak ale co po tak mi od był czy już',
  cs: 'a je se na to že v jsem ale jako by tak co s z pro bylo když i jsme',
  tr: 've bir bu da de için çok ne ben daha ama var gibi olarak o mi kadar biz',
  id: 'yang dan di saya itu untuk tidak ini dengan dari ada kami pada juga apa bisa ke',
  vi: 'là và của tôi không có một được cho người những với này khi trong đã thì ở',
  uk: 'і в на не що я це з у як але до мене є ми та його для ви від',
  ru: 'и в не на что я это с как а но у мы по из все был так вы он',
  ar: 'في من على أن إلى ما هذا كان لا مع هل عن التي الذي كل لم أنا كيف',
  fa: 'و در به از که این را با است آن من برای هم تا ما یک',
};

/** Letters that few languages write. */
const LETTERS: [RegExp, string][] = [
  [/[ãõ]/gu, 'pt'],
  [/[ñ¿¡]/gu, 'es'],
  [/[ßäöü]/gu, 'de'],
  [/[œçêùè]/gu, 'fr'],
  [/[łżźśćńęą]/gu, 'pl'],
  [/[ěřů]/gu, 'cs'],
  [/[ğşı]/gu, 'tr'],
  [/[ơưđạảấầậắặẹếềểệịọốồộớờợụứừựỳ]/gu, 'vi'],
  [/[åäö]/gu, 'sv'],
  [/[æø]/gu, 'da'],
  [/[іїєґ]/gu, 'uk'],
  [/[ыэё]/gu, 'ru'],
  [/[پچژگی]/gu, 'fa'],
];

const wordsOf = new Map(
  Object.entries(SMALL_WORDS).map(([tag, words]) => [tag, new Set(words.split(' '))]),
);

/** Letters looked at; more would tell no more. */
const SAMPLE = 20_000;

/**
 * The language of a text, from its script and its small words; a BCP 47 language
 * without region. null: too little to tell.
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 8) return null;
  const rare = rareIn(sample);
  const kana = rare.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  for (const [script, tag] of SCRIPTS) {
    const share = (rare.match(script)?.length ?? 0) / letters;
    // Kana is sparse among Han letters, and no Chinese text holds any amount of it.
    if (tag === 'ja' ? kana / letters > 0.1 : share > 0.3) return tag;
  }
  return bySmallWords(sample);
}

/** What is left of a text without the letters that all alphabets of the West share. */
function rareIn(text: string): string {
  return text.match(/[^\0-\x7f]+/g)?.join('') ?? '';
}

/** Below this many points nothing is said. */
const ENOUGH = 2;

function bySmallWords(sample: string): string | null {
  const points = pointsOf(sample);
  const [best] = [...points].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= ENOUGH ? best[0] : null;
}

/** One for each small word, a little for each rare letter. */
function pointsOf(sample: string): Map<string, number> {
  const lower = sample.toLowerCase();
  const words = lower.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const points = new Map<string, number>();
  for (const [tag, small] of wordsOf) {
    points.set(tag, words.filter((word) => small.has(word)).length);
  }
  const rare = rareIn(lower);
  for (const [letters, tag] of LETTERS) {
    const count = rare.match(letters)?.length ?? 0;
    points.set(tag, (points.get(tag) ?? 0) + count * 0.5);
  }
  return points;
}

/** `pt` of `pt-BR`. */
export function baseLanguage(tag: string | null): string {
  return tag?.split(/[-_]/)[0]?.toLowerCase() ?? '';
}

/**
 * The language of a text on a page that declares one. The declared one holds unless
 * the text plainly is in another: templates carry their makers' language.
 */
export function languageOf(declared: string | null, text: string): string | null {
  const guess = guessLanguage(text);
  if (declared === null || guess === null) return declared ?? guess;
  const base = baseLanguage(declared);
  if (base === guess || !SMALL_WORDS[guess]) return base === guess ? declared : guess;
  if (!wordsOf.has(base)) return declared;
  const points = pointsOf(text.slice(0, SAMPLE));
  return (points.get(guess) ?? 0) > 1.6 * (points.get(base) ?? 0) + 3 ? guess : declared;
}
