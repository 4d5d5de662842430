import { describe, expect, test } from 'vitest';
import { markdownHtml } from '../../../../transcripts/markdown/markdown.ts';
import { processorTime } from '../../processor-time.ts';

describe('blocks', () => {
  test.each([
    ['paragraphs', 'a\nb\n\nc', '<p>a\nb</p><p>c</p>'],
    ['headings', '# a #\n## b', '<h1>a</h1><h2>b</h2>'],
    ['headings underlined', 'a\n===\nb\n---', '<h1>a</h1><h2>b</h2>'],
    ['a rule', 'a\n\n* * *\nb', '<p>a</p><hr><p>b</p>'],
    ['a quote that runs on', '> a\nb\n\nc', '<blockquote><p>a\nb</p></blockquote><p>c</p>'],
    ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['a list with room', '- a\n\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['a list in a list', '1. a\n   - b\n2. c', '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>'],
    [
      'an answer below its question',
      '**a?**\n- b',
      '<p><strong>a?</strong></p><ul><li>b</li></ul>',
    ],
    ['a year at a line’s start', 'It was\n1984. A year.', '<p>It was\n1984. A year.</p>'],
    ['code', '```js\n<a>\n```\nb', '<pre><code>&lt;a&gt;</code></pre><p>b</p>'],
    ['code set in', '    <a>\n\nb', '<pre><code>&lt;a&gt;</code></pre><p>b</p>'],
    ['tags', '<div>\n*a*\n</div>\n\nb', '<div>\n*a*\n</div>\n<p>b</p>'],
    [
      'a table',
      'a|b\n-|-\nc|d\\|e',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d|e</td></tr></table>',
    ],
    ['a heading below a paragraph', 'a\n# b', '<p>a</p><h1>b</h1>'],
    ['a word behind a hash', '#a', '<p>#a</p>'],
    ['a heading under one dash', 'a\n-', '<h2>a</h2>'],
    ['a dash within a line', 'He came - and went', '<p>He came - and went</p>'],
    ['a tag within a line', 'a <div> b', '<p>a <div> b</p>'],
    ['lines of a paragraph set in', 'a\n    b', '<p>a\nb</p>'],
    ['a rule below a paragraph', 'a\n***', '<p>a</p><hr>'],
    ['a quote below a paragraph', 'a\n> b', '<p>a</p><blockquote><p>b</p></blockquote>'],
    ['code below a paragraph', 'a\n```\nb\n```', '<p>a</p><pre><code>b</code></pre>'],
    ['tags below a paragraph', 'a\n<div>b</div>', '<p>a</p><div>b</div>\n'],
    ['a list below a paragraph, from one on', 'a\n1. b', '<p>a</p><ol><li>b</li></ol>'],
    ['a list of another mark', '- a\n+ b', '<ul><li>a</li></ul><ul><li>b</li></ul>'],
    ['a list that a rule ends', '* a\n* * *', '<ul><li>a</li></ul><hr>'],
    ['a list from another number on', '3) a\n4) b', '<ol><li>a</li><li>b</li></ol>'],
    [
      'a table that a quote ends',
      'a|b\n-|-\nc|d\n> e',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table><blockquote><p>e</p></blockquote>',
    ],
    ['a table of another width', 'a|b\n-|-|-', '<p>a|b\n-|-|-</p>'],
    ['addresses for later', '[a]: https://e.org\n\nb', '<p>b</p>'],
  ])('%s', (_what, source, html) => {
    expect(markdownHtml(source)).toBe(html);
  });
});

describe('in a line', () => {
  test.each([
    [
      'emphasis',
      '*a* _b_ **c** __d__',
      '<em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong>',
    ],
    ['both', '***a***', '<em><strong>a</strong></em>'],
    ['within each other', '**a *b* c**', '<strong>a <em>b</em> c</strong>'],
    ['marks that are letters', '2 * 3 * 4, a_b_c, *d', '2 * 3 * 4, a_b_c, *d'],
    ['marks within a word', '_a_b_ and a_b_ and a*b*', '<em>a_b</em> and a_b_ and a<em>b</em>'],
    ['more marks than their ends', '**a*', '*<em>a</em>'],
    ['more ends than marks', '*a**', '<em>a</em>*'],
    ['marks that cross, and one more', '*a _b* c*', '<em>a _b</em> c*'],
    ['marks that cross', '*a _b* c_', '<em>a _b</em> c_'],
    ['marks around quotes in brackets', '(*“a”*)', '(<em>“a”</em>)'],
    ['marks before quotes in a word', 'a*“b”*', 'a*“b”*'],
    ['escaped', '\\*a\\*', '*a*'],
    ['struck out', '~~a~~', '<del>a</del>'],
    ['one tilde and two', '~a~~ ~b~', '~a~~ <del>b</del>'],
    ['spaces around code', '` a ` `a b ` `  `', '<code>a</code> <code>a b </code> <code>  </code>'],
    ['code', '`` a ` <b> ``', '<code>a ` &lt;b&gt;</code>'],
    ['letters of HTML', 'a < b & c &amp; d', 'a &lt; b &amp; c &amp; d'],
    ['a link', '[a *b*](https://e.org "t") c', '<a href="#">a <em>b</em></a> c'],
    ['a link by name', '[a][N] [n] [m]\n\n[n]: /x', '<a href="#">a</a> <a href="#">n</a> [m]'],
    ['a link by what it shows', '[n][] [m][]\n\n[n]: /x', '<a href="#">n</a> [m][]'],
    ['an address in angles', '<https://e.org/a>', '<a href="https://e.org/a">https://e.org/a</a>'],
    ['no link', '[a] (b)', '[a] (b)'],
    ['a picture', 'a ![b](c.png) d', 'a  d'],
    ['an address', 'https://e.org/a.', '<a href="https://e.org/a">https://e.org/a</a>.'],
    ['breaks', 'a  \nb\\\nc', 'a<br>b<br>c'],
  ])('%s', (_what, source, html) => {
    expect(markdownHtml(source).replace(/^<p>|<\/p>$/g, '')).toBe(html);
  });
});

test.each(['[', '](', '*a ', '`', '> ', '- ', ' ', '<a ', '**', '_a*', '|', '- a\n', '`a``'])(
  'of nothing but %j it takes no longer than of words',
  (unit) => {
    const start = processorTime();
    markdownHtml(unit.repeat(100_000 / unit.length));
    expect(processorTime() - start).toBeLessThan(8000);
  },
  20_000,
);
