import { basename } from 'node:path';
import { type FileFailure, readWords } from '../../services/read-file.ts';
import { BadFile } from './file-errors.ts';

const DOCUMENTS = /\.(?:docx?|md|markdown|mdown|pdf|rtf|odt|pages)$/i;
const ANOTHER_WAY = 'save it as plain text, as a page or as a Word file (.docx)';
const REASONS: Readonly<Record<FileFailure, string>> = {
  empty: 'it holds no words',
  'too-large': 'it is too large',
  'unpacks-too-large': 'what is packed in it is too large, more than 20 MB',
  'old-word': 'it is of an old Word; save it as .docx',
  'unreadable-file': `it is damaged; ${ANOTHER_WAY}`,
  'unknown-file': `files of this kind cannot be read; ${ANOTHER_WAY}`,
};

/**
 * A Word or Markdown file, known by its name, as HTML; null for a file of any other name.
 *
 * @throws BadFile where it cannot be read
 */
export async function documentHtml(path: string, bytes: Uint8Array): Promise<string | null> {
  if (!DOCUMENTS.test(path)) return null;
  const words = await readWords(new Uint8Array(bytes), basename(path));
  if ('failed' in words) throw new BadFile(`${path}: ${REASONS[words.failed]}`);
  return words.kind === 'html' ? words.html : null;
}
