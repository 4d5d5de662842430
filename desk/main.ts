import { mendTextDecoder } from '../tools/truecue/text-decoder.ts';
import { BadSettings, readSettings } from './settings.ts';
import { startDesk } from './start.ts';

const USAGE =
  'usage: npm run desk -- [--library DIR] [--private FILE] [--owner-link]\n' +
  '       Other settings are variables of the environment: docs/desk.md has all of them.';

/** `npm run desk`: docs/desk.md. */
async function main(): Promise<void> {
  if (process.argv.some((arg) => arg === '--help' || arg === '-h')) return say(USAGE);
  const settings = readSettings(process.argv.slice(2), process.env);
  const desk = await startDesk(settings);
  say(`Truecue desk: ${desk.address}`);
  if (settings.role === 'editors') say(`Public sealing key for the intake: ${desk.sealingKey}`);
  if (desk.ownerLink) say(`The owner's link, for 30 minutes and once: ${desk.ownerLink}`);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void desk.stop().then(() => process.exit(0));
    });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there (EADDRINUSE): set DESK_PORT to a free port',
  EADDRNOTAVAIL: 'this machine has no such address (EADDRNOTAVAIL): see DESK_HOST',
  ECONNREFUSED: 'the database does not answer (ECONNREFUSED): see DATABASE_URL',
  ENOTFOUND: 'the database’s host is not known (ENOTFOUND): see DATABASE_URL',
};

mendTextDecoder();
main().catch((error: Error) => {
  // Of a database's error only what kind it is: its address holds a password.
  const told = error instanceof BadSettings || error instanceof RangeError;
  const { code } = error as NodeJS.ErrnoException;
  process.stderr.write(
    `desk: ${told ? error.message : (REASONS[code ?? ''] ?? code ?? error.name)}\n`,
  );
  process.exit(told ? 2 : 1);
});
