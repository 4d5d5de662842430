/**
 * Consonants in seven classes, vowels left out: what survives when a name or a borrowed
 * word goes from one script to another. P b f v · T d · K g · S z sh ch j · M · N · L r.
 */
const CLASSES = new Map<string, string>();
function learn(table: Record<string, string>): void {
  for (const [sound, letters] of Object.entries(table)) {
    for (const letter of letters) CLASSES.set(letter, sound === '_' ? '' : sound);
  }
}
learn({
  // Latin; c, x and h are looked at in their place.
  P: 'bpfv',
  T: 'dt',
  K: 'gkq',
  S: 'szjßçšžčćđ',
  M: 'm',
  N: 'nñ',
  L: 'lrł',
});
learn({ P: 'бпфв', T: 'дт', K: 'гкхґ', S: 'зсжшщчц', M: 'м', N: 'н', L: 'лр' });
learn({ P: 'βπφ', T: 'δτθ', K: 'γκχξ', S: 'ζσςψ', M: 'μ', N: 'ν', L: 'λρ' });
learn({ P: 'بپفڤ', T: 'تدطضثذ', K: 'كکقغخگ', S: 'سصزظشجچژ', M: 'م', N: 'ن', L: 'لر' });
learn({ P: 'בפף', T: 'דטת', K: 'גכךקח', S: 'זסצץש', M: 'מם', N: 'נן', L: 'לר' });
learn({
  P: 'バビブベボパピプペポフファヴ',
  T: 'タティトダデドッ',
  K: 'カキクケコガギグゲゴ',
  S: 'サシスセソザジズゼゾチツヂヅ',
  M: 'マミムメモ',
  N: 'ナニヌネノン',
  L: 'ラリルレロ',
});
CLASSES.set('ッ', '');
CLASSES.set('ィ', '');
CLASSES.set('ァ', '');

/** Hangul: by the nineteen initial and twenty-eight final consonants of Unicode's syllables. */
const INITIALS = [
  'K',
  'K',
  'N',
  'T',
  'T',
  'L',
  'M',
  'P',
  'P',
  'S',
  'S',
  '',
  'S',
  'S',
  'S',
  'K',
  'T',
  'P',
  '',
];
const FINALS = [
  '',
  'K',
  'K',
  'K',
  'N',
  'N',
  'N',
  'T',
  'L',
  'L',
  'L',
  'L',
  'L',
  'L',
  'L',
  'L',
  'M',
  'P',
  'P',
  'S',
  'S',
  'N',
  'S',
  'S',
  'K',
  'T',
  'P',
  '',
];

/** Fewest consonants that tell anything. */
const MIN_LENGTH = 3;
/** Endings lie beyond. */
const MAX_LENGTH = 5;

/**
 * The consonants of a word in classes, at most five; '' where they are too few.
 *
 * @param word - lower-case, without accents
 */
export function skeletonOf(word: string): string {
  let skeleton = '';
  const letters = [...word];
  for (const [index, letter] of letters.entries()) {
    const code = letter.codePointAt(0) ?? 0;
    let sounds: string;
    if (code >= 0xac00 && code <= 0xd7a3) sounds = hangul(code - 0xac00);
    else sounds = latin(letter, letters[index + 1] ?? '') ?? CLASSES.get(letter) ?? '';
    // A doubled consonant sounds once.
    for (const sound of sounds) if (!skeleton.endsWith(sound)) skeleton += sound;
  }
  return skeleton.length < MIN_LENGTH ? '' : skeleton.slice(0, MAX_LENGTH);
}

function latin(letter: string, next: string): string | null {
  if (letter === 'c') return /[eiyh]/.test(next) ? 'S' : 'K';
  if (letter === 'x') return 'KS';
  if (letter === 'p' && next === 'h') return 'P';
  return null;
}

/** A vowel that only carries a final, as in 스, has no sound of its own and needs none here. */
function hangul(index: number): string {
  const initial = INITIALS[Math.floor(index / 588)] ?? '';
  return initial + (FINALS[index % 28] ?? '');
}
