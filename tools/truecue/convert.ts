import { isWritable, writeCaptions } from '../../transcripts/formats/index.ts';
import { BadUsage } from './args.ts';
import { type Io, stdio } from './io.ts';
import { readCaptions } from './read-captions.ts';

/** Most problems named on the terminal; `parse` prints all. */
const MAX_TOLD = 20;

/** `truecue convert`: a caption file in another format. */
export async function convert(args: string[], io: Io = stdio): Promise<number> {
  const { options, cues, language, problems } = await readCaptions(args, io, ['to']);
  const { to = '' } = options;
  if (!isWritable(to)) throw new BadUsage(to === '' ? '--to is missing' : `cannot write "${to}"`);
  await io.write(writeCaptions(cues, to, language));
  for (const { code, line, message } of problems.slice(0, MAX_TOLD)) {
    io.tell(`${line === null ? '' : `line ${line}: `}${message} [${code}]`);
  }
  if (problems.length > MAX_TOLD) io.tell(`… and ${problems.length - MAX_TOLD} more`);
  return problems.length === 0 ? 0 : 1;
}
