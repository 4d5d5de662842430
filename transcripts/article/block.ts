/** A stretch of text in one look. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  link?: boolean;
}

export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'term'
  | 'definition'
  | 'quote'
  /** A row of a table; `cells` holds its texts. */
  | 'row'
  /** A line across the page. */
  | 'rule';

/** A paragraph of a page or of a pasted text, in print order. */
export interface Block {
  kind: BlockKind;
  /** What stands between two line breaks; a line may be empty. */
  lines: Run[][];
  /** 1 to 6, headings only. */
  level?: number;
  /** Items of a numbered list, or paragraphs in one. */
  ordered?: boolean;
  /** Which of the page's lists it is an item of. */
  list?: number;
  /** It stands inside a block quotation, whatever its kind. */
  quoted?: boolean;
  /** Rows only. */
  cells?: { text: string; header: boolean }[];
  /** Which of the page's tables the row is in. */
  table?: number;
  /** The speaker that the markup itself names. */
  speaker?: string;
  /** Tag and class, such as `p.question`: blocks that look the same share it. */
  look?: string;
  /** Captions, boxes, teasers: beside the text, not in it. */
  aside?: boolean;
}

/** What is known of a page beside its text. */
export interface PageFacts {
  title: string | null;
  /** BCP 47; null: the page does not say. */
  language: string | null;
  byline?: string | null;
  /** The paper's name. */
  publisher?: string | null;
}
