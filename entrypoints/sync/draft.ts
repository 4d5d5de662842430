import type { Edit, SegmentView } from '../../components/sync/view.ts';
import type { Role } from '../../transcripts/article/segment.ts';
import type { ReadSegment } from './own-words.ts';

/** The words as they stand. */
interface Stand {
  readonly segments: readonly SegmentView[];
  /** How the page they are from was read; null: they are from none. */
  readonly way: string | null;
}

/** The words as the viewer has corrected them so far, and the way back. */
export interface Draft extends Stand {
  /** Earlier states, the latest last. */
  readonly past: readonly Stand[];
  /** Number of the next key. */
  readonly next: number;
}

/** What changes the words without reading them anew. */
type Correction = Exclude<Edit, { do: 'undo' | 'way' }>;

/** Steps that can be undone. */
const MAX_PAST = 200;
/**
 * Longest passage, in UTF-16 code units: half an hour of talk. Browsers take minutes to lay out
 * a text of megabytes in one piece.
 */
const MAX_PASSAGE = 20_000;

/** The words as they were read. */
export function draftOf(segments: readonly ReadSegment[], way: string | null = null): Draft {
  const views = viewsOf(segments, 0);
  return { segments: views, way, past: [], next: views.length };
}

/** The words read in another way, in place of those that stand. */
export function reread(draft: Draft, way: string, segments: readonly ReadSegment[]): Draft {
  if (way === draft.way) return draft;
  const views = viewsOf(segments, draft.next);
  return { segments: views, way, past: pastOf(draft), next: draft.next + views.length };
}

/**
 * What nobody says is left out at first, unless all of it seems to be such: then the reader
 * was wrong, or somebody speaks alone.
 *
 * @param first - number of the first key
 */
function viewsOf(segments: readonly ReadSegment[], first: number): SegmentView[] {
  const someoneSpeaks = segments.some(({ role }) => role !== 'narration');
  const views: SegmentView[] = [];
  for (const { speaker, role, text, time, dropped } of segments) {
    let rest: SegmentView | null = {
      key: `k${first + views.length}`,
      speaker: speaker ?? null,
      role,
      text,
      dropped: dropped ?? (someoneSpeaks && role === 'narration'),
      ...(time && { time }),
    };
    while (rest) {
      const parts = cutLong(rest, `k${first + views.length + 1}`);
      views.push(parts?.[0] ?? rest);
      rest = parts?.[1] ?? null;
    }
  }
  return views;
}

/** After a sentence where there is one, else between words. null: it is not too long. */
function cutLong(segment: SegmentView, key: string): [SegmentView, SegmentView] | null {
  if (segment.text.length <= MAX_PASSAGE) return null;
  const start = segment.text.slice(0, MAX_PASSAGE);
  const end = /^[\s\S]*(?:[.?!…]\s|[\n。？！])/.exec(start)?.[0].length ?? start.lastIndexOf(' ');
  return split(segment, end > 0 ? end : MAX_PASSAGE, key);
}

/** The draft after `edit`; the same object where there was nothing to do. */
export function edited(draft: Draft, edit: Correction | { do: 'undo' }): Draft {
  if (edit.do === 'undo') return undone(draft);
  const segments = change(draft, edit);
  if (segments === null) return draft;
  return { ...draft, segments, past: pastOf(draft), next: draft.next + 1 };
}

function pastOf({ segments, way, past }: Draft): Stand[] {
  return [...past, { segments, way }].slice(-MAX_PAST);
}

function undone(draft: Draft): Draft {
  const before = draft.past.at(-1);
  return before ? { ...draft, ...before, past: draft.past.slice(0, -1) } : draft;
}

/** null: nothing changes. */
function change(draft: Draft, edit: Correction): SegmentView[] | null {
  const { segments } = draft;
  if (edit.do === 'drop-narration') return dropNarration(segments, edit.dropped);
  if (edit.do === 'swap') return swapped(segments);
  const index = segments.findIndex(({ key }) => key === edit.key);
  const segment = segments[index];
  if (!segment) return null;
  const put = (...by: SegmentView[]) => segments.toSpliced(index, 1, ...by);
  switch (edit.do) {
    case 'drop':
      return segment.dropped === edit.dropped ? null : put({ ...segment, dropped: edit.dropped });
    case 'role':
      return withRole(segments, segment, edit.role, edit.everywhere);
    case 'speaker':
      return rename(segments, segment, edit.speaker.trim() || null, edit.everywhere);
    case 'text': {
      const text = edit.text.trim();
      return text === segment.text || text === '' ? null : put({ ...segment, text });
    }
    case 'split': {
      const parts = split(segment, edit.at, `k${draft.next}`);
      return parts && put(...parts);
    }
    case 'merge': {
      const before = segments[index - 1];
      return before ? segments.toSpliced(index - 1, 2, merged(before, segment)) : null;
    }
  }
}

function dropNarration(segments: readonly SegmentView[], dropped: boolean): SegmentView[] | null {
  const changes = (one: SegmentView) => one.role === 'narration' && one.dropped !== dropped;
  if (!segments.some(changes)) return null;
  return segments.map((one) => (changes(one) ? { ...one, dropped } : one));
}

/** Those that somebody asks are answers, and the other way round. */
function swapped(segments: readonly SegmentView[]): SegmentView[] | null {
  if (segments.every(({ role }) => role === 'narration')) return null;
  const other = { question: 'answer', answer: 'question', narration: 'narration' } as const;
  return segments.map((one) =>
    one.role === 'narration' ? one : { ...one, role: other[one.role] },
  );
}

/** `everywhere`: wherever the same name stands. */
function withRole(
  segments: readonly SegmentView[],
  { key, speaker }: SegmentView,
  role: Role,
  everywhere: boolean,
): SegmentView[] | null {
  const changes = (one: SegmentView) =>
    one.role !== role &&
    (one.key === key || (everywhere && speaker !== null && one.speaker === speaker));
  if (!segments.some(changes)) return null;
  return segments.map((one) =>
    changes(one) ? { ...one, role, dropped: role === 'narration' } : one,
  );
}

function rename(
  segments: readonly SegmentView[],
  { key, role, speaker: before }: SegmentView,
  speaker: string | null,
  everywhere: boolean,
): SegmentView[] | null {
  if (speaker === before) return null;
  // Without a name, the interviewer's passages are not the interviewee's.
  const same = (one: SegmentView) =>
    one.speaker === before && (before !== null || one.role === role);
  return segments.map((one) =>
    one.key === key || (everywhere && same(one)) ? { ...one, speaker } : one,
  );
}

function split(segment: SegmentView, at: number, key: string): [SegmentView, SegmentView] | null {
  const head = segment.text.slice(0, at).trim();
  const tail = segment.text.slice(at).trim();
  if (head === '' || tail === '') return null;
  const first = { ...segment, text: head };
  const second = { ...segment, key, text: tail };
  if (segment.time) {
    // Letters pass evenly enough within one caption.
    const { startTime, endTime } = segment.time;
    const share = head.length / (head.length + tail.length);
    const middle = startTime + (endTime - startTime) * share;
    first.time = { startTime, endTime: middle };
    second.time = { startTime: middle, endTime };
  }
  return [first, second];
}

function merged(before: SegmentView, segment: SegmentView): SegmentView {
  const joined = { ...before, text: `${before.text}\n${segment.text}` };
  if (before.time && segment.time) {
    const endTime = Math.max(before.time.endTime, segment.time.endTime);
    joined.time = { startTime: before.time.startTime, endTime };
  }
  return joined;
}
