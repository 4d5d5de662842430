/**
 * The letters beyond ASCII of languages written in Latin letters, small ones
 * only. Read in a wrong encoding, a language's letters become those of several.
 */
const ALPHABETS = [
  'àâæçéèêëîïôœùûüÿ', // French
  'äöüßéà', // German
  'áéíñóúüªº', // Spanish
  'àáâãçéêíóôõúüªº', // Portuguese
  'àáèéìíîòóùú', // Italian
  'àçèéíïòóúü', // Catalan
  'áéíóúèëïöüê', // Dutch
  'åäöéü', // Swedish, Finnish
  'æøåéèôó', // Danish, Norwegian
  'áðéíóúýþæö', // Icelandic
  'çëéâ', // Albanian
  'áéíóúàèìòùâêîôûŵŷ', // Irish, Welsh
  'ąćęłńóśźż', // Polish
  'áčďéěíňóřšťúůýž', // Czech
  'áäčďéíĺľňóôŕšťúýž', // Slovak
  'áéíóöőúüű', // Hungarian
  'čšžćđ', // Slovene, Croatian, Bosnian, Serbian
  'ăâîșțşţ', // Romanian
  'çğıöşüâîû', // Turkish
  'ąčęėįšųūž', // Lithuanian
  'āčēģīķļņšūž', // Latvian
  'äöüõšž', // Estonian
  'ĉĝĥĵŝŭ', // Esperanto
  'àáâãèéêìíòóôõùúýăđơư', // Vietnamese, tones apart
].map((letters) => new Set(letters));

const LATIN = /(?=[^A-Za-zªº])\p{Script=Latin}/u;

/** Share of a text's Latin letters beyond ASCII that the best single alphabet has; 1 without any. */
export function alphabetShare(text: string): number {
  const counts = new Map<string, number>();
  let all = 0;
  for (const character of text) {
    if (character < '\x80' || !LATIN.test(character)) continue;
    const small = character.toLowerCase();
    counts.set(small, (counts.get(small) ?? 0) + 1);
    all++;
  }
  if (all === 0) return 1;
  let best = 0;
  for (const alphabet of ALPHABETS) {
    let covered = 0;
    for (const [letter, count] of counts) if (alphabet.has(letter)) covered += count;
    best = Math.max(best, covered);
  }
  return best / all;
}
