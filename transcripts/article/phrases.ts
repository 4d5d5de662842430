/** A list written as `one|two`. */
export function listOf(phrases: string): string[] {
  return phrases.split('|');
}

/** Of each list, its phrases by their first letter: a text is asked for hundreds. */
const opened = new Map<readonly string[], Map<string, string[]>>();

function openedBy(phrases: readonly string[], letter: string): readonly string[] {
  let found = opened.get(phrases);
  if (!found) {
    found = new Map();
    for (const phrase of phrases)
      found.set(phrase.charAt(0), [...(found.get(phrase.charAt(0)) ?? []), phrase]);
    opened.set(phrases, found);
  }
  return found.get(letter) ?? [];
}

/**
 * Does it begin with one of them, and not with a longer word?
 *
 * @param text - in lower case
 */
export function beginsWithAny(text: string, phrases: readonly string[]): boolean {
  return openedBy(phrases, text.charAt(0)).some(
    (phrase) =>
      text.startsWith(phrase) && !CUT_WORD.test(text.slice(phrase.length - 1, phrase.length + 1)),
  );
}

/** Two letters of a script that parts its words. */
const CUT_WORD =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}]{2}/u;

/** @param text - in lower case */
export function holdsAny(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => text.includes(phrase));
}
