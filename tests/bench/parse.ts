import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import nodeWebvtt from 'node-webvtt';
import { parse as parseSubsrt } from 'subsrt-ts';
import { parseSync } from 'subtitle';
import { parseCaptions } from '../../transcripts/formats/index.ts';
import { type CaptionFormat, captionFile } from './caption-file.ts';
import { median, type Row } from './row.ts';

const CUES = 100_000;
const ROUNDS = 7;
/** One cue in a hundred is damaged in the last rows. */
const DAMAGED = 1000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

interface Subject {
  subject: string;
  /** Reads the file; how many cues and how many problems it finds, null if it tells none. */
  read(text: string): { cues: number; problems: number | null };
}

const peers: Record<CaptionFormat, Subject[]> = {
  vtt: [subsrt('vtt'), subtitle(), webvtt()],
  srt: [subsrt('srt'), subtitle()],
};

function truecue(format: CaptionFormat): Subject {
  return {
    subject: 'truecue',
    read(text) {
      const { cues, problems } = parseCaptions(text, { format });
      return { cues: cues.length, problems: problems.length };
    },
  };
}

function subsrt(format: CaptionFormat): Subject {
  return {
    subject: 'subsrt-ts',
    read: (text) => ({
      cues: parseSubsrt(text, { format }).filter((item) => item.type === 'caption').length,
      problems: null,
    }),
  };
}

function subtitle(): Subject {
  return {
    subject: 'subtitle',
    read: (text) => ({
      cues: parseSync(text).filter((node) => node.type === 'cue').length,
      problems: null,
    }),
  };
}

function webvtt(): Subject {
  return {
    subject: 'node-webvtt',
    read(text) {
      const { cues, errors } = nodeWebvtt.parse(text, { strict: false });
      return { cues: cues.length, problems: errors.length };
    },
  };
}

/**
 * How fast caption files are read: all subjects in turn, round after round,
 * after one round that does not count. Rows named `… damaged` have 1,000 of
 * 100,000 cues broken; `planted` says how many problems a reader should name.
 */
export async function run(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const format of ['vtt', 'srt'] as const) {
    const whole = captionFile(format, CUES, 0);
    rows.push(...measure([truecue(format), ...peers[format]], whole.text, format, 0));
    const damaged = captionFile(format, CUES, DAMAGED);
    rows.push(...measure([truecue(format)], damaged.text, `${format} damaged`, damaged.planted));
  }
  return rows;
}

function measure(subjects: Subject[], text: string, format: string, planted: number): Row[] {
  const times = subjects.map((): number[] => []);
  const found = subjects.map(({ read }) => read(text));
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < subjects.length; turn++) {
      const index = (round + turn) % subjects.length; // nobody is always first
      collectGarbage(); // and nobody pays for what another left
      const start = performance.now();
      subjects[index]?.read(text);
      times[index]?.push(performance.now() - start);
    }
  }
  return subjects.map(({ subject }, index) => ({
    subject,
    format,
    cuesPerSecond: Math.round(((found[index]?.cues ?? 0) / median(times[index] ?? [])) * 1000),
    problems: found[index]?.problems ?? null,
    planted,
    cues: found[index]?.cues ?? 0,
  }));
}
