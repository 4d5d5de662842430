import { basename } from 'node:path';
import { type Candidate, decodeAs, decodeText } from '../../services/encoding.ts';
import type { Cue, Problem } from '../../transcripts/cue.ts';
import { type Format, formats, isFormat, parseCaptions } from '../../transcripts/formats/index.ts';
import { BadUsage, readArgs, readLanguage } from './args.ts';
import type { Io } from './io.ts';

interface ReadCaptions {
  /** As the command was given it. */
  path: string;
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
  const { positionals, options } = readArgs(args, 1, ['format', 'language', 'encoding', ...more]);
  const { format } = options;
  if (format !== undefined && !isFormat(format)) {
    throw new BadUsage(`no format "${format}"; known are ${formats.join(' ')}`);
  }
  const language = readLanguage(options.language);
  const path = positionals[0] ?? '';
  const bytes = await io.read(path);
  const { text, encoding, certain, candidates } =
    options.encoding === undefined ? decodeText(bytes) : decodeNamed(bytes, options.encoding);
  const parsed = parseCaptions(text, {
    filename: basename(path),
    ...(format !== undefined && { format }),
    ...(language !== undefined && { language }),
  });
  const problems = certain ? parsed.problems : [guessed(candidates), ...parsed.problems];
  return { ...parsed, path, encoding, problems, options };
}

function decodeNamed(bytes: Uint8Array, label: string): ReturnType<typeof decodeText> {
  try {
    const { encoding } = new TextDecoder(label);
    return { text: decodeAs(bytes, encoding), encoding, certain: true, candidates: [] };
  } catch {
    throw new BadUsage(`no encoding "${label}"; known are utf-8, cp949, shift_jis, windows-1252 …`);
  }
}

function guessed([first, ...others]: Candidate[]): Problem {
  const more = others.slice(0, 3).map(({ encoding }) => encoding);
  const hint =
    more.length === 0 ? '' : ` If it is wrong, name it with --encoding: ${more.join(', ')}.`;
  const message = `The encoding is not certain; read as ${first?.encoding ?? 'utf-8'}.${hint}`;
  return { code: 'encoding-guessed', line: null, message };
}
