/** A list written as `one|two`. */
export function listOf(phrases: string): string[] {
  return phrases.split('|');
}

/** @param text - in lower case */
export function beginsWithAny(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => text.startsWith(phrase));
}

/** @param text - in lower case */
export function holdsAny(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => text.includes(phrase));
}

/** Words in lower case, without marks between them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}
