import { type Io, stdio, writeJson } from './io.ts';
import { readCaptions } from './read-captions.ts';
import { tellProblems } from './tell-problems.ts';

/** `truecue parse`: a caption file as JSON, with all that is wrong in it; the first of that are told, too. */
export async function parse(args: string[], io: Io = stdio): Promise<number> {
  const { path, format, encoding, language, cues, problems } = await readCaptions(args, io);
  await writeJson(io, { format, encoding, language, cues, problems });
  tellProblems(
    problems.map((problem) => ({ ...problem, file: path })),
    io,
  );
  return problems.length === 0 ? 0 : 1;
}
