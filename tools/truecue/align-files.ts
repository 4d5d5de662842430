import { basename } from 'node:path';
import { decodeText } from '../../services/encoding.ts';
import { align } from '../../transcripts/align/align.ts';
import type { AlignInput, Placements, Sentence } from '../../transcripts/align/align-types.ts';
import { type PlacedSentence, readableCues } from '../../transcripts/align/cues.ts';
import { type SegmentSentence, sentencesOf } from '../../transcripts/align/sentences.ts';
import type { Segment } from '../../transcripts/article/segment.ts';
import type { Cue, Problem } from '../../transcripts/cue.ts';
import { isWritable, parseCaptions, writeCaptions } from '../../transcripts/formats/index.ts';
import { BadUsage, readArgs, readLanguage } from './args.ts';
import { type Io, writeJson } from './io.ts';
import { readTranscript } from './read-transcript.ts';
import { tellProblems } from './tell-problems.ts';

/** A problem, and which of the two files has it; null: neither alone. */
interface FileProblem extends Problem {
  file: string | null;
}

/** What is not in the captions, and why. */
interface Unplaced {
  text: string;
  /** `narration`: the article says it, nobody in the recording does. */
  reason: 'not-heard' | 'narration';
}

/**
 * `truecue align --captions FILE --transcript FILE [--language L] [--to vtt|srt|json]`:
 * the transcript's sentences as captions, at the times of the machine's. `--language` is
 * the transcript's. Without `--to` as JSON, with what was not placed.
 *
 * @returns exit code: 1 where a file has problems, or nothing was heard
 */
export async function alignFiles(args: string[], io: Io): Promise<number> {
  const { options } = readArgs(args, 0, ['captions', 'transcript', 'language', 'to']);
  const { captions: captionsPath, transcript: path, to } = options;
  if (captionsPath === undefined) throw new BadUsage('--captions is missing');
  if (path === undefined) throw new BadUsage('--transcript is missing');
  if (to !== undefined && !isWritable(to))
    throw new BadUsage(`cannot write "${to}", only vtt, srt, txt and json`);
  const captions = await readMachineCaptions(captionsPath, io);
  const transcript = await readTranscript(path, readLanguage(options.language) ?? null, io);
  const { segments, language } = transcript;
  const sentences = sentencesOf(segments.map(spokenOnly), language);
  const placements = run(
    {
      sentences: sentences.map((sentence, index) => asked(sentence, sentences[index - 1])),
      captions: captions.cues,
      language,
      captionLanguage: captions.language,
    },
    io,
  );
  const cues = cuesOf(sentences, placements, segments, language ?? captions.language ?? 'und');
  const problems: FileProblem[] = [...captions.problems, ...transcript.problems];
  if (cues.length === 0) problems.push(nothingHeard(sentences.length, path));
  if (to !== undefined) await io.write(writeCaptions(cues, to, language));
  else
    await writeJson(io, { cues, unplaced: unplacedOf(segments, sentences, placements), problems });
  tellProblems(problems, io);
  return problems.length === 0 ? 0 : 1;
}

async function readMachineCaptions(path: string, io: Io) {
  const { text } = decodeText(await io.read(path));
  const parsed = parseCaptions(text, { filename: basename(path) });
  return { ...parsed, problems: parsed.problems.map((problem) => ({ ...problem, file: path })) };
}

function spokenOnly({ text, role }: Segment) {
  return { text, dropped: role === 'narration' };
}

function asked({ text, segment }: SegmentSentence, before?: SegmentSentence): Sentence {
  return segment === before?.segment ? { text } : { text, turn: true };
}

function run(input: AlignInput, io: Io): Placements {
  const work = align(input);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    io.progress?.(`${Math.round(step.value.done * 100)} %`);
  }
}

function cuesOf(
  sentences: readonly SegmentSentence[],
  placements: Placements,
  segments: readonly Segment[],
  language: string,
): Cue[] {
  const placed = sentences.flatMap(({ text, segment }, index): PlacedSentence[] => {
    const placement = placements[index];
    if (!placement) return [];
    const speaker = segments[segment]?.speaker;
    const id = `s${index + 1}`;
    return [{ ...placement, id, text, segment, ...(speaker !== undefined && { speaker }) }];
  });
  return readableCues(placed, language);
}

/** In print order. */
function unplacedOf(
  segments: readonly Segment[],
  sentences: readonly SegmentSentence[],
  placements: Placements,
): Unplaced[] {
  const silent = sentences.filter((_, index) => !placements[index]);
  return segments.flatMap(({ role, text }, segment): Unplaced[] => {
    if (role === 'narration') return [{ text, reason: 'narration' }];
    const own = silent.filter((sentence) => sentence.segment === segment);
    return own.map((sentence) => ({ text: sentence.text, reason: 'not-heard' }));
  });
}

function nothingHeard(sentences: number, file: string): FileProblem {
  const message =
    sentences === 0
      ? 'The transcript has no spoken sentence.'
      : 'None of its sentences was found in the captions: are both of the same recording?';
  // Of the second, neither file alone is at fault.
  return { code: 'nothing-placed', line: null, message, file: sentences === 0 ? file : null };
}
