import type { WordsProblem, WordsView } from '../../components/sync/view.ts';
import type { Candidate } from '../../services/encoding.ts';
import { type FileWords, readWords } from '../../services/read-file.ts';
import type { Article, PageArticle } from '../../transcripts/article/segment.ts';
import { MAX_FILE_BYTES, type ParsedCaptions } from '../../transcripts/cue.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import type { OwnSource } from '../../transcripts/own.ts';
import type { Share } from '../../transcripts/share.ts';
import { readShare } from '../../transcripts/share-check.ts';
import { shareOfLink } from '../../transcripts/share-link.ts';
import type { ReadSegment } from './own-words.ts';
import { articleOfHtml, articleOfText } from './parse-words.ts';
import { askForSite, readSource, type SiteAccess } from './read-source.ts';

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
}

/** Longest text that is pasted, in UTF-16 code units: a day of talk. */
const MAX_PASTED = 2_000_000;

export interface WordsDesk {
  view(): WordsView;
  /** Where an article is known to hold the words. https only. */
  setArticle(url: string | null): void;
  fail(problem: WordsProblem): void;
  type(text: string): void;
  usePasted(): void;
  /** Another viewer's times, by their link. */
  useLink(link: string): void;
  useFile(file: File): Promise<void>;
  /** The file again, in another encoding. */
  reread(encoding: string): Promise<void>;
  /** Call it in the viewer's own click. */
  readArticle(): Promise<void>;
  cancel(): void;
}

export interface WordsTaker {
  /** Whenever there are some. */
  words(words: Obtained): void;
  /** Another viewer's times: their words are still to be got. */
  share(share: Share): void;
}

export function startWords(draw: () => void, got: WordsTaker): WordsDesk {
  let article: WordsView['article'] = null;
  let state: WordsView['state'] = 'asking';
  let problem: WordsProblem | null = null;
  let pasted = '';
  let shared = false;
  /** What the file may be written in; empty: that is sure. */
  let candidates: readonly Candidate[] = [];
  let file: { bytes: Uint8Array<ArrayBuffer>; name: string } | null = null;
  let turn = new AbortController();

  const show = (next: WordsView['state'], why: WordsProblem | null = null) => {
    state = next;
    problem = why;
    draw();
  };
  const begin = (next: WordsView['state']): AbortSignal => {
    turn.abort();
    turn = new AbortController();
    show(next);
    return turn.signal;
  };

  async function read(access: SiteAccess, url: string, signal: AbortSignal): Promise<void> {
    const granted = await access.granted;
    if (signal.aborted) return;
    if (!granted) return show('asking', 'refused');
    show('opening');
    const answer = await readSource(url, show, signal);
    if (signal.aborted) return;
    if ('failed' in answer) return show('asking', answer.failed);
    show('asking');
    got.words(ofArticle({ ...answer.article, url }));
  }

  async function readBytes(encoding?: string): Promise<void> {
    if (!file) return;
    const signal = begin('reading-file');
    const words = await readWords(file.bytes, file.name, encoding);
    if (signal.aborted) return;
    if ('kind' in words && words.kind === 'share') {
      return useShare(readShare(words.text)?.share ?? null);
    }
    const reading = 'encoding' in words ? words.encoding : null;
    if (encoding === undefined) candidates = reading?.certain === false ? reading.candidates : [];
    const obtained = ofFile(words, file.name, candidates);
    show('asking', 'failed' in obtained ? obtained.failed : null);
    if ('segments' in obtained) got.words(obtained);
  }

  function useShare(share: Share | null): void {
    if (!share) {
      show('asking', 'share-damaged');
      return;
    }
    shared = true;
    const { url } = share;
    article = url?.startsWith('https://') ? { url, host: new URL(url).hostname } : null;
    pasted = '';
    got.share(share);
    show('asking');
  }

  return {
    view: () => ({ article, shared, state, problem, pasted }),
    setArticle(url) {
      article = url === null ? null : { url, host: new URL(url).hostname };
      draw();
    },
    fail: (why) => show('asking', why),
    type(text) {
      pasted = text;
      draw();
    },
    useLink: (link) => useShare(shareOfLink(link)),
    usePasted() {
      const text = pasted.slice(0, MAX_PASTED);
      if (text.trim() === '') return show('asking', 'empty');
      if (/^\S*#truecue=\S*$/.test(text.trim())) return useShare(shareOfLink(text));
      const found = articleOfText(text);
      if (found.segments.length === 0) return show('asking', 'no-words');
      begin('asking');
      got.words({ ...ofText(found), source: { from: 'pasted', url: null, publisher: null } });
    },
    async useFile(chosen) {
      const signal = begin('reading-file');
      // Not taken into memory, where one of a gigabyte would end the page.
      if (chosen.size > MAX_FILE_BYTES) return show('asking', 'too-large');
      const bytes = await chosen.arrayBuffer().catch(() => null);
      if (signal.aborted) return;
      if (!bytes) return show('asking', 'unreadable-file');
      file = { bytes: new Uint8Array(bytes), name: chosen.name };
      await readBytes();
    },
    reread: (encoding) => readBytes(encoding),
    async readArticle() {
      if (!article) return;
      const access = askForSite(article.url);
      await read(access, article.url, begin('permission'));
      await access.giveBack();
    },
    cancel() {
      begin('asking');
    },
  };
}

function ofText({ title, language, segments, embeds }: Article): Omit<Obtained, 'source'> {
  return { title, language, segments, embeds, selected: false, encoding: null };
}

/** What was read off an article's page. */
export function ofArticle(article: PageArticle): Obtained {
  const { url, publisher, selected } = article;
  const source = { from: 'article', url, publisher, ...(selected && { selected }) } as const;
  return { ...ofText(article), selected, source };
}

function ofFile(
  words: Exclude<FileWords, { kind: 'share' }>,
  filename: string,
  candidates: readonly Candidate[],
): Obtained | { failed: WordsProblem } {
  if ('failed' in words) return words;
  const source = { from: 'file', url: null, publisher: null, filename } as const;
  const encoding =
    words.encoding && candidates.length > 0 ? { name: words.encoding.name, candidates } : null;
  if (words.kind === 'captions') return { ...ofCaptions(words.captions), source, encoding };
  const article = words.kind === 'html' ? articleOfHtml(words.html) : articleOfText(words.text);
  if (article.segments.length === 0) return { failed: 'no-words' };
  return { ...ofText(article), source, encoding };
}

/** Each caption is a segment of its own: its times stay with it. */
function ofCaptions({ cues, language }: ParsedCaptions): Omit<Obtained, 'source'> {
  const segments = cues
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, speaker, startTime, endTime }) => ({
      role: 'answer' as const,
      text,
      time: { startTime, endTime },
      ...(speaker !== undefined && { speaker }),
    }));
  return { title: null, language, segments, embeds: [], selected: false, encoding: null };
}
