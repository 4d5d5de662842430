import type { Role } from '../../transcripts/article/segment.ts';
import type { Way } from '../../transcripts/article/ways.ts';
import type { CaptionsAttempt } from '../../transcripts/machine-captions.ts';
import type { MediaRef } from '../../transcripts/media.ts';

/** A segment as the viewer has it before them. */
export interface SegmentView {
  /** Stable while the page is open. */
  key: string;
  /** null: no name is printed. */
  speaker: string | null;
  role: Role;
  /** Paragraphs separated by `\n`. */
  text: string;
  /** It is left out: kept, and never shown on the video. */
  dropped: boolean;
  /** Of a timed file: when it is said, seconds. */
  time?: { startTime: number; endTime: number };
}

/** What can be done with the words. */
export type Edit =
  | { do: 'drop'; key: string; dropped: boolean }
  | { do: 'drop-narration'; dropped: boolean }
  /** `everywhere`: wherever the same name stands. */
  | { do: 'role'; key: string; role: Role; everywhere: boolean }
  /** Who asks answers, and who answers asks. */
  | { do: 'swap' }
  /** All words again, as another way of reading the page gives them. */
  | { do: 'way'; by: string }
  /** `everywhere`: wherever the same name stands. Empty: no name. */
  | { do: 'speaker'; key: string; speaker: string; everywhere: boolean }
  | { do: 'text'; key: string; text: string }
  /** `at`: UTF-16 code units into the text. */
  | { do: 'split'; key: string; at: number }
  | { do: 'merge'; key: string }
  | { do: 'undo' };

/** Why the article that is known to hold the words could not be read. */
export type ArticleProblem =
  /** By the viewer. */
  | 'refused'
  | 'not-opened'
  | 'too-slow'
  /** A part of it came: its connection broke. */
  | 'cut-off'
  | 'elsewhere'
  /** Its tab, by the viewer. */
  | 'closed'
  | 'not-found'
  /** By the site. */
  | 'locked'
  | 'site-error'
  | 'wordless'
  | 'unreadable';

/** Why there are no words yet. */
export type WordsProblem =
  | ArticleProblem
  | 'unreadable-page'
  | 'no-words'
  | 'hand-over-lost'
  | 'own-lost'
  | 'empty'
  | 'too-large'
  | 'unpacks-too-large'
  | 'old-word'
  | 'unreadable-file'
  | 'unknown-file'
  /** A folder, or several files. */
  | 'not-one-file'
  | 'share-damaged'
  | 'share-differs';

/** How the page is getting at words. */
export interface WordsView {
  /** The article that is known to hold them; null: none is. */
  article: { url: string; host: string } | null;
  /** Another viewer's times wait for the words of that article. */
  shared: boolean;
  state: 'asking' | 'permission' | 'opening' | 'reading' | 'reading-file';
  problem: WordsProblem | null;
  /** Of the page without spoken words, all text can be taken. */
  takeable: boolean;
  pasted: string;
}

/** A recording the words may belong to. */
export interface RecordingView {
  /** `site:mediaId`. */
  key: string;
  media: MediaRef;
  /** Of its tab; null: not known. */
  title: string | null;
  from: 'page' | 'tab' | 'address';
  /** Where it can be watched; null: not known. */
  address: string | null;
}

export interface RecordingChoice {
  choices: readonly RecordingView[];
  /** Key of the one chosen; null: none is. */
  chosen: string | null;
  /** What stands in the field for an address. */
  address: string;
  addressFault: boolean;
}

export interface PreviewView {
  title: string | null;
  /** null: it has none, or none is known. */
  publisher: string | null;
  url: string | null;
  from: 'article' | 'pasted' | 'file' | 'shared';
  /** Only what was selected on the page. */
  selected: boolean;
  segments: readonly SegmentView[];
  /** How the page was read, and all the ways to choose from; null and none: it cannot be read otherwise. */
  way: string | null;
  ways: readonly WayView[];
  canUndo: boolean;
  recording: RecordingChoice;
  /** Of the words, BCP 47. */
  language: string;
  /** Those offered, the likely first. */
  languages: readonly string[];
  /** Of the file, where it is a guess: how it was read. null: it is sure. */
  encoding: EncodingView | null;
  /** Of a caption file: what could not be read. null: nothing. */
  lost: LostView | null;
  /** The times are in the file already, or came with the share. */
  timed: boolean;
  /** It is being changed, not made. */
  existing: boolean;
  /** Its words are the article's new ones; the last undo brings those of before back. */
  anew: boolean;
  /** What a press on the one button lacks. */
  missing: 'recording' | 'words' | null;
}

/** One way to read the page. */
export type WayView = Pick<Way, 'by' | 'kind' | 'mark' | 'questions'>;

export interface LostView {
  count: number;
  /** Where the first is, 1-based; null: lines mean nothing there. */
  line: number | null;
}

export interface EncodingView {
  /** WHATWG label. */
  chosen: string;
  /** The likeliest first. `sample`: how some of the file would read; null: not tried. */
  choices: readonly { encoding: string; sample: string | null }[];
}

export type Difference = { same: true } | { added: number; removed: number };

/** How far the times are. */
export type MakeView =
  | { kind: 'idle' }
  /** A transcript of this recording in this language is there already. */
  | { kind: 'exists'; title: string | null }
  | { kind: 'not-open'; failed: boolean }
  | { kind: 'opening' }
  | { kind: 'asking-player' }
  | { kind: 'no-captions'; tried: readonly CaptionsAttempt[]; gone: boolean }
  /** Captions and words are of different languages. `carrier`: own words in that language. */
  | { kind: 'foreign'; captionLanguage: string; carrier: string | null }
  | { kind: 'aligning'; progress: number }
  | { kind: 'saving' }
  /** `unkept`: they are made, and could not be stored. */
  | {
      kind: 'failed';
      reason: 'nothing-fits' | 'storage' | 'private' | 'internal' | 'unreadable-file';
      unkept?: boolean;
    }
  | { kind: 'done'; result: ResultView };

export interface ResultView {
  /** Of all sentences that were to be placed: with a time, and of these unsure. */
  placed: number;
  doubtful: number;
  unplaced: number;
  /** The captions it was aligned with are in this other language; null: in the same. */
  foreign: string | null;
  /** They were known in whole seconds only. */
  coarse: boolean;
  /** Is the recording open in a tab? */
  open: boolean;
  /** It could be compared with its article again. */
  recheck: 'none' | 'offered' | 'running' | { failed: ArticleProblem } | Difference;
  exportFailed: boolean;
  /** To be shared; null: none was made. */
  link: string | null;
  /** It is in the clipboard. */
  copied: boolean;
}

/** `backup`: all that is known of it, to be restored later. */
export type ExportKind = 'vtt' | 'srt' | 'library' | 'share-file' | 'share-link' | 'backup';

/** Everything the page shows. */
export interface SyncView {
  /** `reading`: the page the viewer came from. */
  step: 'waiting' | 'reading' | 'words' | 'preview';
  words: WordsView;
  preview: PreviewView | null;
  make: MakeView;
}

/** What the page asks of whoever draws it. */
export interface SyncCallbacks {
  /** Called in the viewer's own click. */
  onReadArticle(): void;
  onLeaveReading(): void;
  onCancelReading(): void;
  onPasted(text: string): void;
  onUsePasted(): void;
  /** All text of the page on which nobody is seen to speak. */
  onTakeAll(): void;
  onFile(file: File): void;
  onNotOneFile(): void;
  onEdit(edit: Edit): void;
  onLanguage(language: string): void;
  onEncoding(encoding: string): void;
  onRecording(key: string): void;
  onAddress(text: string): void;
  onUseAddress(): void;
  /** Back to where words are got from. */
  onOtherWords(): void;
  onMake(): void;
  /** The answer to `exists`. */
  onReplace(): void;
  onOpenVideo(): void;
  onRetry(): void;
  /** The video once more, for better times than whole seconds. */
  onAskAgain(): void;
  onCancel(): void;
  onByHand(): void;
  onCaptionFile(file: File): void;
  onAlignAnyway(): void;
  onCarry(): void;
  onSpokenFirst(): void;
  onWatch(): void;
  onCorrectTimes(): void;
  onExport(kind: ExportKind): void;
  /** Called in the viewer's own click. */
  onRecheck(): void;
  onRealign(): void;
}
