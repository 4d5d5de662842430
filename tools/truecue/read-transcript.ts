import { decodeText } from '../../services/encoding.ts';
import { readPageText } from '../../sites/article-text.ts';
import { printedText } from '../../transcripts/article/article.ts';
import { printedPage } from '../../transcripts/article/page-text.ts';
import type { Printed } from '../../transcripts/article/printed.ts';
import type { Segment } from '../../transcripts/article/segment.ts';
import { bestWay, oneVoice } from '../../transcripts/article/ways.ts';
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
    return { ...spokenIn(printedPage(readPageText(pageOf(page))), language), problems: [] };
  }
  const { text, encoding, certain } = decodeText(bytes);
  const problems: ReadTranscript['problems'] = [];
  if (!certain) {
    const message = `The encoding is not certain; read as ${encoding}. Save the file as UTF-8.`;
    problems.push({ code: 'encoding-guessed', line: null, message, file: path });
  }
  return { ...spokenIn(printedText(text, { language }), language), problems };
}

function spokenIn(printed: Printed, told: string | null): Omit<ReadTranscript, 'problems'> {
  const way = bestWay(printed) ?? oneVoice(printed);
  return { segments: way?.segments ?? [], language: told ?? printed.language };
}
