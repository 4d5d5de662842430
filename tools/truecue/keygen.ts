import { keyFingerprint } from '../../services/signing.ts';
import { readArgs } from './args.ts';
import { type Io, stdio } from './io.ts';
import { writeNewKey } from './key-file.ts';

/** `truecue keygen FILE`: a new key for signing catalogs; prints its public half only. */
export async function keygen(args: string[], io: Io = stdio): Promise<number> {
  const { positionals } = readArgs(args, 1, []);
  const [file = ''] = positionals;
  const { publicKey } = await writeNewKey(file);
  await io.write(`${publicKey}\n`);
  io.tell(`Fingerprint: ${await keyFingerprint(publicKey)}`);
  io.tell(
    `The private key is in ${file}. Keep a copy in a safe place: without it nothing more can`,
  );
  io.tell('be signed, and viewers refuse a catalog that another key has signed.');
  return 0;
}
