import { BadSettings, readSettings } from './settings.ts';
import { startDesk } from './start.ts';

/** `npm run desk`: docs/desk.md. */
async function main(): Promise<void> {
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

main().catch((error: Error) => {
  // Of a database's error only what kind it is: its address holds a password.
  const told = error instanceof BadSettings || error instanceof RangeError;
  const { code } = error as NodeJS.ErrnoException;
  process.stderr.write(`desk: ${told ? error.message : (code ?? error.name)}\n`);
  process.exit(told ? 2 : 1);
});
