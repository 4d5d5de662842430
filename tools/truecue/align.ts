import { readArgs } from './args.ts';
import { type Io, stdio } from './io.ts';

/** `truecue align`: a test case, or a transcript and captions from files. */
export async function align(args: string[], io: Io = stdio): Promise<number> {
  const isCase = args.some((arg) => arg === '--case' || arg.startsWith('--case='));
  // Each brings its libraries along; neither waits for the other's.
  if (!isCase) return (await import('./align-files.ts')).alignFiles(args, io);
  const { options } = readArgs(args, 0, ['case']);
  return (await import('./align-case.ts')).alignCase(options.case ?? '-', io);
}
