import { basename } from 'node:path';
import { decodeText } from '../../services/encoding.ts';
import type { Cue, Problem } from '../../transcripts/cue.ts';
import { type Format, formats, isFormat, parseCaptions } from '../../transcripts/formats/index.ts';
import { BadUsage, readArgs, readLanguage } from './args.ts';
import type { Io } from './io.ts';

export interface ReadCaptions {
  format: Format | null;
  /** WHATWG label. */
  encoding: string;
  language: string | null;
  cues: Cue[];
  problems: Problem[];
}

/**
 * Read the caption file that a command's arguments name.
 *
 * @param more - names of the command's further options
 * @throws BadUsage if the arguments are wrong or the file cannot be read
 */
export async function readCaptions(
  args: string[],
  io: Io,
  more: readonly string[] = [],
): Promise<ReadCaptions & { options: Record<string, string | undefined> }> {
  const { positionals, options } = readArgs(args, 1, ['format', 'language', ...more]);
  const { format } = options;
  if (format !== undefined && !isFormat(format)) {
    throw new BadUsage(`no format "${format}"; known are ${formats.join(' ')}`);
  }
  const language = readLanguage(options.language);
  const path = positionals[0] ?? '';
  const { text, encoding, certain } = decodeText(await io.read(path));
  const parsed = parseCaptions(text, {
    filename: basename(path),
    ...(format !== undefined && { format }),
    ...(language !== undefined && { language }),
  });
  const problems = certain ? parsed.problems : [guessed(encoding), ...parsed.problems];
  return { ...parsed, encoding, problems, options };
}

function guessed(encoding: string): Problem {
  const message = `The bytes are not valid in a known encoding; read as ${encoding}.`;
  return { code: 'encoding-guessed', line: null, message };
}
