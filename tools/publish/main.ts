import { isBadUsage } from '../truecue/args.ts';
import { BadFile, fileTrouble } from '../truecue/file-errors.ts';
import { mendTextDecoder } from '../truecue/text-decoder.ts';
import { publish } from './publish.ts';

const USAGE =
  'usage: npm run publish -- LIBRARY OUT --key FILE [--private FILE] [--next-key PUBLIC]\n' +
  '                          [--name NAME] [--homepage URL] [--now DATE] [--version N]\n';

async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE);
    return 0;
  }
  try {
    return await publish(args);
  } catch (error) {
    return failed(error);
  }
}

/** @throws what is a fault of ours */
function failed(error: unknown): number {
  const trouble = fileTrouble(error);
  if (trouble) process.stderr.write(`publish: ${trouble.path}: ${trouble.reason}\n`);
  else if (!isBadUsage(error)) throw error;
  else process.stderr.write(`publish: ${error.message}\n${error instanceof BadFile ? '' : USAGE}`);
  return 2;
}

mendTextDecoder();
// Not process.exit: what is still being written would be lost.
process.exitCode = await main(process.argv.slice(2));
