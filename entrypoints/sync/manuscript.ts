import type { Edit } from '../../components/sync/view.ts';
import { sentencesOf } from '../../transcripts/align/sentences.ts';
import { guessLanguage } from '../../transcripts/article/language.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import type { OwnTranscript } from '../../transcripts/own.ts';
import { marry, type Share, withShared } from '../../transcripts/share.ts';
import { type Draft, draftOf, edited, reread } from './draft.ts';
import type { Obtained } from './obtained.ts';
import { hashOfWords, ownFromWords, segmentsOf } from './own-words.ts';

/** Fewer of the shared sentences, and these are the words of something else. */
const SHARE_THAT_FITS = 0.3;

/** The words in hand: as they were got, as they are corrected, and what they become. */
export class Manuscript {
  /** null: there are none yet. */
  obtained: Obtained | null = null;
  draft: Draft = draftOf([]);
  language = 'en';
  /** The one whose words these are to become. */
  existing: OwnTranscript | null = null;
  /** Times of another viewer, waiting for their words. */
  share: Share | null = null;
  /** As all this was before the article's new words, and its transcript; null: it has none. */
  earlier: { words: Partial<Manuscript>; own: OwnTranscript } | null = null;
  private id = '';
  /** Of the words as they were read, by the way of reading. */
  private hashes: ReadonlyMap<string | null, string> = new Map();

  get sha256(): string {
    return this.hashes.get(this.draft.way) ?? '';
  }

  /** Whether the words can be those of the times that were shared. */
  fits(got: Obtained): boolean {
    return !this.share || fits(this.share, got);
  }

  /** These, for a transcript of their own. */
  async take(got: Obtained): Promise<void> {
    const { share } = this;
    this.obtained = share ? { ...got, source: { ...got.source, from: 'shared' } } : got;
    this.hashes = await hashesOf(got);
    this.draft = draftOf(got.segments, got.way);
    this.id = crypto.randomUUID();
    this.existing = null;
    this.earlier = null;
    const sample = got.segments.slice(0, 40).map(({ text }) => text);
    this.language =
      share?.language ?? got.language ?? guessLanguage(sample.join('\n')) ?? navigator.language;
  }

  /** What the article says now, for `own`, which has what it said before. */
  async takeAnew(got: Obtained, own: OwnTranscript): Promise<void> {
    const words = { ...this };
    await this.take(got);
    this.existing = own;
    this.earlier = { words, own };
  }

  /**
   * Once nothing else is left to undo: the words of before the article's new ones.
   *
   * @returns their transcript; null: there is another step to undo first, or none
   */
  takeBack(): OwnTranscript | null {
    if (!this.earlier || this.draft.past.length > 0) return null;
    const { words, own } = this.earlier;
    Object.assign(this, words);
    return own;
  }

  /** Those of a transcript, to be changed. */
  open(own: OwnTranscript): void {
    const { title, language, media, source } = own;
    const selected = source.selected ?? false;
    const way = source.way ?? null;
    const parts = { title, language, segments: [], way, ways: [], embeds: [media] };
    this.obtained = { ...parts, source, selected, encoding: null };
    this.existing = own;
    this.hashes = new Map([[way, source.sha256]]);
    this.draft = draftOf(segmentsOf(own), way);
    this.language = language;
  }

  /** @returns whether anything is another */
  edit(edit: Edit): boolean {
    const next = edit.do === 'way' ? this.readBy(edit.by) : edited(this.draft, edit);
    if (next === this.draft) return false;
    this.draft = next;
    return true;
  }

  private readBy(by: string): Draft {
    const way = this.obtained?.ways.find((one) => one.by === by);
    return way ? reread(this.draft, by, way.segments) : this.draft;
  }

  /** Every word is left out, or there is none. */
  isEmpty(): boolean {
    return this.draft.segments.every(({ dropped }) => dropped);
  }

  /** Some times are known already, from a file or another viewer. */
  isTimed(): boolean {
    return this.share !== null || this.draft.segments.some(({ time }) => time);
  }

  /**
   * The transcript as the words stand now; null: there are none, or `media` is not known.
   *
   * @param before - what was made or changed: id and times are its, where `keep` says so
   */
  transcript(
    media: MediaRef | null,
    before: OwnTranscript | null,
    keep: 'all' | 'hand',
  ): OwnTranscript | null {
    const { id, obtained, language, sha256, share, draft } = this;
    if (!media || !obtained) return null;
    const { title } = obtained;
    // Only what has an address is read again.
    const read = obtained.source.url !== null && draft.way !== null && { way: draft.way };
    const source = { ...obtained.source, sha256, ...read };
    const parts = { id, media, title, language, source, segments: draft.segments };
    const own = ownFromWords(parts, before, keep, new Date().toISOString());
    return share ? withShared(own, share) : own;
  }
}

async function hashesOf({ way, ways, segments }: Obtained): Promise<Map<string | null, string>> {
  const others = ways.map(async (one) => [one.by, await hashOfWords(one.segments)] as const);
  return new Map([...(await Promise.all(others)), [way, await hashOfWords(segments)]]);
}

/** Enough of the shared times are for sentences of these words. */
function fits(share: Share, { segments, language }: Obtained): boolean {
  const { matched } = marry(share, sentencesOf(segments, language ?? share.language));
  return matched > 0 && matched >= share.sentences.length * SHARE_THAT_FITS;
}
