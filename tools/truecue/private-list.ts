import { decodeText } from '../../services/encoding.ts';
import { type PrivateName, readPrivateNames } from '../../transcripts/lint/private-names.ts';
import { BadUsage } from './args.ts';
import type { Io } from './io.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u0080-\u009f\ufffd]/;

/**
 * The publisher's private list, in whatever encoding its file is saved, as long as that is sure:
 * names that are read wrongly would be found nowhere.
 *
 * @throws BadUsage when it cannot be read for sure, has no entry, or one that nothing could match;
 *   the message holds no name
 */
export async function readNames(file: string, io: Pick<Io, 'read'>): Promise<PrivateName[]> {
  const { text, certain } = decodeText(await io.read(file));
  if (!certain || CONTROLS.test(text))
    throw new BadUsage('--private: the encoding of the list is not sure; save it as UTF-8');
  const names = readPrivateNames(text);
  if (names.length === 0) throw new BadUsage('--private: the list has no entry');
  for (const { entry, line, forms } of names) {
    if (forms.length > 0) continue;
    throw new BadUsage(`--private: entry ${entry} (line ${line}) has no letter to look for`);
  }
  return names;
}
