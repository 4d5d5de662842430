import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { serveAligning } from '../../../../entrypoints/background/aligning.ts';
import type { AlignReport } from '../../../../services/align-port.ts';
import { findEntries } from '../../../../services/catalogs.ts';
import { listOwn, removeOwn } from '../../../../services/own-transcripts.ts';
import { align } from '../../../../transcripts/align/align.ts';
import type {
  AlignInput,
  AlignProgress,
  Placements,
} from '../../../../transcripts/align/align-types.ts';
import type { OwnTranscript } from '../../../../transcripts/own.ts';
import { written } from '../../transcripts/written-own.ts';
import { openTabs, type Told } from './own-world.ts';

export const HOME = 'chrome-extension://test/';
export const captions = {
  language: 'en',
  automatic: true,
  way: 'listened' as const,
  cues: [{ id: 'c1', startTime: 0, endTime: 3, text: 'how long' }],
};
export const at = (startTime: number) => ({ startTime, endTime: startTime + 2, confidence: 0.9 });
/** The five sentences that are left in. */
export const all = [at(2), at(5), at(8), at(12), at(15)];

let connect: (port: object) => void;

/** A page's end of the port. */
interface Line {
  reports: AlignReport[];
  closed: boolean;
  ask(own: OwnTranscript, more?: object): void;
  /** The page closes it. */
  leave(): void;
}

/** A line to the background from a page of ours, or from whoever `sender` is. */
export function open(
  sender: object = { url: `${HOME}sync.html`, tab: { incognito: false } },
): Line {
  let hear = (_message: unknown) => {};
  let gone = () => {};
  const line: Line = {
    reports: [],
    closed: false,
    ask: (own, more = { captions }) => hear({ own, ...more }),
    leave: () => gone(),
  };
  connect({
    name: 'align',
    sender,
    postMessage: (report: AlignReport) => line.reports.push(report),
    disconnect: () => {
      line.closed = true;
    },
    onMessage: { addListener: (heard: typeof hear) => (hear = heard) },
    onDisconnect: { addListener: (left: typeof gone) => (gone = left) },
  });
  return line;
}

/** An aligner that takes its time: each step works for so many milliseconds. */
export function aligner(steps: AlignProgress[], result: Placements, stepMs = 0): AlignInput[] {
  const asked: AlignInput[] = [];
  vi.mocked(align).mockImplementation(function* (input) {
    asked.push(input);
    for (const step of steps) {
      for (const end = performance.now() + stepMs; performance.now() < end; );
      yield step;
    }
    return result;
  });
  return asked;
}

export const ended = (line: Line) =>
  vi.waitFor(() => expect(line.closed).toBe(true), { timeout: 8000 });
export const last = (line: Line) => line.reports.at(-1);
export const starts = (own: OwnTranscript | null) =>
  own?.sentences.map(({ startTime }) => startTime);

/**
 * The background listens, and a tab has the recording. Catalogs and aligners must be mocked by
 * the test's own file.
 *
 * @returns what the tab is told
 */
export async function setUp(): Promise<Told[]> {
  fakeBrowser.reset();
  vi.mocked(findEntries).mockResolvedValue([]);
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue(HOME);
  Object.assign(fakeBrowser.runtime, {
    onConnect: { addListener: (listener: typeof connect) => (connect = listener) },
  });
  serveAligning();
  return openTabs([{ id: 1, media: [written().media] }]);
}

export async function tidy(): Promise<void> {
  for (const { id } of await listOwn()) await removeOwn(id);
  vi.restoreAllMocks();
}
