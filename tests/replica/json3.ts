import type { ReplicaCaptions, ReplicaCue, TranslationStyle } from './options.ts';

interface Segment {
  utf8: string;
  tOffsetMs?: number;
  acAsrConf?: number;
  isSpeakerChange?: 1;
}

interface Json3Event {
  tStartMs: number;
  dDurationMs?: number;
  id?: number;
  wWinId?: number;
  wpWinPosId?: number;
  wsWinStyleId?: number;
  aAppend?: 1;
  segs?: Segment[];
}

export interface Json3 {
  wireMagic: 'pb3';
  events: Json3Event[];
}

/** The document `/api/timedtext?fmt=json3` gives for a track. */
export function json3(captions: ReplicaCaptions, duration: number): Json3 {
  const events =
    captions.kind === 'asr' ? rollUp(captions.cues, duration) : captions.cues.map(oneEvent);
  return { wireMagic: 'pb3', events };
}

function oneEvent(cue: ReplicaCue): Json3Event {
  return {
    tStartMs: milliseconds(cue.startTime),
    dDurationMs: milliseconds(cue.endTime - cue.startTime),
    segs: [{ utf8: cue.text }],
  };
}

/** Machine captions: a window, and lines that stay until the second next one begins. */
function rollUp(cues: readonly ReplicaCue[], duration: number): Json3Event[] {
  const events: Json3Event[] = [
    { tStartMs: 0, dDurationMs: milliseconds(duration), id: 1, wpWinPosId: 1, wsWinStyleId: 1 },
  ];
  cues.forEach((cue, index) => {
    const start = milliseconds(cue.startTime);
    const afterNext = cues[index + 2];
    const onScreenUntil = Math.max(
      milliseconds(cue.endTime),
      afterNext
        ? Math.min(milliseconds(afterNext.startTime), milliseconds(cue.endTime) + 3000)
        : milliseconds(cue.endTime),
    );
    if (index > 0) {
      events.push({ tStartMs: start - 10, wWinId: 1, aAppend: 1, segs: [{ utf8: '\n' }] });
    }
    events.push({
      tStartMs: start,
      dDurationMs: onScreenUntil - start,
      wWinId: 1,
      segs: words(cue),
    });
  });
  return events;
}

/** Word starts by the letters said before them, as irregular as speech. */
function words(cue: ReplicaCue): Segment[] {
  const parts = cue.text.split(/(?=\s)/u).filter((part) => part.trim() !== '');
  const speech = milliseconds(cue.endTime - cue.startTime);
  let letters = 0;
  return parts.map((part, index) => {
    const offset = Math.round((speech * letters) / Math.max(cue.text.length, 1));
    letters += part.length;
    const word = part.trim();
    const sound = /^\[.+\]$/.test(word);
    return {
      utf8: index > 0 ? ` ${word}` : cue.turn ? `>> ${word}` : word,
      ...(index > 0 && { tOffsetMs: offset }),
      ...(!sound && { acAsrConf: 0 }),
      ...(index === 0 && cue.turn && { isSpeakerChange: 1 as const }),
    };
  });
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}

/** Milliseconds between the words that a translation spreads over a line. */
const EVEN_STEP = 380;

/**
 * The document with `tlang`: events begin where the source's do. Lines keep the source's
 * windows and get evenly spaced words; sentences have no words, and end where the next begins.
 */
export function translated(source: Json3, language: string, style: TranslationStyle): Json3 {
  const events = source.events.map((event) => translateEvent(event, language));
  if (style === 'roll-up') return { wireMagic: 'pb3', events };
  const texts = events.filter(({ segs }) => segs && textOf(segs).trim() !== '');
  const starts = texts.filter((_, index) => index % 2 === 0);
  const sentences = starts.map(({ tStartMs }, index): Json3Event => {
    const pair = texts.slice(index * 2, index * 2 + 2);
    const utf8 = pair.map(({ segs = [] }) => textOf(segs)).join(' ');
    const next = starts[index + 1]?.tStartMs ?? tStartMs + 3000;
    return { tStartMs, dDurationMs: next - tStartMs, segs: [{ utf8 }] };
  });
  return { wireMagic: 'pb3', events: sentences };
}

function translateEvent(event: Json3Event, language: string): Json3Event {
  const { segs } = event;
  if (!segs || textOf(segs).trim() === '') return event;
  const words = segs.map(({ utf8 }, index) => ({
    utf8: `${index > 0 ? ' ' : ''}${language}-${utf8.trim()}`,
    ...(index > 0 && { tOffsetMs: index * EVEN_STEP }),
    acAsrConf: 0,
  }));
  return { ...event, segs: words };
}

function textOf(segments: readonly Segment[]): string {
  return segments.map(({ utf8 }) => utf8).join('');
}
