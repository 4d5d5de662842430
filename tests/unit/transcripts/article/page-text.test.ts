import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readPageText } from '../../../../sites/article-text.ts';
import { articleOf } from '../../../../transcripts/article/article.ts';
import { checkPageText } from '../../../../transcripts/article/check-page-text.ts';
import { printedPage } from '../../../../transcripts/article/page-text.ts';

const html = `<html lang="en"><head><title>An interview</title></head><body><article><h1>An interview</h1>
<p>Interviewer: Nell Hart.</p><table><tr><th>Time</th><th>Speaker</th><th>Words</th></tr>
<tr><td>0:04</td><td>Hart</td><td>Where were you born?</td></tr><tr><td>0:09</td><td>Bright</td><td>On a barge.</td></tr>
<tr><td>0:20</td><td>Hart</td><td>And the name of it?</td></tr><tr><td>0:24</td><td>Bright</td><td>The Patience.</td></tr></table>
<ol><li><b>bold</b> <i>italic</i> <a href="/x">link</a></li></ol><blockquote>quoted</blockquote>
<iframe src="https://www.youtube.com/embed/a1b2c3d4e5F"></iframe></article></body></html>`;

const document = () => parseHTML(html).document as unknown as Document;

describe('the text of a page on its way from there', () => {
  test('is unchanged by being checked, and says the same', () => {
    const sent = JSON.parse(JSON.stringify(readPageText(document()))) as unknown;
    const checked = checkPageText(sent);
    expect(checked).toEqual(sent);
    const read = articleOf(printedPage(readPageText(document())));
    expect(checked && articleOf(printedPage(checked))).toEqual(read);
  });

  test.each([
    ['nothing', null],
    ['a word', 'page'],
    ['no blocks', { facts: {}, url: 'https://daily.example/' }],
    ['no address', { facts: {}, whole: [] }],
  ])('is none where it is %s', (_name, value) => {
    expect(checkPageText(value)).toBeNull();
  });

  test('loses what has not the right shape', () => {
    const checked = checkPageText({
      facts: { title: 7, language: 'en' },
      url: 'https://daily.example/',
      embeds: [{ site: 'you tube', mediaId: 'a' }, 3, { site: 'youtube', mediaId: '../x' }],
      main: [0, -1, 'x', 1.5],
      whole: [
        null,
        { kind: 'script', lines: [] },
        { kind: 'paragraph', lines: [[{ text: 'a', bold: 1 }, 5]], level: 9 },
      ],
    });
    expect(checked).toEqual({
      facts: { title: null, language: 'en', byline: null, publisher: null },
      url: 'https://daily.example/',
      selected: false,
      embeds: [],
      main: [0],
      whole: [{ kind: 'paragraph', lines: [[{ text: 'a' }]] }],
    });
  });

  test('is bounded', () => {
    const block = { kind: 'paragraph', lines: [[{ text: 'x'.repeat(1_000_000) }]] };
    const checked = checkPageText({
      facts: {},
      url: 'https://a.example/',
      whole: Array(9).fill(block),
    });
    expect(checked?.whole.filter(({ lines }) => lines[0]?.length === 1)).toHaveLength(4);
  });
});
