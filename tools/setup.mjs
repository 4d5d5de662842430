/**
 * Makes a fresh clone ready: packages, and the browsers where they are missing.
 * Free of dependencies, since it runs before there are any.
 *
 *   node tools/setup.mjs [--browsers chromium,firefox] [--fonts] [--postgresql]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fetchedBrowsers, findChromium, findFirefox } from './browsers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const MIN_NODE = [20, 19];

/** Debian's package of each browser, and the name under which `browsers` fetches it elsewhere. */
const browsers = {
  chromium: { find: findChromium, debian: 'chromium', fetched: 'chrome@stable' },
  firefox: { find: findFirefox, debian: 'firefox-esr', fetched: 'firefox@stable' },
};

function fail(...lines) {
  console.error(`\n${lines.join('\n')}\n`);
  process.exit(1);
}

function run(command, args, options = {}) {
  console.error(`> ${command} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    // Whoever reads our output reads results there, not an installer's chatter.
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    ...options,
  });
  return !error && status === 0;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return;
  fail(
    `Truecue needs Node ${MIN_NODE.join('.')} or newer; this is ${process.version}.`,
    'See https://nodejs.org/en/download for your system.',
  );
}

function installPackages() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  if (!run('npm', ['ci', '--no-audit', '--no-fund']))
    fail('The packages could not be installed. When the network is there, type:', '  npm ci');
}

function systemId() {
  try {
    return /^ID=["']?(\w+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? '';
  } catch {
    return ''; // not a Linux of the usual kind: nothing can be installed for it here
  }
}

/** The words before `apt-get` that make it allowed; null: it is not, or there is none. */
function aptPrefix() {
  if (spawnSync('apt-get', ['--version']).status !== 0) return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo'] : null;
}

function apt(packages) {
  const prefix = aptPrefix();
  if (!prefix) return false;
  const [command, ...rest] = [...prefix, 'apt-get'];
  run(command, [...rest, 'update', '-qq']);
  return run(command, [...rest, 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** Ubuntu's `chromium` and `firefox` packages only install a snap, which cannot be driven from here. */
function fetchBuild(name) {
  const deps = process.getuid?.() === 0 ? ['--install-deps'] : [];
  const args = ['install', browsers[name].fetched, '--path', fetchedBrowsers];
  return run(join(root, 'node_modules/.bin/browsers'), [...args, ...deps]);
}

function installBrowser(name) {
  const { find, debian, fetched } = browsers[name];
  if (find()) return;
  const variable = `TRUECUE_${name.toUpperCase()}`;
  const named = process.env[variable];
  if (named) fail(`${variable} names ${named}, which cannot be run here. Mend it, or unset it.`);
  const ubuntu = systemId() === 'ubuntu';
  if (ubuntu) fetchBuild(name);
  else apt([debian]);
  if (find()) return;
  fail(
    `${name} is missing, and could not be installed from here. Type:`,
    ubuntu
      ? `  npx @puppeteer/browsers install ${fetched} --path .output/browsers --install-deps`
      : `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${debian}`,
    ...(name === 'chromium'
      ? [
          'Google Chrome itself no longer loads an unpacked extension from the command line,',
          "and Ubuntu's package is a snap that cannot be driven: both are passed over.",
        ]
      : []),
    `Or name a build that you have: ${variable}=/path/to/it`,
  );
}

/** Pictures of Korean, Japanese and Arabic captions need letters; without them all else works. */
function installFonts() {
  const { stdout } = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' });
  if (stdout?.trim() || apt(['fonts-noto-core', 'fonts-noto-cjk'])) return;
  console.error(
    'No Korean letters on this machine: its pictures will show boxes. Better:',
    '\n  sudo apt-get install -y fonts-noto-core fonts-noto-cjk',
  );
}

/** Its server's programs; only the desk's tests and bench start one, on loopback. */
function findPostgresql() {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root) : [];
  return versions.some((version) => existsSync(join(root, version, 'bin/initdb')));
}

function installPostgresql() {
  if (findPostgresql()) return;
  apt(['postgresql']);
  if (findPostgresql()) return;
  fail(
    'PostgreSQL is missing, and could not be installed from here. Type:',
    '  sudo apt-get update && sudo apt-get install -y --no-install-recommends postgresql',
  );
}

/** @param {{ browsers?: string[], fonts?: boolean, postgresql?: boolean }} wanted */
export function setup({ browsers: names = [], fonts = false, postgresql = false } = {}) {
  checkNode();
  installPackages();
  for (const name of names) installBrowser(name);
  if (fonts) installFonts();
  if (postgresql) installPostgresql();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const at = process.argv.indexOf('--browsers');
  const names = at > 0 ? (process.argv[at + 1] ?? '').split(',') : [];
  setup({
    browsers: names,
    fonts: process.argv.includes('--fonts'),
    postgresql: process.argv.includes('--postgresql'),
  });
}
