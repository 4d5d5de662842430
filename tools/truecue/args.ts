import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The command was called wrongly: exit code 2. */
export class BadUsage extends Error {
  override readonly name: string = 'BadUsage';
}

export function isBadUsage(error: unknown): error is BadUsage {
  return error instanceof BadUsage;
}

interface Arguments {
  positionals: string[];
  options: Record<string, string | undefined>;
  /** Those of the flags that were given. */
  flags: ReadonlySet<string>;
}

/**
 * Read a command's arguments: `count` positionals, options that take a value, and
 * flags that take none.
 *
 * @throws BadUsage where they are not that
 */
export function readArgs(
  args: string[],
  count: number,
  names: readonly string[],
  flags: readonly string[] = [],
): Arguments {
  const options: ParseArgsConfig['options'] = Object.fromEntries([
    ...names.map((name) => [name, { type: 'string' }]),
    ...flags.map((name) => [name, { type: 'boolean' }]),
  ]);
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: withKeys(args), options, allowPositionals: true });
  } catch (error) {
    throw new BadUsage(firstSentence(error));
  }
  if (parsed.positionals.length !== count) {
    const { length } = parsed.positionals;
    const given = length === 0 ? 'none' : parsed.positionals.map((one) => `"${one}"`).join(' ');
    throw new BadUsage(`expected ${count} argument${count === 1 ? '' : 's'}, got ${given}`);
  }
  const { positionals, values } = parsed;
  return {
    positionals,
    options: values as Arguments['options'],
    flags: new Set(flags.filter((name) => values[name] === true)),
  };
}

/** Of Node's message; its next ones tell how to name a file like an option. */
function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\. .*$/s, '');
}

/** A public key may begin with a dash (one in 64 does); without this it would pass for an option. */
function withKeys(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const option = joined.at(-1) ?? '';
    if (/^-[\w-]{42}$/.test(arg) && /^--[a-z-]*key$/.test(option)) {
      joined.splice(-1, 1, `${option}=${arg}`);
    } else joined.push(arg);
  }
  return joined;
}

/** A BCP 47 tag in its usual form; undefined stays undefined. */
export function readLanguage(tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    throw new BadUsage(`"${tag}" is no language tag`);
  }
}
