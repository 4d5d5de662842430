import type { SegmentView } from '../../components/sync/view.ts';
import { sha256 } from '../../services/hashing.ts';
import { sentencesOf } from '../../transcripts/align/sentences.ts';
import type { Segment } from '../../transcripts/article/segment.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import type { OwnSegment, OwnSentence, OwnSource, OwnTranscript } from '../../transcripts/own.ts';

/** A segment as it was read, or as it was left. */
export type ReadSegment = Segment & Partial<Pick<SegmentView, 'time' | 'dropped'>>;

/** All a transcript is made of but its times. */
interface OwnWords {
  /** A UUID, for a new one. */
  id: string;
  media: MediaRef;
  title: string | null;
  language: string;
  source: OwnSource;
  segments: readonly SegmentView[];
}

/** Fingerprint of the words as they were read: all texts, a line each. SHA-256, hex. */
export function hashOfWords(segments: readonly { text: string }[]): Promise<string> {
  const text = segments.map((segment) => segment.text).join('\n');
  return sha256(new TextEncoder().encode(text));
}

/**
 * A transcript of these words, its sentences without times but for what is known: those of
 * a timed file, and those of `before`, where the same sentence stands there.
 *
 * @param keep - which of `before`'s times stay: all, or what the viewer set by hand
 * @param now - ISO 8601
 */
export function ownFromWords(
  words: OwnWords,
  before: OwnTranscript | null,
  keep: 'all' | 'hand',
  now: string,
): OwnTranscript {
  const { id, media, title, language, source } = words;
  const timed = words.segments.some(({ time }) => time);
  const sentences = timed ? timedSentences(words.segments) : untimed(words.segments, language);
  return {
    schema: 'truecue-own/1',
    id: before?.id ?? id,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
    media,
    duration: before?.duration ?? null,
    title,
    language,
    source,
    timing: before?.timing ?? {
      from: timed ? 'file' : 'captions',
      captionLanguage: null,
      way: null,
      wordTimes: false,
    },
    segments: words.segments.map(ownSegment),
    sentences: before ? withTimesOf(sentences, before.sentences, keep) : sentences,
  };
}

function ownSegment({ speaker, role, text, dropped }: SegmentView): OwnSegment {
  return { speaker, role, text, ...(dropped && { dropped }) };
}

function untimed(segments: readonly SegmentView[], language: string): OwnSentence[] {
  return sentencesOf(segments, language).map(({ segment, text }, index) => ({
    id: `s${index + 1}`,
    segment,
    text,
    startTime: null,
    endTime: null,
    confidence: 0,
    by: 'machine',
  }));
}

/** A caption of a file is a sentence: whoever timed it has cut it for reading. */
function timedSentences(segments: readonly SegmentView[]): OwnSentence[] {
  const sentences: OwnSentence[] = [];
  segments.forEach(({ text, dropped, time }, segment) => {
    if (dropped) return;
    sentences.push({
      id: `s${sentences.length + 1}`,
      segment,
      text: text.replace(/\s+/g, ' ').trim(),
      startTime: time?.startTime ?? null,
      endTime: time?.endTime ?? null,
      confidence: time ? 1 : 0,
      by: 'file',
    });
  });
  return sentences;
}

/**
 * Sentences that stand in `before` keep their id, and their time where it is to be kept;
 * so do those that were changed in their place, as when a word is corrected.
 */
function withTimesOf(
  sentences: readonly OwnSentence[],
  before: readonly OwnSentence[],
  keep: 'all' | 'hand',
): OwnSentence[] {
  const places = placesIn(sentences, before);
  let free = 1;
  for (const number of idNumbers(before)) free = Math.max(free, number + 1);
  return sentences.map((sentence, index) => {
    const old = before[places[index] ?? -1];
    if (!old) return { ...sentence, id: `s${free++}` };
    const { id, startTime, endTime, confidence, by, points } = old;
    if (keep === 'hand' && by !== 'hand' && by !== 'file') return { ...sentence, id };
    const same = old.text === sentence.text && points ? { points } : {};
    return { ...sentence, id, startTime, endTime, confidence, by, ...same };
  });
}

/** For each sentence its index in `before`; -1: it is new. */
function placesIn(sentences: readonly OwnSentence[], before: readonly OwnSentence[]): number[] {
  const waiting = new Map<string, number[]>();
  before.forEach(({ text }, index) => {
    const same = waiting.get(text);
    if (same) same.push(index);
    else waiting.set(text, [index]);
  });
  const places = sentences.map(({ text }) => waiting.get(text)?.shift() ?? -1);
  const taken = new Set(places);
  for (let from = 0; from < places.length; from++) {
    if (places[from] !== -1) continue;
    let to = from;
    while (to < places.length && places[to] === -1) to++;
    // Between the same neighbours as many as there were: these are they, corrected.
    const first = (places[from - 1] ?? -1) + 1;
    const end = places[to] ?? before.length;
    if (end - first === to - from) {
      for (let at = from; at < to; at++) {
        const place = first + at - from;
        if (!taken.has(place)) places[at] = place;
      }
    }
    from = to;
  }
  return places;
}

function* idNumbers(sentences: readonly OwnSentence[]): Generator<number> {
  for (const { id } of sentences) yield Number(/^s(\d+)$/.exec(id)?.[1] ?? 0);
}

/** A caption of a file keeps its times while its words are changed. */
export function segmentsOf(own: OwnTranscript): ReadSegment[] {
  const times = new Map<number, SegmentView['time']>();
  if (own.timing.from === 'file') {
    for (const { segment, startTime, endTime } of own.sentences)
      if (startTime !== null && endTime !== null) times.set(segment, { startTime, endTime });
  }
  return own.segments.map(({ speaker, role, text, dropped }, index) => {
    const time = times.get(index);
    const named = speaker === null ? {} : { speaker };
    return { ...named, role, text, dropped: dropped ?? false, ...(time && { time }) };
  });
}

/** How the words differ from those before, in sentences. */
export function differenceOf(
  before: readonly { text: string }[],
  after: readonly { text: string }[],
): { added: number; removed: number } {
  const counts = new Map<string, number>();
  for (const { text } of before) counts.set(text, (counts.get(text) ?? 0) + 1);
  let kept = 0;
  for (const { text } of after) {
    const left = counts.get(text) ?? 0;
    if (left === 0) continue;
    counts.set(text, left - 1);
    kept += 1;
  }
  return { added: after.length - kept, removed: before.length - kept };
}
