import { setFlagsFromString } from 'node:v8';
import { align } from '../../transcripts/align/align.ts';
import type { AlignInput, Placements } from '../../transcripts/align/align-types.ts';
import type { Cue } from '../../transcripts/cue.ts';
import { BadUsage } from './args.ts';
import { type Io, stdio } from './io.ts';

/** What is to be aligned, and how it is called in files of test cases. */
interface Case {
  lang: string | null;
  captionLang: string | null;
  captions: {
    start: number;
    end: number;
    text: string;
    words?: { t: number; text: string }[];
  }[];
  sentences: string[];
}

const ENGINE_FLAGS = [
  // Little is let go of here: the collector needs no helpers.
  '--no-parallel-scavenge',
  // All is over in a moment: to compile takes longer than what is compiled would save, but for
  // the innermost loops. So four times the usual work makes a function worth it, but then at
  // once, whatever its size; and small ones only are compiled into others.
  '--interrupt-budget=270000',
  '--max-inlined-bytecode-size-cumulative=150',
];
/** Of Node 20 only: a later engine may not know them, and would say so. */
const FLAGS_OF_20 = ['--ticks-before-optimization=1', '--bytecode-size-allowance-per-tick=500'];
/** What is parsed stays, and takes some room; what comes after it is let go of, and needs no more. */
const AFTER_PARSING = '--semi-space-growth-factor=1';

/** `truecue align --case FILE|-`: one test case in, its sentences' times out. */
export async function alignCase(path: string, io: Io = stdio): Promise<number> {
  const is20 = process.versions.node.startsWith('20.');
  for (const flag of [...ENGINE_FLAGS, ...(is20 ? FLAGS_OF_20 : [])]) setFlagsFromString(flag);
  const input = await readCase(path, io);
  const began = performance.now();
  const placements = alignAll(input);
  const ms = performance.now() - began;
  const predictions = placements.map(
    (placement, index) =>
      placement && {
        start: placement.startTime,
        end: placement.endTime,
        text: input.sentences[index]?.text,
        conf: placement.confidence,
      },
  );
  await io.write(`${JSON.stringify({ predictions, ms })}\n`);
  return 0;
}

function alignAll(input: AlignInput): Placements {
  const work = align(input);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

async function readCase(path: string, io: Io): Promise<AlignInput> {
  const bytes = await io.read(path);
  let found: Case;
  try {
    found = JSON.parse(new TextDecoder().decode(bytes)) as Case;
  } catch {
    throw new BadUsage(`${path} is no JSON`);
  }
  setFlagsFromString(AFTER_PARSING);
  if (!Array.isArray(found?.sentences) || !Array.isArray(found.captions)) {
    throw new BadUsage(`${path} is no case: no sentences, or no captions`);
  }
  return {
    sentences: found.sentences.map((text) => ({ text })),
    captions: found.captions.map(cueOf),
    language: found.lang ?? null,
    captionLanguage: found.captionLang ?? null,
  };
}

function cueOf({ start, end, text, words }: Case['captions'][number], index: number): Cue {
  const cue: Cue = { id: `c${index + 1}`, startTime: start, endTime: end, text };
  if (words) cue.words = words.map((word) => ({ startTime: word.t, text: word.text }));
  return cue;
}
