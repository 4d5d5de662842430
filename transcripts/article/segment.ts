import type { MediaRef } from '../media.ts';

/** Who speaks: the interviewer (`question`, even a remark), the interviewee, or nobody. */
export type Role = 'question' | 'answer' | 'narration';

/** All consecutive speech of one speaker, as printed; no times yet. */
export interface Segment {
  /** The name or label the article prints; absent: it prints none. */
  speaker?: string;
  role: Role;
  /** Plain text without labels, bullets and time marks; paragraphs separated by `\n`. */
  text: string;
}

/** What an article, or a pasted text, says. */
export interface Article {
  /** null: it has none. */
  title: string | null;
  /** BCP 47; null: not known. */
  language: string | null;
  /** In print order. Empty: nobody speaks there. */
  segments: Segment[];
  /** The recordings embedded in the page, in its order. */
  embeds: MediaRef[];
}
