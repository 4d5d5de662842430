import { isWritable, writeCaptions } from '../../transcripts/formats/index.ts';
import { BadUsage } from './args.ts';
import { type Io, stdio } from './io.ts';
import { readCaptions } from './read-captions.ts';
import { tellProblems } from './tell-problems.ts';

/** `truecue convert`: a caption file in another format. */
export async function convert(args: string[], io: Io = stdio): Promise<number> {
  const { path, options, cues, language, problems } = await readCaptions(args, io, ['to']);
  const { to = '' } = options;
  if (!isWritable(to))
    throw new BadUsage(
      to === '' ? '--to is missing' : `cannot write "${to}", only vtt, srt, txt and json`,
    );
  await io.write(writeCaptions(cues, to, language));
  if (cues.length === 0) io.tell(`${path}: it has no captions`);
  tellProblems(
    problems.map((problem) => ({ ...problem, file: path })),
    io,
  );
  return problems.length === 0 ? 0 : 1;
}
