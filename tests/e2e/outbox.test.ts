import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { KeptReport } from '../../transcripts/report-status.ts';
import { browserName } from './browsers.ts';
import { tellBackground } from './catalog-world.ts';
import { OptionsPage } from './pages/options-page.ts';
import { violations } from './pages/popup-page.ts';
import { hasPermission } from './permissions.ts';
import { openWorld, type World } from './world.ts';

const HOST = 'desk.example';
const firefox = browserName === 'firefox';

interface Heard {
  method: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A publisher's server: what it heard, and what it says to a report. */
const heard: Heard[] = [];
let says: (response: ServerResponse) => void;
let allows: Record<string, string>;
const open = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type',
};

function desk(request: IncomingMessage, response: ServerResponse): void {
  const { method = '', headers } = request;
  const entry = { method, headers, body: '' };
  heard.push(entry);
  request.on('data', (chunk: Buffer) => {
    entry.body += chunk.toString('utf8');
  });
  request.on('end', () => {
    for (const [name, value] of Object.entries(allows)) response.setHeader(name, value);
    // It would know its visitors again, if it could.
    response.setHeader('set-cookie', 'visitor=42; Secure; SameSite=None; Max-Age=9999');
    if (method === 'POST') says(response);
    else response.writeHead(method === 'OPTIONS' ? 204 : 200).end();
  });
}

const posts = () => heard.filter(({ method }) => method === 'POST');
const answer =
  (status: number, said: object = {}) =>
  (response: ServerResponse) =>
    void response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify(said));

let world: World;
let options: OptionsPage;

beforeAll(async () => {
  world = await openWorld({}, { hosts: { [HOST]: desk } });
});
afterAll(() => world?.close());
beforeEach(async () => {
  heard.length = 0;
  allows = open;
  says = answer(201);
  options = await OptionsPage.open(world.session);
});
afterEach(() => options?.close().catch(() => undefined));

/** Wait until the row of this report says `words`, without the marks around names. */
async function waitForRow({ report: { id } }: KeptReport, words: string): Promise<void> {
  const row = () =>
    options.page.$$eval('.report', (rows) => rows.map((one) => [one.innerHTML, one.textContent]));
  await expect
    .poll(
      async () => {
        const found = (await row()).find(([markup]) => markup?.includes(`report-${id}`));
        return found?.[1]?.replace(/[\u2068\u2069]/g, '');
      },
      { timeout: 8000 },
    )
    .toContain(words);
}

let written = 0;

/** Queue a report as the dialog does; resolves to how it stands after the first attempt. */
async function queue(): Promise<KeptReport> {
  written += 1;
  const report = {
    schema: 'truecue-report/1',
    id: `0f2c9a52-7a1b-4c8e-9d2f-${String(written).padStart(12, '0')}`,
    createdAt: '2026-11-25T10:00:00Z',
    bundle: { id: 'fog-bell', revision: 1, sha256: 'a'.repeat(64) },
    media: { site: 'youtube', mediaId: 'TcDemoIsle1' },
    language: 'en',
    cueId: 'q3',
    mediaTime: 8,
    quoted: `The bell, number ${written}`,
    category: 'misheard',
    client: '0.1.0',
  };
  const kept = await tellBackground(options, 'queue-report', {
    report,
    route: { to: 'https', url: `https://${HOST}/v1/reports` },
    applied: false,
    title: { en: 'The fog bell' },
  });
  return kept as KeptReport;
}

test('a request shows the report, and of the viewer nothing', async () => {
  const visit = await world.newPage();
  await visit.goto(world.replica.url('/', HOST)); // leaves a cookie
  await visit.close();
  await queue(); // and so does this
  const kept = await queue();
  expect(kept.state.kind).toBe('sent');
  expect(posts()).toHaveLength(2);
  for (const { headers, body } of heard.filter(({ method }) => method !== 'GET')) {
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
    // Chromium's is the same for everybody who has the extension; Firefox draws one for each.
    const origin = firefox ? 'null' : world.session.extensionOrigin;
    expect(headers.origin).toBe(origin);
    expect(`${JSON.stringify(headers)}${body}`).not.toContain('moz-extension');
  }
  expect(posts()[1]?.body).toBe(JSON.stringify(kept.report));
  expect(await hasPermission(world.session, `https://${HOST}/*`)).toBe(false);
});

test('what does not arrive outlives the background, and arrives later', async () => {
  says = answer(503);
  const kept = await queue();
  expect(kept.state).toMatchObject({ kind: 'waiting', failure: { kind: 'busy', status: 503 } });
  await world.session.killBackground();
  await waitForRow(kept, `${HOST} has trouble, or too much to do (status 503)`);
  says = answer(201);
  await options.page.bringToFront();
  await options.page.click(`#retry-${kept.report.id}`);
  await waitForRow(kept, `Arrived at ${HOST}`);
  expect(new Set(posts().map(({ body }) => body)).size).toBe(1); // the same report, by the same id
});

test('a refusal and a server that takes nothing from browsers are told in words', async () => {
  says = answer(413, { error: 'Too long for us.' });
  const refused = await queue();
  expect(refused.state).toMatchObject({ kind: 'refused' });
  await waitForRow(refused, `${HOST} did not take it (status 413)`);
  await waitForRow(refused, 'Too long for us.');
  allows = {};
  says = answer(201);
  const unheard = await queue();
  expect(unheard.state).toMatchObject({ kind: 'waiting', failure: { kind: 'unreachable' } });
  await waitForRow(unheard, 'the host takes no reports from browsers');
  expect(await violations(options.page)).toEqual([]);
});
