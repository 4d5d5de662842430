import { type Io, stdio, writeJson } from './io.ts';
import { readCaptions } from './read-captions.ts';

/** `truecue parse`: a caption file as JSON, with all that is wrong in it. */
export async function parse(args: string[], io: Io = stdio): Promise<number> {
  const { format, encoding, language, cues, problems } = await readCaptions(args, io);
  await writeJson(io, { format, encoding, language, cues, problems });
  if (problems.length === 0) return 0;
  io.tell(`${problems.length} problem${problems.length === 1 ? '' : 's'}`);
  return 1;
}
