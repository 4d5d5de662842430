import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The command was called wrongly: exit code 2. */
export class BadUsage extends Error {
  override readonly name = 'BadUsage';
}

export function isBadUsage(error: unknown): error is BadUsage {
  return error instanceof BadUsage;
}

interface Arguments {
  positionals: string[];
  options: Record<string, string | undefined>;
}

/**
 * Read a command's arguments: `count` positionals, and options that all take a
 * value.
 *
 * @throws BadUsage where they are not that
 */
export function readArgs(args: string[], count: number, names: readonly string[]): Arguments {
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    names.map((name) => [name, { type: 'string' }]),
  );
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new BadUsage(error instanceof Error ? error.message : String(error));
  }
  if (parsed.positionals.length !== count) {
    throw new BadUsage(`expected ${count} argument${count === 1 ? '' : 's'}`);
  }
  return { positionals: parsed.positionals, options: parsed.values as Arguments['options'] };
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
