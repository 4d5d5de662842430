import { BadUsage } from './args.ts';

/** A file cannot be read or written, though the command was called rightly: exit code 2, too. */
export class BadFile extends BadUsage {
  override readonly name: string = 'BadFile';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'that is a folder; name a file',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EACCES: 'you may not read or write it',
  EPERM: 'you may not read or write it',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
};

/** What the file system said, in words, and of what; null for any other error. */
export function fileTrouble(error: unknown): { path: string; reason: string } | null {
  if (!(error instanceof Error) || !('syscall' in error)) return null;
  const { code = '', path = 'a file', message } = error as NodeJS.ErrnoException;
  return { path, reason: REASONS[code] ?? message };
}

/** `error` as one that names `path`; what is no error of the file system stays what it is. */
export function badFile(path: string, error: unknown): unknown {
  const trouble = fileTrouble(error);
  return trouble ? new BadFile(`${path}: ${trouble.reason}`) : error;
}
