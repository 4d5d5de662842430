/**
 * `npm test`: everything that must hold, in one run, from a fresh clone on.
 * The last line printed is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setup } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, 'node_modules/.bin', name);
const reports = join(root, '.output/test-reports');

let passed = 0;
let failed = 0;
const failures = [];

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function note(name, good) {
  if (good) passed += 1;
  else {
    failed += 1;
    failures.push(name);
  }
  return good;
}

/** A check that either holds or does not: it counts as one. */
function check(name, command, args, env) {
  console.log(`\n== ${name}`);
  return note(name, run(command, args, env));
}

/** A run of vitest; its own report says how many tests passed. */
function suite(name, args, env) {
  console.log(`\n== ${name}`);
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const good = run(bin('vitest'), ['run', ...args, ...output], env);
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    for (const file of testResults) {
      for (const test of file.assertionResults)
        if (test.status !== 'skipped') note(`${name}: ${test.fullName}`, test.status === 'passed');
      // A file that broke before its first test has no results of its own.
      if (file.status === 'failed' && file.assertionResults.length === 0)
        note(`${name}: ${file.name}`, false);
    }
  } catch (error) {
    note(`${name}: no report (${error.message})`, false);
    return;
  }
  if (!good && !failures.some((failure) => failure.startsWith(name))) note(`${name}: exit`, false);
}

setup({ browsers: ['chromium', 'firefox'] });
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

check('prepare', 'npm', ['run', '--silent', 'prepare']);
check('types of the core', bin('tsc'), ['--noEmit', '-p', 'transcripts']);
check('types', bin('tsc'), ['--noEmit']);
check('lint and format', bin('biome'), ['ci', '--colors=off', '--error-on-warnings']);
suite('unit', ['--project', 'unit']);
const built =
  check('build for Chromium', bin('wxt'), ['build', '-b', 'chrome', '--mv3']) &&
  check('build for Firefox', bin('wxt'), ['build', '-b', 'firefox', '--mv3']);
if (built)
  for (const browser of ['chromium', 'firefox'])
    suite(`e2e ${browser}`, ['--project', 'e2e'], { TRUECUE_BROWSER: browser });

if (failures.length > 0)
  console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
