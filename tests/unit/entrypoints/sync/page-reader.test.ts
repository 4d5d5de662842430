// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import readArticle from '../../../../entrypoints/read-article.ts';
import { PAGE_READER } from '../../../../entrypoints/sync/page-reader.ts';
import { articleOf } from '../../../../transcripts/article/article.ts';

const world = globalThis as { [PAGE_READER]?: unknown };
const html = `<html lang="en"><title>At the weir</title><body>
  <p><b>Who opens the gates?</b></p><p>I do, at six, and nobody else has the key.</p>
  <p><b>And when it floods?</b></p><p>Then they open themselves, and I go home.</p></body></html>`;

let asked: string[];
/** What comes of loading the script. */
let loads: () => 'load' | 'error';

beforeEach(() => {
  vi.resetModules();
  asked = [];
  vi.spyOn(document.head, 'append').mockImplementation((script) => {
    asked.push(new URL((script as HTMLScriptElement).src).pathname);
    queueMicrotask(() => (script as HTMLScriptElement).dispatchEvent(new Event(loads())));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  delete world[PAGE_READER];
  at('about:blank');
});

function at(url: string): void {
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
}

function runs() {
  expect(readArticle.main()).toBeNull();
  return 'load' as const;
}

/** As if the page had just been opened. */
async function readHtml(html: string) {
  const { printedHtml } = await import('../../../../entrypoints/sync/printed-html.ts');
  return articleOf(await printedHtml(html));
}

test.each(['chrome-extension://x/sync.html', 'moz-extension://x/sync.html'])(
  'at %s the script leaves the reader, which reads files; it comes once',
  async (url) => {
    at(url);
    loads = runs;
    const { title, segments } = await readHtml(html);
    expect(title).toBe('At the weir');
    expect(segments.map(({ role }) => role)).toEqual(['question', 'answer', 'question', 'answer']);
    expect((await readHtml('<p>One voice.')).segments).toEqual([]);
    expect(asked).toEqual(['/read-article.js']);
  },
);

test('a page nested as none is, whatever it says to hide that, is not read on', async () => {
  at('chrome-extension://x/sync.html');
  loads = runs;
  const hidden = `<title>t</title>${'<div><!-- </div> -->'.repeat(5000)}`;
  await expect(readHtml(hidden)).rejects.toThrow('nested');
});

test('what does not load is said, and asked for again', async () => {
  at('chrome-extension://x/sync.html');
  loads = () => 'error';
  await expect(readHtml(html)).rejects.toThrow('/read-article.js');
  loads = runs;
  expect((await readHtml(html)).segments).toHaveLength(4);
  expect(asked).toHaveLength(2);
});

test('in an article it reads that, and leaves nothing', () => {
  at('https://news.example/weir');
  document.body.innerHTML = '<p>Who opens the gates?</p>';
  expect(readArticle.main()).toMatchObject({ url: 'https://news.example/weir', selected: false });
  expect(PAGE_READER in world).toBe(false);
});
