/** `zh` of `zh-Hant`, in lower case. */
export function baseLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** By the first subtag: dialects and ways of writing are alike. */
export function sameLanguage(a: string, b: string): boolean {
  return baseLanguage(a) === baseLanguage(b);
}

/**
 * The one of `all` that is nearest to `language` (BCP 47): the same tag, the language by
 * itself, another of its kind; else the same of English; else the first. Undefined: there
 * are none.
 */
export function nearest<T>(
  all: readonly T[],
  tagOf: (one: T) => string,
  language: string,
): T | undefined {
  const inLanguage = (tag: string) => {
    const tagged = (wanted: string) => all.find((one) => tagOf(one).toLowerCase() === wanted);
    const same = () => all.find((one) => sameLanguage(tagOf(one), tag));
    return tagged(tag.toLowerCase()) ?? tagged(baseLanguage(tag)) ?? same();
  };
  return inLanguage(language) ?? inLanguage('en') ?? all[0];
}
