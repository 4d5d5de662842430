import { readFileSync } from 'node:fs';
import type { ResolvedPublicFile, Wxt } from 'wxt';

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}

type Messages = Record<string, Message>;

/**
 * Ships the message catalogues without what only translators read: a WXT hook for
 * `build:publicAssets`. In the source each message has a description, and names for what is filled in.
 */
export function shortenMessages(_wxt: Wxt, files: ResolvedPublicFile[]): void {
  files.forEach((file, index) => {
    if (!('absoluteSrc' in file) || !/^_locales.\w+.messages\.json$/.test(file.relativeDest))
      return;
    const contents = asShipped(readFileSync(file.absoluteSrc, 'utf8'));
    files[index] = { contents, relativeDest: file.relativeDest };
  });
}

/** The same messages, with `$1` where a named placeholder stands for it: browsers take either. */
export function asShipped(source: string): string {
  const messages = Object.entries(JSON.parse(source) as Messages);
  const short = messages.map(([key, message]) => [key, { message: withoutNames(message) }]);
  return JSON.stringify(Object.fromEntries(short));
}

function withoutNames({ message, placeholders = {} }: Message): string {
  const contents = Object.entries(placeholders).map(
    ([name, { content }]) => [name.toLowerCase(), content] as const,
  );
  const known = new Map(contents);
  return message.replaceAll(/\$(\w+)\$/g, (all, name) => known.get(name.toLowerCase()) ?? all);
}
