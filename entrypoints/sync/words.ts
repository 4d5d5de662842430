import type { WordsProblem, WordsView } from '../../components/sync/view.ts';
import type { Candidate } from '../../services/encoding.ts';
import { readWords } from '../../services/read-file.ts';
import type { PrintedPage } from '../../transcripts/article/page-text.ts';
import { oneVoice } from '../../transcripts/article/ways.ts';
import { MAX_FILE_BYTES } from '../../transcripts/cue.ts';
import { fewMarks } from '../../transcripts/few-marks.ts';
import type { Share } from '../../transcripts/share.ts';
import { readShare } from '../../transcripts/share-check.ts';
import { shareOfLink } from '../../transcripts/share-link.ts';
import { type Obtained, ofFile, ofPage, ofPasted } from './obtained.ts';
import { askForSite, readSource, type SiteAccess } from './read-source.ts';
import { Turns } from './turns.ts';

/** Longest text that is pasted, in UTF-16 code units: a day of talk. */
const MAX_PASTED = 2_000_000;

interface WordsTaker {
  /** Whenever there are some. */
  words(words: Obtained): void;
  /** Another viewer's times: their words are still to be got. */
  share(share: Share): void;
}

/** Where the page gets words: off an article, from a file, a paste, another viewer's link. */
export class WordsDesk {
  private article: WordsView['article'] = null;
  private state: WordsView['state'] = 'asking';
  private problem: WordsProblem | null = null;
  /** Where nobody is seen to speak: it may be a speech. null: there is no such page, or no word on it. */
  private wordless: PrintedPage | null = null;
  private pasted = '';
  private shared = false;
  /** What the file may be written in; empty: that is sure. */
  private candidates: readonly Candidate[] = [];
  private file: { bytes: Uint8Array<ArrayBuffer>; name: string } | null = null;
  private readonly turns = new Turns();

  constructor(
    private readonly draw: () => void,
    private readonly got: WordsTaker,
  ) {}

  view(): WordsView {
    const { article, shared, state, problem, pasted } = this;
    return { article, shared, state, problem, takeable: this.wordless !== null, pasted };
  }

  /** Where an article is known to hold the words. https only. */
  setArticle(url: string | null): void {
    this.article = url === null ? null : { url, host: new URL(url).hostname };
    this.draw();
  }

  /** @param page - the one that has no words, where it was read */
  fail(problem: WordsProblem, page: PrintedPage | null = null): void {
    this.show('asking', problem, page);
  }

  /** All that the page without spoken words says. */
  takeAll(): void {
    const page = this.wordless;
    const way = page && oneVoice(page);
    if (!way) return;
    this.begin('asking');
    this.got.words(ofPage(page, way));
  }

  type(text: string): void {
    this.pasted = text;
    this.draw();
  }

  usePasted(): void {
    const text = fewMarks(this.pasted.slice(0, MAX_PASTED));
    if (/^\S*#truecue=\S*$/.test(text.trim())) this.useLink(text);
    else this.useText(text);
  }

  /** Another viewer's times, by their link. */
  useLink(link: string): void {
    this.useShare(shareOfLink(link));
  }

  async useFile(chosen: File): Promise<void> {
    const signal = this.begin('reading-file');
    // Not taken into memory, where one of a gigabyte would end the page.
    if (chosen.size > MAX_FILE_BYTES) return this.fail('too-large');
    const bytes = await chosen.arrayBuffer().catch(() => null);
    if (signal.aborted) return;
    if (!bytes) return this.fail('unreadable-file');
    this.file = { bytes: new Uint8Array(bytes), name: chosen.name };
    await this.readBytes();
  }

  /** The file again, in another encoding. */
  reread(encoding: string): Promise<void> {
    return this.readBytes(encoding);
  }

  /** Call it in the viewer's own click. */
  async readArticle(): Promise<void> {
    if (!this.article) return;
    const { url } = this.article;
    const signal = this.begin('permission');
    const access = askForSite(url, signal);
    await this.readSite(access, url, signal);
    await access.giveBack();
  }

  cancel(): void {
    this.begin('asking');
  }

  /** The page is left. */
  leave(): void {
    if (this.state !== 'asking') this.cancel();
  }

  private show(
    state: WordsView['state'],
    problem: WordsProblem | null = null,
    page: PrintedPage | null = null,
  ): void {
    this.state = state;
    this.problem = problem;
    this.wordless = page && oneVoice(page) ? page : null;
    this.draw();
  }

  private begin(state: WordsView['state']): AbortSignal {
    const signal = this.turns.begin();
    this.show(state);
    return signal;
  }

  private useText(text: string): void {
    const found = text.trim() === '' ? { failed: 'empty' as const } : ofPasted(text);
    if ('failed' in found) {
      this.fail(found.failed);
      return;
    }
    this.begin('asking');
    this.got.words(found);
  }

  private async readSite(access: SiteAccess, url: string, signal: AbortSignal): Promise<void> {
    const granted = await access.granted;
    if (signal.aborted) return;
    if (!granted) return this.fail('refused');
    this.show('opening');
    const answer = await readSource(url, undefined, (state) => this.show(state), signal);
    if (signal.aborted) return;
    if ('failed' in answer) return this.fail(answer.failed, answer.page && { ...answer.page, url });
    this.show('asking');
    this.got.words(ofPage({ ...answer.page, url }, answer.way));
  }

  private async readBytes(encoding?: string): Promise<void> {
    if (!this.file) return;
    const { bytes, name } = this.file;
    const signal = this.begin('reading-file');
    const words = await readWords(bytes, name, encoding);
    if (signal.aborted) return;
    if ('kind' in words && words.kind === 'share') {
      return this.useShare(readShare(words.text)?.share ?? null);
    }
    const reading = 'encoding' in words ? words.encoding : null;
    if (encoding === undefined) {
      this.candidates = reading?.certain === false ? reading.candidates : [];
    }
    const obtained = await ofFile(words, name, this.candidates);
    if (signal.aborted) return;
    this.show('asking', 'failed' in obtained ? obtained.failed : null);
    if ('segments' in obtained) this.got.words(obtained);
  }

  private useShare(share: Share | null): void {
    if (!share) {
      this.fail('share-damaged');
      return;
    }
    this.shared = true;
    const { url } = share;
    this.article = url?.startsWith('https://') ? { url, host: new URL(url).hostname } : null;
    this.pasted = '';
    this.got.share(share);
    this.show('asking');
  }
}
