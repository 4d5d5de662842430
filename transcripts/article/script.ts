const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
const UNSPACED_ALL = new RegExp(UNSPACED.source, 'gu');
const HANGUL = /\p{Script=Hangul}/gu;

/**
 * How much speech a text is, about in letters of a spaced script: one Han letter
 * says as much as two or three of them.
 */
export function weight(text: string): number {
  const dense = text.match(UNSPACED_ALL)?.length ?? 0;
  const hangul = text.match(HANGUL)?.length ?? 0;
  return text.length + dense * 1.6 + hangul * 0.8;
}

/** Words, or for scripts without spaces about two letters each. */
export function wordCount(text: string): number {
  const dense = text.match(UNSPACED_ALL)?.length ?? 0;
  const spaced = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
  return dense === 0 ? spaced : Math.round(dense / 2) + (spaced > 1 ? spaced - 1 : 0);
}

export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}
