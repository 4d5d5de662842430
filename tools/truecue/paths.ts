import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';

/**
 * Whether `path` is `folder` or lies in it, links followed. What is not there yet
 * will lie where its nearest folder lies.
 */
export async function isInside(path: string, folder: string): Promise<boolean> {
  const way = relative(await realOf(folder), await realOf(path));
  return way === '' || !/^\.\.(?:[/\\]|$)|^[a-z]:|^\//i.test(way);
}

async function realOf(path: string): Promise<string> {
  let real = resolve(path);
  let rest = '';
  for (;;) {
    try {
      return join(await realpath(real), rest);
    } catch {
      if (dirname(real) === real) return join(real, rest);
      rest = join(basename(real), rest);
      real = dirname(real);
    }
  }
}
