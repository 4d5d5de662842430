import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { shortenReadability } from '../../tools/wxt-readability.ts';
import type { PageText } from '../../transcripts/article/page-text.ts';
import { launchChromium } from '../e2e/chromium.ts';
import { startReplica } from '../replica/server.ts';
import { type BenchPage, benchPages } from './extract-pages.ts';
import { quantile, round } from './quantile.ts';
import { median } from './row.ts';
import { root } from './wxt.ts';

const HOST = 'pages.example';
const ROUNDS = 3;

/** What goes into the page, and what works on its text in a page of our own. */
const entries = {
  reading: 'sites/article-text.ts',
  segmenting: 'tests/bench/segmenting.ts',
};

export type ExtractRow = {
  subject: keyof typeof entries | 'both';
  pages: number;
  /** Milliseconds of a cold run: the script is new to the page, and nothing of it is compiled. */
  medianMs: number;
  p95Ms: number;
  /** Of the script, minified; gzip -9. */
  gzipBytes: number;
};

interface Scripts {
  reading: string;
  segmenting: string;
}

/** Milliseconds of one page. */
interface Times {
  reading: number;
  segmenting: number;
}

let version: string | null = null;

/** The browser's name and version, once it ran. */
export const browser = () => version;

/** How long an article takes to be read, and what its reader weighs. */
export async function run(): Promise<ExtractRow[]> {
  const scripts = {
    reading: await scriptOf(entries.reading),
    segmenting: await scriptOf(entries.segmenting),
  };
  const pages = benchPages();
  const times = await timesOf(pages, scripts);
  const row = (subject: ExtractRow['subject'], of: (one: Times) => number, bytes: number) => {
    const all = times.map(of);
    const p95Ms = round(quantile(all, 0.95), 1);
    const medianMs = round(median(all), 1);
    return { subject, pages: pages.length, medianMs, p95Ms, gzipBytes: bytes };
  };
  const [read, segmented] = [gzipped(scripts.reading), gzipped(scripts.segmenting)];
  return [
    row('reading', ({ reading }) => reading, read),
    row('segmenting', ({ segmenting }) => segmenting, segmented),
    row('both', ({ reading, segmenting }) => reading + segmenting, read + segmented),
  ];
}

function gzipped(script: string): number {
  return gzipSync(script, { level: 9 }).length;
}

/** A module with all it imports as they ship, as a script that leaves its exports in `bench`. */
async function scriptOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [shortenReadability()],
    build: {
      write: false,
      target: 'es2023',
      minify: true,
      lib: { entry: join(root, entry), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`extract: ${entry} gave no script`);
  return chunk.code;
}

async function timesOf(pages: readonly BenchPage[], scripts: Scripts): Promise<Times[]> {
  const profile = await mkdtemp(join(tmpdir(), 'truecue-bench-'));
  const replica = await startReplica({
    media: {},
    hosts: {
      [HOST]: (request, response) => {
        const found = pages[Number(request.url?.slice(1))];
        response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(found?.html);
      },
    },
  });
  const session = await launchChromium({ extension: null, port: replica.port, profile });
  try {
    version = await session.browser.version();
    const page = await session.newPage();
    const times: Times[] = [];
    for (let rounds = 0; rounds <= ROUNDS; rounds += 1) {
      for (const [index, { name, spoken }] of pages.entries()) {
        await page.goto(replica.url(`/${index}`, HOST), { waitUntil: 'load' });
        const { segments, ...took } = await readOnce(page, scripts);
        if (segments > 0 !== spoken) throw new Error(`extract: ${name} has ${segments} turns`);
        // The first round warms the browser up.
        if (rounds > 0) times.push(took);
      }
    }
    return times;
  } finally {
    await session.close();
    await replica.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

type Global = typeof globalThis & {
  bench: {
    readPageText(document: Document): PageText;
    passagesOf(text: PageText): number;
  };
};

/** In a document that has not seen the scripts yet; they are compiled in the time that is taken. */
function readOnce(page: Page, scripts: Scripts): Promise<Times & { segments: number }> {
  return page.evaluate(({ reading, segmenting }) => {
    const world = globalThis as unknown as Global;
    const from = performance.now();
    // biome-ignore lint/security/noGlobalEval: as the browser runs what is injected
    globalThis.eval(reading);
    const text = world.bench.readPageText(document);
    const read = performance.now();
    // As it crosses to the page of ours.
    const crossed = structuredClone(text);
    // biome-ignore lint/security/noGlobalEval: as that page loads its script
    globalThis.eval(segmenting);
    const segments = world.bench.passagesOf(crossed);
    const segmented = performance.now();
    return { reading: read - from, segmenting: segmented - read, segments };
  }, scripts);
}
