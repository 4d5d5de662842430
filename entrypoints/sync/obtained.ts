import type { LostView, WordsProblem } from '../../components/sync/view.ts';
import type { Candidate } from '../../services/encoding.ts';
import type { FileWords } from '../../services/read-file.ts';
import type { Article, PageArticle } from '../../transcripts/article/segment.ts';
import type { ParsedCaptions } from '../../transcripts/cue.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import type { OwnSource } from '../../transcripts/own.ts';
import type { ReadSegment } from './own-words.ts';
import { articleOfHtml, articleOfText } from './parse-words.ts';

/** Words that were got, wherever from. */
export interface Obtained {
  title: string | null;
  /** BCP 47; null: not known. */
  language: string | null;
  segments: ReadSegment[];
  embeds: MediaRef[];
  source: Omit<OwnSource, 'sha256'>;
  selected: boolean;
  /** How a file was read, where that is, or was, a guess. */
  encoding: { name: string; candidates: readonly Candidate[] } | null;
  /** What of a caption file could not be read; absent: nothing. */
  lost?: LostView | null;
}

/** What the viewer pasted. */
export function ofPasted(text: string): Obtained | { failed: WordsProblem } {
  const article = articleOfText(text);
  if (article.segments.length === 0) return { failed: 'no-words' };
  return { ...ofText(article), source: { from: 'pasted', url: null, publisher: null } };
}

/** What was read off an article's page. */
export function ofArticle(article: PageArticle): Obtained {
  const { url, publisher, selected } = article;
  const source = { from: 'article', url, publisher, ...(selected && { selected }) } as const;
  return { ...ofText(article), selected, source };
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
  const article =
    words.kind === 'html'
      ? await articleOfHtml(words.html).catch((error: unknown) => {
          console.error('sync: a file could not be read:', error);
          return null;
        })
      : articleOfText(words.text);
  if (!article) return { failed: 'unreadable-file' };
  if (article.segments.length === 0) return { failed: 'no-words' };
  return { ...ofText(article), source, encoding };
}

function ofText({ title, language, segments, embeds }: Article): Omit<Obtained, 'source'> {
  return { title, language, segments, embeds, selected: false, encoding: null };
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
  return { title: null, language, segments, embeds: [], selected: false, encoding: null, lost };
}
