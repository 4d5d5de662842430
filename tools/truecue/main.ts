import { isBadUsage } from './args.ts';
import { isBrokenPipe } from './io.ts';
import { mendTextDecoder } from './text-decoder.ts';

/** A command: takes what follows its name, returns the exit code. */
type Command = (args: string[]) => Promise<number>;

/** Loaded when called, so that no command waits for another's libraries. */
const commands: Record<string, { usage: string; load(): Promise<Command> }> = {
  parse: {
    usage: 'parse FILE|- [--format F] [--language L] [--encoding E]',
    load: async () => (await import('./parse.ts')).parse,
  },
  convert: {
    usage: 'convert FILE|- --to vtt|srt|txt|json [--format F] [--language L] [--encoding E]',
    load: async () => (await import('./convert.ts')).convert,
  },
  lint: {
    usage: 'lint PATH [--private FILE] [--json] [--strict]',
    load: async () => (await import('./lint.ts')).lint,
  },
  align: {
    usage:
      'align --case FILE|-\n  truecue align --captions FILE --transcript FILE [--language L]\n               [--to vtt|srt|txt|json]',
    load: async () => (await import('./align.ts')).align,
  },
  build: {
    usage:
      'build LIBRARY OUT [--key FILE] [--next-key PUBLIC] [--name NAME] [--homepage URL]\n' +
      '                [--now DATE] [--version N]',
    load: async () => (await import('./build.ts')).build,
  },
  extract: {
    usage: 'extract FILE|- [--url U] [--type html|text]',
    load: async () => (await import('./extract.ts')).extract,
  },
  report: {
    usage:
      'report apply|decline REPORT|- LIBRARY [--reason T] [--language L] [--private FILE]\n' +
      '                [--text T] [--start TIME] [--end TIME] [--speaker ID]',
    load: async () => (await import('./report.ts')).report,
  },
  keygen: {
    usage: 'keygen FILE',
    load: async () => (await import('./keygen.ts')).keygen,
  },
  verify: {
    usage: 'verify URL|DIR [--key PUBLIC] [--now DATE]',
    load: async () => (await import('./verify.ts')).verify,
  },
};

function usage(): string {
  const lines = Object.values(commands).map((command) => `  truecue ${command.usage}`);
  return `usage:\n${lines.join('\n')}\n\nexit: 0 good, 1 problems found (lint: errors; with --strict warnings, too), 2 bad usage\n`;
}

/** Run the command line; the exit code. */
async function main(args: string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stderr.write(usage());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    process.stderr.write(name === '' ? usage() : `truecue: no command "${name}"\n${usage()}`);
    return 2;
  }
  try {
    return await (await command.load())(rest);
  } catch (error) {
    if (isBrokenPipe(error)) return 0;
    if (!isBadUsage(error)) throw error;
    process.stderr.write(`truecue ${name}: ${error.message}\nusage: truecue ${command.usage}\n`);
    return 2;
  }
}

// A reader that stops early (`| head`) is no error; writes report it themselves.
process.stdout.on('error', (error) => {
  if (!isBrokenPipe(error)) throw error;
});

mendTextDecoder();
// Not process.exit: what is still being written would be lost.
process.exitCode = await main(process.argv.slice(2));
