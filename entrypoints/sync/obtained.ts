import type { LostView, WordsProblem } from '../../components/sync/view.ts';
import type { Candidate } from '../../services/encoding.ts';
import type { FileWords } from '../../services/read-file.ts';
import { printedText } from '../../transcripts/article/article.ts';
import type { PrintedPage } from '../../transcripts/article/page-text.ts';
import type { Printed } from '../../transcripts/article/printed.ts';
import { bestWay, oneVoice, type Way, waysOf } from '../../transcripts/article/ways.ts';
import type { ParsedCaptions } from '../../transcripts/cue.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import type { OwnSource } from '../../transcripts/own.ts';
import type { ReadSegment } from './own-words.ts';
import { printedHtml } from './printed-html.ts';

/** Words that were got, wherever from. */
export interface Obtained {
  title: string | null;
  /** BCP 47; null: not known. */
  language: string | null;
  segments: ReadSegment[];
  /** How the page or text was read, and the other ways to read it; null and none: it is a caption file. */
  way: string | null;
  ways: readonly Way[];
  embeds: MediaRef[];
  source: Omit<OwnSource, 'sha256'>;
  selected: boolean;
  /** How a file was read, where that is, or was, a guess. */
  encoding: { name: string; candidates: readonly Candidate[] } | null;
  /** What of a caption file could not be read; absent: nothing. */
  lost?: LostView | null;
}

/** What the viewer pasted: they say that it is spoken. */
export function ofPasted(text: string): Obtained | { failed: WordsProblem } {
  const printed = printedText(text);
  const way = bestWay(printed) ?? oneVoice(printed);
  if (!way) return { failed: 'no-words' };
  return { ...ofPrinted(printed, way), source: { from: 'pasted', url: null, publisher: null } };
}

/** What an article's page says, where it is read this way. */
export function ofPage(page: PrintedPage, way: Way): Obtained {
  const { url, publisher, selected } = page;
  const source = { from: 'article', url, publisher, ...(selected && { selected }) } as const;
  return { ...ofPrinted(page, way), selected, source };
}

/** What a file says; `candidates`: what it may be written in, where that is a guess. */
export async function ofFile(
  words: Exclude<FileWords, { kind: 'share' }>,
  filename: string,
  candidates: readonly Candidate[],
): Promise<Obtained | { failed: WordsProblem }> {
  if ('failed' in words) return words;
  const source = { from: 'file', url: null, publisher: null, filename } as const;
  const encoding =
    words.encoding && candidates.length > 0 ? { name: words.encoding.name, candidates } : null;
  if (words.kind === 'captions') return { ...ofCaptions(words.captions), source, encoding };
  const printed =
    words.kind === 'html'
      ? await printedHtml(words.html).catch((error: unknown) => {
          console.error('sync: a file could not be read:', error);
          return null;
        })
      : printedText(words.text);
  if (!printed) return { failed: 'unreadable-file' };
  const way = bestWay(printed) ?? oneVoice(printed);
  if (!way) return { failed: 'no-words' };
  return { ...ofPrinted(printed, way), source, encoding };
}

function ofPrinted(printed: Printed, way: Way): Omit<Obtained, 'source'> {
  const { title, language, embeds } = printed;
  const offered = waysOf(printed);
  // One that was chosen before may not be among the best of the page as it is now.
  const ways = offered.some(({ by }) => by === way.by) ? offered : [way, ...offered];
  const { by, segments } = way;
  return { title, language, segments, way: by, ways, embeds, selected: false, encoding: null };
}

/** Problems that cost words or times; all others are mended. */
const COSTLY = new Set([
  'bad-event',
  'bad-timing',
  'bad-xml',
  'end-before-start',
  'stray-text',
  'text-too-long',
  'too-many-problems',
  'xml-limit',
]);

function lostIn(problems: ParsedCaptions['problems']): LostView | null {
  const costly = problems.filter(({ code }) => COSTLY.has(code));
  const [first] = costly;
  return first ? { count: costly.length, line: first.line } : null;
}

/** Each caption is a segment of its own: its times stay with it. */
function ofCaptions({ cues, language, problems }: ParsedCaptions): Omit<Obtained, 'source'> {
  const segments = cues
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, speaker, startTime, endTime }) => ({
      role: 'answer' as const,
      text,
      time: { startTime, endTime },
      ...(speaker !== undefined && { speaker }),
    }));
  const lost = lostIn(problems);
  const read = { title: null, language, segments, way: null, ways: [], embeds: [] };
  return { ...read, selected: false, encoding: null, lost };
}
