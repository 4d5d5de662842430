import { decodeText } from '../../services/encoding.ts';
import { readArticlePage } from '../../sites/article-page.ts';
import { articleFromText } from '../../transcripts/article/article.ts';
import { guessLanguage } from '../../transcripts/article/language.ts';
import type { Segment } from '../../transcripts/article/segment.ts';
import type { Problem } from '../../transcripts/cue.ts';
import { decode, pageOf } from './decode-page.ts';
import type { Io } from './io.ts';
import { documentHtml } from './read-document.ts';

interface ReadTranscript {
  segments: Segment[];
  /** BCP 47; null: neither told nor to be guessed. */
  language: string | null;
  problems: (Problem & { file: string })[];
}

/**
 * Read an untimed transcript from a text, Word or Markdown file or a page. Where nobody is seen to speak,
 * all of it is spoken.
 *
 * @param language - BCP 47 of the words, where it was told
 * @throws BadUsage if the file cannot be read
 */
export async function readTranscript(
  path: string,
  language: string | null,
  io: Io,
): Promise<ReadTranscript> {
  const bytes = await io.read(path);
  const made = await documentHtml(path, bytes);
  const page = made ?? decode(bytes);
  if (made !== null || /\.x?html?$/i.test(path) || /^\s*<(?:!doctype|html)\b/i.test(page)) {
    const document = pageOf(page);
    const article = readArticlePage(document);
    const told = language ?? article.language;
    if (article.segments.length > 0) return { ...article, language: told, problems: [] };
    return { ...readText(textOf(document), told), problems: [] };
  }
  const { text, encoding, certain } = decodeText(bytes);
  const problems: ReadTranscript['problems'] = [];
  if (!certain) {
    const message = `The encoding is not certain; read as ${encoding}. Save the file as UTF-8.`;
    problems.push({ code: 'encoding-guessed', line: null, message, file: path });
  }
  return { ...readText(text, language), problems };
}

function readText(text: string, language: string | null): Omit<ReadTranscript, 'problems'> {
  const article = articleFromText(text, { language });
  const segments = article.segments.length > 0 ? article.segments : paragraphs(text);
  return { segments, language: language ?? article.language ?? guessLanguage(text) };
}

/** Of a page on which nobody is seen to speak. */
function textOf(document: Document): string {
  const blocks = [...document.querySelectorAll('p, li, blockquote')];
  return blocks.map((block) => block.textContent?.trim() ?? '').join('\n\n');
}

function paragraphs(text: string): Segment[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph): Segment => ({ role: 'answer', text: paragraph.trim() }))
    .filter((segment) => segment.text !== '');
}
