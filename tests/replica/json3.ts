import type { ReplicaCaptions, ReplicaCue } from './options.ts';

interface Segment {
  utf8: string;
  tOffsetMs?: number;
  acAsrConf?: number;
}

export interface Json3Event {
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
  return parts.map((utf8, index) => {
    const offset = Math.round((speech * letters) / Math.max(cue.text.length, 1));
    letters += utf8.length;
    return index === 0
      ? { utf8, acAsrConf: 0 }
      : { utf8: ` ${utf8.trim()}`, tOffsetMs: offset, acAsrConf: 0 };
  });
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}
