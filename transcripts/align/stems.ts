/** What is written before a word in one with it: Arabic and, the, in; Hebrew and, the, in, that. */
const BEFORE =
  /^(?:[\u0648\u0641]?(?:\u0627\u0644|\u0628\u0627\u0644|\u0644\u0644)|[\u0648])(?=.{3})|^[\u05d5\u05e9]?[\u05d4\u05d1\u05dc\u05de\u05db\u05d5\u05e9](?=.{3})/;
/** So short a beginning is the whole word. */
const SHORT = 4;
/** Of a longer one, what endings leave. */
const KEPT = 0.65;

/**
 * Number what is the same of words however they are inflected, roughly: it is compared
 * in place of them where the two texts are in words of their own.
 *
 * @param forms - by number of the word
 */
export function stemsOf(forms: readonly string[]): { stemByWord: Int32Array; size: number } {
  const numbers = new Map<string, number>();
  const stemByWord = new Int32Array(forms.length);
  for (let word = 0; word < forms.length; word += 1) {
    const stem = stemOf(forms[word] as string);
    const known = numbers.get(stem);
    stemByWord[word] = known ?? numbers.size;
    if (known === undefined) numbers.set(stem, numbers.size);
  }
  return { stemByWord, size: numbers.size };
}

function stemOf(form: string): string {
  if (form.length <= SHORT) return form;
  const code = form.charCodeAt(0);
  const bare = code >= 0x0590 && code <= 0x06ff ? form.replace(BEFORE, '') : form;
  return bare.slice(0, Math.max(SHORT, Math.ceil(bare.length * KEPT)));
}
