/**
 * By language: words by which a speaker means themselves, themselves and others, and
 * the one addressed.
 */
const PERSONS: Record<string, [string, string, string]> = {
  en: ['i me my mine myself', 'we us our', 'you your yours yourself'],
  de: [
    'ich mich mir mein meine meiner meinem meinen',
    'wir uns unser unsere unserer unserem unseren',
    'Sie Ihr Ihre Ihrer Ihrem Ihren Ihnen du dich dir dein deine deiner euch eure Du Dir Dein',
  ],
  fr: ['je j me m moi mon ma mes', 'nous notre nos', 'vous votre vos tu te t toi ton ta tes'],
  es: [
    'yo me mi mis mí estoy soy tengo creo he era fui',
    'nos nosotros nosotras nuestro nuestra nuestros nuestras hemos',
    'usted ustedes su sus le tú te ti tu tus vosotros os vos',
  ],
  pt: [
    'eu me mim meu minha meus minhas estou sou tenho acho fui gosto',
    'nós nosso nossa nossos nossas temos',
    'você vocês seu sua seus suas tu te ti teu tua lhe senhor senhora',
  ],
  it: [
    'io mi me mio mia miei mie sono ho penso credo',
    'noi ci nostro nostra nostri nostre abbiamo',
    'lei suo sua suoi sue le tu ti tuo tua tuoi voi vi vostro vostra',
  ],
  nl: ['ik mij me mijn', 'wij we ons onze', 'u uw je jij jou jouw jullie'],
  sv: ['jag mig min mitt mina', 'vi oss vår', 'du dig din ditt dina ni er ert'],
  pl: [
    'ja mnie mi mój moja moje mną jestem mam byłem byłam',
    'my nas nam nasz nasza nasze',
    'pan pana panu pani panią państwo państwa ty ciebie tobie ci twój twoja wy was wam wasz',
  ],
  tr: [
    'ben benim bana beni bende',
    'biz bizim bize bizi',
    'siz sizin size sizi sizce sen senin sana seni',
  ],
  id: ['saya aku', 'kami kita', 'anda kamu kalian bapak ibu kakak mas mbak'],
  vi: ['', 'chúng', 'anh chị ông bà bạn cô em'],
  ru: [
    'я мне меня мной мой моя моё мое мои моего моей моих',
    'мы нас нам наш наша наше наши',
    'вы вас вам вами ваш ваша ваше ваши вашего вашей ваших вашу ты тебя тебе твой твоя',
  ],
  uk: [
    'я мені мене мною мій моя моє мої мого моєї',
    'ми нас нам наш наша наше наші',
    'ви вас вам вами ваш ваша ваше ваші вашого вашої вашу ти тебе тобі твій твоя',
  ],
  ar: [
    'أنا لي كنت عندي لدي إنني أنني إني أني نفسي عملي حياتي بدأت أحب أريد أعتقد أمي أبي معي',
    'نحن لنا كنا لدينا',
    'أنت أنتم لك لكم عليك لديك لديكم عملك حياتك رأيك تجربتك برأيك إليك وأنت',
  ],
  he: [
    'אני שלי לי אותי הייתי אצלי',
    'אנחנו שלנו לנו אותנו היינו',
    'אתה את אתם אתן שלך שלכם לך לכם אותך אתכם',
  ],
};

/** Where words are not parted by spaces, or carry endings. */
const INSIDE: Record<string, [RegExp, RegExp, RegExp]> = {
  ko: [
    /(?<!\p{L})(?:저는|제가|저의|저도|저를|저에게|저한테|제게|제 |나는|내가|나의|나도|나를|내 (?!계정|정보|주문))|더라고요|거든요|잖아요|것 같[아습다]|고 싶[어었습]/u,
    /(?<!\p{L})(?:저희|우리)/u,
    /당신|귀하|여러분|본인|선생|님[은이의께]|씨[는의가도]|자신/u,
  ],
  ja: [
    /私|わたし|僕|ぼく|俺|自分|んで(?:す|した)|(?:です|ます|した)よ?ね|(?:です|ます|した)よ|かな[。、…]|笑[)）]/u,
    /我々|当社|弊社/u,
    /あなた|さん|先生|ご自身|皆さん|みなさん|おふたり|お二人|君/u,
  ],
  zh: [/我(?![们們])/u, /我[们們]|咱/u, /[你您]/u],
  th: [/ผม|ฉัน/u, /เรา/u, /คุณ|ท่าน/u],
};

/** Where verbs say "I" by their ends, words that do; a few that only look so are kept out. */
const ENDS: Record<string, RegExp> = {
  es: /(?<!\p{L})(?!qué|porqué|café|aquí|allí|así|ahí)\p{L}{2,}[éí](?!\p{L})/u,
  pt: /\p{L}{2}ei(?!\p{L})/u,
  pl: /(?<!dzi)(?:[aąeęioóuy]|[dgkz])ł[ae]m(?!\p{L})/u,
  tr: /(?<!\p{L})(?!yardım|adım)\p{L}{1,}(?:d|[kpçsşfht]t)[ıiuü]m(?!\p{L})|\p{L}{2}yorum(?!\p{L})/u,
  vi: /(?<!chúng )tôi(?!\p{L})/u,
};

/** Small words that Arabic and Hebrew write at the front of the next one. */
const PREFIXED = /^[وفלושהבכ]\p{L}{2}/u;

const compiled = new Map<string, Set<string>[]>();

function says(text: string, language: string, person: 0 | 1 | 2): boolean {
  const inside = INSIDE[language];
  if (inside) return inside[person].test(text);
  const key = PERSONS[language] ? language : 'en';
  const sets = compiled.get(key) ?? (PERSONS[key] ?? []).map((list) => new Set(list.split(' ')));
  compiled.set(key, sets);
  // Only German tells "Sie", the one addressed, from "sie" by its capital.
  const cased = key === 'de' && person === 2;
  const words = (cased ? text : text.toLowerCase()).match(/[\p{L}\p{M}]+/gu) ?? [];
  const set = sets[person];
  if (person === 0 && ENDS[key]?.test(text.toLowerCase())) return true;
  // "And I" is one word in Arabic and in Hebrew.
  return words.some((word) => set?.has(word) || (PREFIXED.test(word) && set?.has(word.slice(1))));
}

/** @param language - base language; an unknown one is read as English */
export function saysI(text: string, language: string): boolean {
  return says(text, language, 0);
}

export function saysWe(text: string, language: string): boolean {
  return says(text, language, 1);
}

export function saysYou(text: string, language: string): boolean {
  return says(text, language, 2);
}
