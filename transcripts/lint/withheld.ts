/** Titles before or after a name, without points; others than these only make the check quieter. */
const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof sir madam the a an sr sra srta don doña m mme mlle herr frau ' +
    'pan pani пан пані господин госпожа г-н г-жа السيد السيدة سيد سيدة 씨 님 군 양'
  ).split(' '),
);
/** Family names of three syllables' names, as most Koreans bear them, in both spellings. */
const KOREAN_NAME =
  /^[김이리박최정강조윤장임림한오서신권황안송류유전홍고문양량손배백허남심노로하곽성차주우구민진지엄채원천방공현함변염여려추도소석선설마길연위표명기반왕금옥육인맹제모][가-힣]{2}$/u;

/**
 * Whether a form shown for a withheld name looks like all of a name: two words or
 * more that are each longer than an initial, or a Korean name of three syllables.
 *
 * Quiet where it cannot tell: a role is no name ("the ship's cook"), and Chinese
 * or Japanese roles are as long as names.
 */
export function looksFull(shown: string): boolean {
  const words = shown
    .normalize('NFC')
    .split(/[\s·・‧]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '' && !TITLES.has(word.toLowerCase()))
    .map((word) => word.replace(/(?:씨|님|군|양|さん|氏|様)$/u, ''));
  if (words.some((word) => KOREAN_NAME.test(word)) && words.length === 1) return true;
  const long = words.filter((word) => [...word].length > 1);
  // A word in small letters is one of a role, in scripts that have them.
  return long.length > 1 && long.every((word) => !/^\p{Ll}/u.test(word)) && !/[가-힣]/u.test(shown);
}
