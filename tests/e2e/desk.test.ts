import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogHost } from '../catalog-host/host.ts';
import { type DeskProcess, startDeskProcess } from '../desk-process.ts';
import type { HostHandler } from '../replica/options.ts';
import { HEARD, RIGHT, WRONG, writeLibrary } from './desk-library.ts';
import { DeskPage } from './pages/desk-page.ts';
import { OptionsPage } from './pages/options-page.ts';
import { ReportDialog } from './pages/report-dialog.ts';
import { WatchPage } from './pages/watch-page.ts';
import { openWorld, type World } from './world.ts';

const run = promisify(execFile);
const output = join(import.meta.dirname, '../../.output');
const RECORDING = 'unlisted-06';

const paper = catalogHost();
let folder: string;
let world: World;
let desk: DeskProcess;
let files: { track: string; bundle: string };
let publicKey: string;

/** What a newsroom's machine does: check, build, sign, and put the files where the host has them. */
async function publish(): Promise<void> {
  const out = join(folder, 'host');
  const key = join(folder, 'private.key');
  const command = join(output, 'publish.mjs');
  const name = ['--name', 'Harbour Daily'];
  await run('node', [command, join(folder, 'library'), out, '--key', key, ...name]);
  for (const path of await readdir(out, { recursive: true })) {
    const bytes = await readFile(join(out, path)).catch(() => null); // null: a folder
    if (bytes) paper.publish(new Map([[path, new Uint8Array(bytes)]]));
  }
}

/** As the balancer before a desk: hands all on, and tells it nothing of its own. */
const balancer: HostHandler = (request, response) => {
  const { method, url, headers } = request;
  const { hostname, port } = new URL(desk.address);
  const onward = ask({ hostname, port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.writeHead(502).end());
  request.pipe(onward);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truecue-newsroom-'));
  const library = join(folder, 'library');
  files = await writeLibrary(library, RECORDING, 'https://desk.example/v1/reports');
  const { stdout } = await run('node', [
    join(output, 'truecue.mjs'),
    'keygen',
    join(folder, 'private.key'),
  ]);
  publicKey = stdout.trim();
  await publish();
  desk = await startDeskProcess({ library, env: { DESK_ORIGIN: 'https://desk.example' } });
  world = await openWorld(
    { permissions: ['https://*/*'] },
    {
      media: {
        [RECORDING]: {
          file: join(import.meta.dirname, '../fixtures/demo-interview.webm'),
          title: 'The harbour lamp',
          duration: 278,
        },
      },
      hosts: { 'paper.example': paper.handler, 'desk.example': balancer },
    },
  );
  const lists = await OptionsPage.open(world.session);
  await lists.add(`https://paper.example/catalog.json#key=${publicKey}`, 'Harbour Daily');
  await lists.close();
});
afterAll(async () => {
  await world?.close();
  await desk?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Press the button at the words of the paused video, as a viewer does. */
async function pressReport(watch: WatchPage): Promise<void> {
  const button = await watch.frame.waitForFunction(
    () => {
      const root = document.querySelector('truecue-captions')?.shadowRoot;
      const found = root?.querySelector<HTMLElement>('.tools:not([hidden]) button');
      if (!found) return null;
      const { x, y, width, height } = found.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    { timeout: 5000, polling: 50 },
  );
  const place = await button.jsonValue();
  if (place) await watch.page.mouse.click(place.x, place.y);
}

/** Marks of the viewer's own corrections that show now. */
function pencils({ frame }: WatchPage): Promise<number> {
  return frame.evaluate(
    () =>
      document.querySelector('truecue-captions')?.shadowRoot?.querySelectorAll('.pencil').length ??
      0,
  );
}

test('who reports a wrong word sees it corrected, and is told so', async () => {
  const watch = await new WatchPage(await world.newPage(), world.replica).open(RECORDING);
  await watch.overlay.waitForState('showing');
  await watch.seek(HEARD + 1);
  await watch.overlay.waitForCaption(({ text }) => text === WRONG);
  await watch.fullscreen();
  await watch.pause();
  await pressReport(watch);
  const dialog = await ReportDialog.over(watch.page);
  await dialog.choose('misheard');
  await dialog.write('.text textarea', RIGHT);
  await dialog.waitFor(({ json }) => json?.includes(RIGHT) ?? false);
  await dialog.press('.send .primary');
  await dialog.waitFor(({ words }) => words.includes('has arrived at'));
  // The dialog goes with the click: nobody is there to answer for it.
  await dialog.frame.evaluate(() => {
    setTimeout(() => document.querySelector<HTMLElement>('.done .primary')?.click());
  });
  await ReportDialog.waitForNone(watch.frame);
  await watch.overlay.waitForCaption(({ text }) => text === RIGHT);
  expect(await pencils(watch)).toBe(1);

  const editor = await DeskPage.join(await world.newPage(), desk.ownerLink ?? '');
  await editor.openCase('boots');
  await editor.accept();
  expect(await readFile(files.track, 'utf8')).toContain(RIGHT);
  expect(JSON.parse(await readFile(files.bundle, 'utf8'))).toMatchObject({ revision: 2 });
  await editor.page.close();

  await publish();
  const options = await OptionsPage.open(world.session);
  await options.check('Harbour Daily');
  await options.waitForText('Fixed in revision 2', 20_000);
  await options.close();
  await watch.page.bringToFront();
  await watch.overlay.waitForCaption(({ cueId, text }) => cueId === 'l3' && text === RIGHT);
  await expect.poll(() => pencils(watch), { timeout: 5000 }).toBe(0);
});
