/**
 * `npm test`: everything that must hold, in one run, from a fresh clone on.
 * The last line printed is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setup } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, 'node_modules/.bin', name);
const reports = join(root, '.output/test-reports');

let passed = 0;
let failed = 0;
const failures = [];

function note(name, good) {
  if (good) passed += 1;
  else {
    failed += 1;
    failures.push(name);
  }
  return good;
}

/** A check that either holds or does not: it counts as one. What it says is printed at its end. */
async function check(name, command, args) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const { good, said } = await ended(child);
  console.log(`\n== ${name}\n${said}`);
  return note(name, good);
}

/** What a process said, once it is over, and whether it ended well. */
async function ended(child, hear = () => {}) {
  const said = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said.push(data);
      hear(data);
    });
  const good = await new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
  return { good, said: Buffer.concat(said).toString() };
}

/**
 * A run of vitest; its own report says how many tests passed. Where a browser is driven, a test
 * may build on the one before it, so that trying it once more alone is no use: a file or two
 * that failed have a second go, whole, and that one counts.
 *
 * @param meek - takes only what others leave of the machine
 */
async function suite(name, args, env, later, meek = false) {
  const first = await vitest(name, args, env, later, meek);
  const broken = first.files?.filter(({ status }) => status === 'failed') ?? [];
  const again = env.TRUECUE_BROWSER && broken.length <= 2 ? broken.map((file) => file.name) : [];
  const second =
    again.length > 0 ? await vitest(`${name} again`, [...args, ...again], env, later) : null;
  const kept = first.files?.filter((file) => !(second && again.includes(file.name)));
  count(name, kept, first.problem);
  if (second) count(`${name} again`, second.files, second.problem);
}

/** Note each test of a run's files; null: there is no report, for the problem named. */
function count(name, files, problem) {
  if (!files) return note(`${name}: no report (${problem})`, false);
  for (const file of files) {
    for (const test of file.assertionResults)
      if (test.status !== 'skipped') note(`${name}: ${test.fullName}`, test.status === 'passed');
    // A file that broke before its first test has no results of its own.
    if (file.status === 'failed' && file.assertionResults.length === 0)
      note(`${name}: ${file.name}`, false);
  }
  if (problem) note(`${name}: ${problem}`, false);
}

/** One run: what it reports of each file, null if nothing; and what is wrong beside files. */
async function vitest(name, args, env, later, meek = false) {
  if (!later) console.log(`\n== ${name}`);
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(bin('vitest'), ['run', ...args, ...output], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  if (meek && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const hear = later ? undefined : (data) => process.stdout.write(data);
  const { good, said } = await ended(child, hear);
  if (later) console.log(`\n== ${name}\n${said}`);
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const told = good || testResults.some(({ status }) => status === 'failed');
    return { files: testResults, problem: told ? null : 'exit' };
  } catch (error) {
    return { files: null, problem: error.message };
  }
}

/** Both builds, one after the other: they write the same types. */
async function builds() {
  const one = await check('build for Chromium', bin('wxt'), ['build', '-b', 'chrome', '--mv3']);
  const other = await check('build for Firefox', bin('wxt'), ['build', '-b', 'firefox', '--mv3']);
  return one && other;
}

const prepared = await setup({ browsers: ['chromium', 'firefox'], postgresql: true });
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

if (!prepared) await check('prepare', 'npm', ['run', '--silent', 'prepare']);
const [built] = await Promise.all([
  builds(),
  check('types of the core', bin('tsc'), ['--noEmit', '-p', 'transcripts']),
  check('types of the browser', bin('tsc'), ['--noEmit', '-p', 'tsconfig.browser.json']),
  check('types', bin('tsc'), ['--noEmit']),
  check('lint and format', bin('biome'), ['ci', '--colors=off', '--error-on-warnings']),
]);
if (built) {
  const inEach = (name, project) =>
    ['chromium', 'firefox'].map((browser) => [
      `${name} ${browser}`,
      ['--project', project],
      { TRUECUE_BROWSER: browser },
    ]);
  // What is timed needs the machine for itself: units take what it leaves.
  const units = suite('unit', ['--project', 'unit'], {}, true, true);
  for (const one of inEach('e2e timed', 'e2e-timed')) await suite(...one);
  await units;
  for (const one of inEach('e2e', 'e2e')) await suite(...one);
} else await suite('unit', ['--project', 'unit'], {});

if (failures.length > 0)
  console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
