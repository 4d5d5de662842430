import { isBadUsage } from './args.ts';
import { BadFile, fileTrouble } from './file-errors.ts';
import { isBrokenPipe } from './io.ts';
import { type CommandName, helpOn, overview, usageOf } from './usage.ts';

/** A command: takes what follows its name, returns the exit code. */
type Command = (args: string[]) => Promise<number>;

/** Loaded when called, so that no command waits for another's libraries. */
const commands: Record<CommandName, () => Promise<Command>> = {
  parse: async () => (await import('./parse.ts')).parse,
  convert: async () => (await import('./convert.ts')).convert,
  lint: async () => (await import('./lint.ts')).lint,
  align: async () => (await import('./align.ts')).align,
  build: async () => (await import('./build.ts')).build,
  extract: async () => (await import('./extract.ts')).extract,
  report: async () => (await import('./report.ts')).report,
  keygen: async () => (await import('./keygen.ts')).keygen,
  verify: async () => (await import('./verify.ts')).verify,
};

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

/** Run the command line; the exit code. Rejects for a fault of ours only. */
export async function run(args: string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (isHelp(name) || name === 'help') {
    const [about = ''] = rest;
    process.stdout.write(isCommand(about) ? helpOn(about) : overview());
    return 0;
  }
  if (!isCommand(name)) {
    process.stderr.write(name === '' ? overview() : `truecue: no command "${name}"\n${overview()}`);
    return 2;
  }
  if (rest.some(isHelp)) {
    process.stdout.write(helpOn(name));
    return 0;
  }
  try {
    return await (await commands[name]())(rest);
  } catch (error) {
    return failed(name, error);
  }
}

/** @throws what is a fault of ours */
function failed(name: CommandName, error: unknown): number {
  if (isBrokenPipe(error)) return 0;
  const trouble = fileTrouble(error);
  if (trouble) process.stderr.write(`truecue ${name}: ${trouble.path}: ${trouble.reason}\n`);
  else if (!isBadUsage(error)) throw error;
  else {
    const usage = error instanceof BadFile ? '' : usageOf(name);
    process.stderr.write(`truecue ${name}: ${error.message}\n${usage}`);
  }
  return 2;
}
