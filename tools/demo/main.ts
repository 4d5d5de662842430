import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { replicaFolder } from '../../tests/replica/page-script.ts';
import { Interview } from './interview.ts';
import { Ledger } from './ledger.ts';
import { openStage, type Stage } from './stage.ts';
import { tour } from './tour.ts';

const root = join(replicaFolder(), '../..');
const pictures = join(root, 'demo');
let stage: Stage | null = null;
let interrupted = false;

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.once(signal, () => {
    interrupted = true;
    console.error('\nInterrupted.');
    close().finally(() => process.exit(code));
  });

async function close(): Promise<void> {
  await stage?.close();
  stage = null;
}

/** With a window: until the viewer closes it. */
async function stay({ session, window }: Stage): Promise<void> {
  if (!window || process.argv.includes('--exit')) return;
  console.log('\nThe window stays open: look around. Close it, or press Ctrl+C, to end.');
  const { browser } = session;
  await new Promise<void>((resolve) => {
    browser.once('disconnected', resolve);
    // Not everywhere does the last window end the browser.
    browser.on('targetdestroyed', () => {
      browser.pages().then((pages) => pages.length === 0 && resolve(), resolve);
    });
  });
}

async function main(): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const interview = new Interview(root);
  const ledger = new Ledger(interview);
  stage = await openStage(root, interview);
  const gone = new Promise<never>((_resolve, reject) => {
    stage?.session.browser.once('disconnected', () =>
      reject(new Error('The browser went away before the end.')),
    );
  });
  gone.catch(() => undefined); // the viewer may close it once the tour is over
  console.log(
    `Replicas of the sites on 127.0.0.1:${stage.replica.port}; nothing leaves this machine.`,
  );
  await Promise.race([tour({ stage, interview, ledger, pictures }), gone]);
  console.log(`\n${ledger.summary()}\nScreenshots are in demo/.`);
  await stay(stage);
}

try {
  await main();
} catch (error) {
  if (!interrupted) {
    console.error(`\nThe demo failed: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
} finally {
  if (!interrupted) await close();
}
