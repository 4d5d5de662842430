const segmenters = new Map<string, Intl.Segmenter>();

/**
 * What parts text into words, for scripts without spaces too. One is made for each
 * language, as making it takes longer than using it.
 *
 * @param language - BCP 47; what is none is taken for an unknown language
 */
export function wordSegmenter(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = madeFor(language);
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function madeFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter('und', { granularity: 'word' });
  }
}
