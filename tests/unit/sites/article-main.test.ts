import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../sites/article-lines.ts';
import { readPageText } from '../../../sites/article-text.ts';
import { shortenedReadability } from '../../../tools/wxt-readability.ts';
import { articleOf } from '../../../transcripts/article/article.ts';
import { printedPage } from '../../../transcripts/article/page-text.ts';

const library = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
const root = join(import.meta.dirname, '../../..');

const answer =
  'I came up here when I was nine, with my father, and I have not left the rock since, but for the winter of the long fog, when nobody could see the stairs.';
const questions = Array.from({ length: 16 }, (_, n) => `What did you see in year ${n + 1}?`);
const talk = questions.map((question) => `<p><b>${question}</b></p><p>${answer}</p>`).join('\n');
/** Nothing tells them from the talk but where they stand. */
const teasers = ['Why did the bridge close?', 'Who pays for the harbour?', 'Is the ferry late?']
  .map((title) => `<div><b>${title}</b><p>I do not know yet, says the council.</p></div>`)
  .join('\n');

const page = (
  body: string,
) => `<!DOCTYPE html><html lang="en"><head><title>The light | The Example Daily</title></head>
<body><div><a href="/">Home</a></div><div><h1>The light</h1><div>${body}</div></div>
<div>${teasers}</div><div><p>© The Example Daily</p></div></body></html>`;

/** The command's DOM, and one made after the browsers'. */
const parsers: [string, (html: string) => Document][] = [
  ['linkedom', (html) => parseHTML(html).document as unknown as Document],
  [
    'happy-dom',
    (html) => {
      const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } });
      document.write(html);
      return document as unknown as Document;
    },
  ],
];

describe.each(parsers)('the main text of a page in %s', (_name, parsed) => {
  test('is what is read of it: a teaser in the look of the questions asks nothing', () => {
    const text = readPageText(parsed(page(talk)));
    const main = text.main?.flatMap((index) => text.whole[index] ?? []) ?? [];
    expect(plainText(main).split('\n')).toEqual(
      questions.flatMap((question) => [question, answer]),
    );
    const { segments } = articleOf(printedPage(text));
    const asked = segments.filter(({ role }) => role === 'question');
    expect(asked.map((segment) => segment.text)).toEqual(questions);
  });

  test('is not believed where it is short, or little of the page', () => {
    const short = talk.split('\n').slice(0, 4).join('\n');
    expect(readPageText(parsed(page(short))).main).toBeNull();
    const long = `<div class="disqus">${`<p>${answer}</p>`.repeat(200)}</div>`;
    expect(readPageText(parsed(page(`${talk}${long}`))).main).toBeNull();
  });
});

describe('what ships of the library', () => {
  const shipped = shortenedReadability(readFileSync(library, 'utf8'));
  const ours = readFileSync(join(root, 'sites/article-main.ts'), 'utf8');
  const namesIn = (text: string, form: RegExp) => [...text.matchAll(form)].map(([, name]) => name);

  test('has all that it calls, or has it from us', () => {
    const methods = namesIn(`${shipped}${ours}`, /\n {2}(_\w+)\(/g);
    const fields = namesIn(shipped, /this\.(_\w+) =/g);
    // Not asked for: what a page's own data says of it.
    const there = new Set([...methods, ...fields, '_getJSONLD']);
    expect(namesIn(shipped, /this\.(_\w+)/g).filter((name) => !there.has(name))).toEqual([]);
  });

  test('has every table that it reads', () => {
    const tables = new Set(namesIn(shipped, /\n {2,4}([A-Za-z_]+):/g));
    const read = namesIn(shipped, /this\.(?:REGEXPS\.)?([A-Z][A-Z_]{3,}|(?<=REGEXPS\.)\w+)/g);
    expect(read.length).toBeGreaterThan(20);
    expect(read.filter((name) => name !== 'REGEXPS' && !tables.has(name))).toEqual([]);
  });

  test('is a good deal less', () => {
    expect(shipped.length).toBeLessThan(65_000);
  });
});
