import type { Edit, SegmentView } from '../../components/sync/view.ts';
import type { ReadSegment } from './own-words.ts';

/** The words as the viewer has corrected them so far, and the way back. */
export interface Draft {
  readonly segments: readonly SegmentView[];
  /** Earlier states, the latest last. */
  readonly past: readonly (readonly SegmentView[])[];
  /** Number of the next key. */
  readonly next: number;
}

/** Steps that can be undone. */
const MAX_PAST = 200;
/**
 * Longest passage, in UTF-16 code units: half an hour of talk. Browsers take minutes to lay out
 * a text of megabytes in one piece.
 */
const MAX_PASSAGE = 20_000;

/**
 * The words as they were read. What nobody says is left out at first, unless all of it
 * seems to be such: then the reader was wrong, or somebody speaks alone.
 */
export function draftOf(segments: readonly ReadSegment[]): Draft {
  const someoneSpeaks = segments.some(({ role }) => role !== 'narration');
  const views: SegmentView[] = [];
  for (const { speaker, role, text, time, dropped } of segments) {
    let rest: SegmentView | null = {
      key: `k${views.length}`,
      speaker: speaker ?? null,
      role,
      text,
      dropped: dropped ?? (someoneSpeaks && role === 'narration'),
      ...(time && { time }),
    };
    while (rest) {
      const parts = cutLong(rest, `k${views.length + 1}`);
      views.push(parts?.[0] ?? rest);
      rest = parts?.[1] ?? null;
    }
  }
  return { segments: views, past: [], next: views.length };
}

/** After a sentence where there is one, else between words. null: it is not too long. */
function cutLong(segment: SegmentView, key: string): [SegmentView, SegmentView] | null {
  if (segment.text.length <= MAX_PASSAGE) return null;
  const start = segment.text.slice(0, MAX_PASSAGE);
  const end = /^[\s\S]*(?:[.?!…]\s|[\n。？！])/.exec(start)?.[0].length ?? start.lastIndexOf(' ');
  return split(segment, end > 0 ? end : MAX_PASSAGE, key);
}

/** The draft after `edit`; the same object where there was nothing to do. */
export function edited(draft: Draft, edit: Edit): Draft {
  if (edit.do === 'undo') return undone(draft);
  const segments = change(draft, edit);
  if (segments === null) return draft;
  const past = [...draft.past, draft.segments].slice(-MAX_PAST);
  return { segments, past, next: draft.next + 1 };
}

function undone(draft: Draft): Draft {
  const before = draft.past.at(-1);
  return before ? { ...draft, segments: before, past: draft.past.slice(0, -1) } : draft;
}

/** null: nothing changes. */
function change(draft: Draft, edit: Exclude<Edit, { do: 'undo' }>): SegmentView[] | null {
  const { segments } = draft;
  if (edit.do === 'drop-narration') return dropNarration(segments, edit.dropped);
  const index = segments.findIndex(({ key }) => key === edit.key);
  const segment = segments[index];
  if (!segment) return null;
  const put = (...by: SegmentView[]) => segments.toSpliced(index, 1, ...by);
  switch (edit.do) {
    case 'drop':
      return segment.dropped === edit.dropped ? null : put({ ...segment, dropped: edit.dropped });
    case 'role': {
      if (segment.role === edit.role) return null;
      return put({ ...segment, role: edit.role, dropped: edit.role === 'narration' });
    }
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
