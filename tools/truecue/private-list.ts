import { decodeText } from '../../services/encoding.ts';
import { type PrivateName, readPrivateNames } from '../../transcripts/lint/private-names.ts';
import { BadUsage } from './args.ts';
import type { Io } from './io.ts';

/**
 * The publisher's private list, in whatever encoding its file is saved.
 *
 * @throws BadUsage when it cannot be read, has no entry, or one that nothing could match;
 *   the message holds no name
 */
export async function readNames(file: string, io: Pick<Io, 'read'>): Promise<PrivateName[]> {
  const names = readPrivateNames(decodeText(await io.read(file)).text);
  if (names.length === 0) throw new BadUsage('--private: the list has no entry');
  for (const { entry, line, forms } of names) {
    if (forms.length > 0) continue;
    throw new BadUsage(`--private: entry ${entry} (line ${line}) has no letter to look for`);
  }
  return names;
}
