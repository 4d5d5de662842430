import { isBrokenPipe } from './io.ts';
import { run } from './run.ts';
import { mendTextDecoder } from './text-decoder.ts';

// A reader that stops early (`| head`) is no error; writes report it themselves.
process.stdout.on('error', (error) => {
  if (!isBrokenPipe(error)) throw error;
});

mendTextDecoder();
// Not process.exit: what is still being written would be lost.
process.exitCode = await run(process.argv.slice(2));
