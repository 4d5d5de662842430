import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const repository = resolve(import.meta.dirname, '../../..');
let root: string;

/** The command as it is now, where the page says it is. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'truecue-docs-'));
  await mkdir(join(root, 'clone'));
  for (const [entry, file] of [
    ['tools/truecue/main.ts', 'truecue.mjs'],
    ['tools/publish/main.ts', 'publish.mjs'],
  ] as const) {
    await build({
      configFile: false,
      root: repository,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true, external: builtinModules.flatMap((name) => [name, `node:${name}`]) },
      build: {
        ssr: entry,
        outDir: join(root, 'clone/.output'),
        emptyOutDir: false,
        minify: false,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: file, codeSplitting: false } },
      },
    });
  }
}, 90_000);
afterAll(() => rm(root, { recursive: true }));

test('docs/publishing.md does what it says, pasted as it stands', async () => {
  const page = await readFile(join(repository, 'docs/publishing.md'), 'utf8');
  const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '');
  // Not here: installing, a server in another language, and building both browsers.
  const run = blocks
    .map((block) => block.replace('npm ci\n', ''))
    .filter((block) => !/python3|npm run build/.test(block));
  expect(run.length).toBe(blocks.length - 2);
  const out = execFileSync('bash', ['-ec', run.join('\n')], {
    cwd: join(root, 'clone'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [publicKey, ...printed] = out.trim().split('\n'); // lint found nothing to print
  expect(publicKey).toMatch(/^[\w-]{43}$/);
  const rows = printed.join('');
  expect(rows.match(/"entries":1,/g)).toHaveLength(4);
  expect(rows).toMatch(/"changed":\["[^"]*en\.vtt:7","[^"]*bundle\.json:\d+"\],"revision":2\}/);
  expect(rows).toMatch(/"changed":\["[^"]*bundle\.json:\d+"\],"revision":3\}/);
  const track = await readFile(join(root, 'newsroom/library/harbour-pilot/en.vtt'), 'utf8');
  expect(track).toContain('<v pilot>At the pilot station,\nwaiting for the boat.\n');
  const verdicts = [
    ...rows.matchAll(/"ok":true,.*?"keyFingerprint":"(.*?)",.*?"problems":\[\]\}/g),
  ];
  expect(verdicts.length).toBe(3);
  expect(verdicts[0]?.[1]).toBe(verdicts[1]?.[1]);
  // The last time another key has signed, and the first one still leads to it.
  expect(verdicts[0]?.[1]).not.toBe(verdicts[2]?.[1]);
});
