/**
 * Makes a fresh clone ready: packages, and the browsers where they are missing.
 * Free of dependencies, since it runs before there are any.
 *
 *   node tools/setup.mjs [--browsers chromium,firefox] [--fonts] [--postgresql]
 */
import { spawn, spawnSync } from 'node:child_process';
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

/** Resolves to whether it went well. */
function run(command, args) {
  console.error(`> ${command} ${args.join(' ')}`);
  const child = spawn(command, args, {
    cwd: root,
    // Whoever reads our output reads results there, not an installer's chatter.
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return;
  fail(
    `Truecue needs Node ${MIN_NODE.join('.')} or newer; this is ${process.version}.`,
    'See https://nodejs.org/en/download for your system.',
  );
}

/** Resolves to whether there was anything to install. */
async function installPackages() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs)
    return false;
  if (!(await run('npm', ['ci', '--no-audit', '--no-fund'])))
    fail('The packages could not be installed. When the network is there, type:', '  npm ci');
  return true;
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

async function apt(packages) {
  const prefix = aptPrefix();
  if (!prefix) return false;
  const [command, ...rest] = [...prefix, 'apt-get'];
  await run(command, [...rest, 'update', '-qq']);
  return run(command, [...rest, 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** Ubuntu's `chromium` and `firefox` packages only install a snap, which cannot be driven from here. */
function fetchBuild(name) {
  const deps = process.getuid?.() === 0 ? ['--install-deps'] : [];
  const args = ['install', browsers[name].fetched, '--path', fetchedBrowsers];
  return run(join(root, 'node_modules/.bin/browsers'), [...args, ...deps]);
}

const isMissing = (name) => !browsers[name].find();

/** Debian's, all at once: for the time that npm's packages take as well. */
async function installFromDebian(names, others) {
  const ours = systemId() === 'ubuntu' ? [] : names.map((name) => browsers[name].debian);
  const packages = [...ours, ...others];
  if (packages.length > 0) await apt(packages);
}

function checkNamed(name) {
  const variable = `TRUECUE_${name.toUpperCase()}`;
  const named = process.env[variable];
  if (named) fail(`${variable} names ${named}, which cannot be run here. Mend it, or unset it.`);
}

async function finishBrowser(name) {
  const { debian, fetched } = browsers[name];
  const ubuntu = systemId() === 'ubuntu';
  await (ubuntu ? fetchBuild(name) : apt([debian]));
  if (!isMissing(name)) return;
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
    `Or name a build that you have: TRUECUE_${name.toUpperCase()}=/path/to/it`,
  );
}

/** Pictures of Korean, Japanese and Arabic captions need letters; without them all else works. */
async function installFonts() {
  const { stdout } = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' });
  if (stdout?.trim() || (await apt(['fonts-noto-core', 'fonts-noto-cjk']))) return;
  console.error(
    'No Korean letters on this machine: its pictures will show boxes. Better:',
    '\n  sudo apt-get install -y fonts-noto-core fonts-noto-cjk',
  );
}

/** Its server's programs; only the desk's tests and bench start one, on loopback. */
function findPostgresql() {
  const folder = '/usr/lib/postgresql';
  const versions = existsSync(folder) ? readdirSync(folder) : [];
  return versions.some((version) => existsSync(join(folder, version, 'bin/initdb')));
}

function checkPostgresql() {
  if (findPostgresql()) return;
  fail(
    'PostgreSQL is missing, and could not be installed from here. Type:',
    '  sudo apt-get update && sudo apt-get install -y --no-install-recommends postgresql',
  );
}

/**
 * Resolves to whether packages were installed, which prepares what is built from them.
 *
 * @param {{ browsers?: string[], fonts?: boolean, postgresql?: boolean }} wanted
 */
export async function setup({ browsers: names = [], fonts = false, postgresql = false } = {}) {
  checkNode();
  const missing = names.filter(isMissing);
  missing.forEach(checkNamed);
  const server = postgresql && !findPostgresql() ? ['postgresql'] : [];
  const [installed] = await Promise.all([installPackages(), installFromDebian(missing, server)]);
  for (const name of missing.filter(isMissing)) await finishBrowser(name);
  if (fonts) await installFonts();
  if (postgresql) checkPostgresql();
  return installed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const at = process.argv.indexOf('--browsers');
  const names = at > 0 ? (process.argv[at + 1] ?? '').split(',') : [];
  await setup({
    browsers: names,
    fonts: process.argv.includes('--fonts'),
    postgresql: process.argv.includes('--postgresql'),
  });
}
