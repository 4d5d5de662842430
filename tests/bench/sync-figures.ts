import type { BenchCue } from './bench-library.ts';
import { quantile, round } from './quantile.ts';
import { median } from './row.ts';

export type SyncSubject = 'truecue' | 'native-track' | 'poll-100ms';

/** One change of what is painted, as the page saw it. */
export interface SyncEntry {
  /** Seconds: `video.currentTime` when the change had reached the DOM. */
  mediaTime: number;
  /** Of the captions on screen from then on. */
  cueIds: string[];
}

export interface SyncRound {
  subject: SyncSubject;
  rate: number;
  /** Seconds of media time between which it was measured. */
  from: number;
  to: number;
  entries: SyncEntry[];
  /** Seconds the main thread was busy in a minute. */
  taskSecondsPerMinute: number;
}

export type SyncRow = {
  subject: SyncSubject;
  rate: number;
  /** Cues that began while it was measured. */
  cues: number;
  /** Never on screen. */
  missed: number;
  /** On screen twice, at once or again. */
  doubled: number;
  /** Milliseconds of media time from `startTime` to the change, over all rounds. */
  medianMs: number;
  p95Ms: number;
  /** Median of the rounds. */
  taskSecondsPerMinute: number;
};

/** What was on screen of each cue that began, and could be shown, within the round. */
function readRound({ from, to, entries }: SyncRound, cues: readonly BenchCue[]) {
  const begun = cues.filter(({ startTime, endTime }) => startTime > from && endTime <= to);
  const late: number[] = [];
  let missed = 0;
  let doubled = 0;
  for (const { id, startTime } of begun) {
    const shown = entries.filter(
      ({ cueIds }, index) => cueIds.includes(id) && !entries[index - 1]?.cueIds.includes(id),
    );
    const first = shown[0];
    if (!first) missed += 1;
    else late.push((first.mediaTime - startTime) * 1000);
    const atOnce = entries.some(({ cueIds }) => cueIds.filter((other) => other === id).length > 1);
    if (shown.length > 1 || atOnce) doubled += 1;
  }
  return { cues: begun.length, missed, doubled, late };
}

/** One row for each subject at each rate, over all its rounds. */
export function poolRounds(rounds: readonly SyncRound[], cues: readonly BenchCue[]): SyncRow[] {
  const groups = new Map<string, SyncRound[]>();
  for (const one of rounds) {
    const key = `${one.rate} ${one.subject}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const read = group.map((one) => readRound(one, cues));
    const sum = (name: 'cues' | 'missed' | 'doubled') =>
      read.reduce((total, one) => total + one[name], 0);
    const late = read.flatMap((one) => one.late);
    return {
      subject: first.subject,
      rate: first.rate,
      cues: sum('cues'),
      missed: sum('missed'),
      doubled: sum('doubled'),
      medianMs: round(quantile(late, 0.5), 2),
      p95Ms: round(quantile(late, 0.95), 2),
      taskSecondsPerMinute: round(median(group.map((one) => one.taskSecondsPerMinute)), 2),
    };
  });
}
