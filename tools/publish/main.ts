import { isBadUsage } from '../truecue/args.ts';
import { mendTextDecoder } from '../truecue/text-decoder.ts';
import { publish } from './publish.ts';

const USAGE =
  'usage: npm run publish -- LIBRARY OUT --key FILE [--private FILE] [--next-key PUBLIC]\n' +
  '                          [--name NAME] [--homepage URL] [--now DATE] [--version N]\n';

async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stderr.write(USAGE);
    return 0;
  }
  try {
    return await publish(args);
  } catch (error) {
    if (!isBadUsage(error)) throw error;
    process.stderr.write(`publish: ${error.message}\n${USAGE}`);
    return 2;
  }
}

mendTextDecoder();
// Not process.exit: what is still being written would be lost.
process.exitCode = await main(process.argv.slice(2));
