import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { processorTime } from '../processor-time.ts';
import { readArticlePage, wholePage } from './article/printed-page.ts';

const body = `<p>The keeper has lived on the rock for nine years.</p>
<iframe src="https://www.youtube.com/embed/a1b2c3d4e5F"></iframe>
<p><b>Do you sleep well?</b></p><p>I sleep when it is foggy. My dog does not.</p>
<p><b>Why is that?</b></p><p>We have a horn.</p>
<p><b>And in summer?</b></p><p>In summer I have guests, which is worse.</p>`;
const page = { name: '', language: 'en', title: 'An interview on a rock', body, turns: [] };

function parsed(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

describe('reading a page', () => {
  test('leaves it as it is', () => {
    const document = parsed(wholePage(page));
    const before = document.toString();
    readArticlePage(document);
    expect(document.toString()).toBe(before);
  });

  test('finds recordings outside the main text, title and publisher', () => {
    const article = readArticlePage(parsed(wholePage(page)));
    expect(article.embeds).toEqual([{ site: 'youtube', mediaId: 'a1b2c3d4e5F' }]);
    expect(article.title).toBe('An interview on a rock');
    expect(article.publisher).toBe('The Example Daily');
    expect(article.selected).toBe(false);
    expect(article.segments[0]).toEqual({
      role: 'narration',
      text: 'An interview on a rock\nThe keeper has lived on the rock for nine years.',
    });
  });

  test('takes the language of the text where a template declares another', () => {
    const german = {
      ...page,
      language: 'en',
      body: '<p><b>Schlafen Sie gut?</b></p><p>Ich schlafe, wenn es neblig ist. Mein Hund nicht.</p><p><b>Und warum ist das so?</b></p><p>Wir haben ein Horn, und das ist sehr laut.</p><p><b>Was machen Sie im Sommer?</b></p><p>Da habe ich Gäste, und die sind noch lauter als der Hund.</p>',
    };
    expect(readArticlePage(parsed(wholePage(german))).language).toBe('de');
  });

  test('says the canonical address, without what stands behind it', () => {
    const html = wholePage(page).replace(
      '</head>',
      '<link rel="canonical" href="https://daily.example/rock?from=feed#top"></head>',
    );
    expect(readArticlePage(parsed(html)).url).toBe('https://daily.example/rock');
  });

  test('reads what is marked bold by a style, which the library takes away', () => {
    const styled = {
      ...page,
      body: body
        .replaceAll('<b>', '<span style="font-weight: 700">')
        .replaceAll('</b>', '</span>')
        .replace('Why is that?', 'Your dog, of all beings.'),
    };
    const turns = readArticlePage(parsed(wholePage(styled))).segments.filter(
      ({ role }) => role !== 'narration',
    );
    expect(turns.map(({ text }) => text)).toContain('Your dog, of all beings.');
  });

  test.each([
    ['an empty page', ''],
    ['no page', 'not a page'],
    ['nested without end', '<div>'.repeat(20_000)],
    ['nested looks', '<b><i>'.repeat(5_000)],
    ['a line of colons', `<p>${'a: '.repeat(50_000)}</p>`],
    ['a line of dashes', `<p>${'- '.repeat(50_000)}</p>`],
    ['a line of brackets', `<p>${'[('.repeat(50_000)}</p>`],
    ['a line of quotation marks', `<p>“${'”a'.repeat(50_000)}</p><p>“a</p><p>“b</p>`],
    ['a line of spaces', `<p>a${' '.repeat(200_000)}b</p>`],
    ['a line of capitals', `<p>${'A'.repeat(100_000)}</p>`],
    [
      'a different name in every line',
      Array.from({ length: 4_000 }, (_, i) => `<p>N${i}x: I ${i}?</p>`).join(''),
    ],
    [
      'the same in bold',
      Array.from({ length: 4_000 }, (_, i) => `<p><b>We said so often, ${i}.</b></p>`).join(''),
    ],
    ['many short paragraphs', '<p>Who? </p><p>Me.</p>'.repeat(2_000)],
  ])('ends in time with %s', (_name, html) => {
    const started = processorTime();
    readArticlePage(parsed(`<html><body>${html}</body></html>`));
    expect(processorTime() - started).toBeLessThan(10_000);
  });
});
