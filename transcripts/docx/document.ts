import { Body } from './body.ts';
import { Lists } from './lists.ts';
import { readPart } from './part.ts';
import type { Relations } from './relations.ts';
import { Styles } from './styles.ts';

/** The XML of a Word document; null: it has no such part. */
interface DocumentParts {
  document: string;
  styles: string | null;
  numbering: string | null;
  relations: Relations;
}

/**
 * The words of a Word document as HTML: paragraphs, headings, lists, tables, links, what
 * is bold or italic. As it would be printed, with all changes accepted; notes, comments,
 * what stands at the edge of pages and pictures are left out.
 *
 * @returns '' when it says nothing; null when it cannot be read
 */
export function documentHtml(parts: DocumentParts): string | null {
  const styles = new Styles(parts.styles);
  const lists = new Lists(parts.numbering, styles);
  const body = new Body({ styles, lists, relations: parts.relations });
  return readPart(parts.document, body) ? body.html() : null;
}
