import { expect, test } from 'vitest';
import { parseTtml } from '../../../../transcripts/formats/ttml.ts';

const document = (body: string) =>
  `<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body>${body}</body></tt>`;

test.each([
  ['an end of nothing', 'a</i> b</x> <span>c</span></u></b>', ['11-12 a b c']],
  ['ends in the wrong order', '<b><i>a</b> b</i> c', ['11-12 a b c']],
  ['an element left open', 'a <b>b', ['11-12 a b']],
  ['a line break that is only closed', 'a</br>b', ['11-12 a\nb']],
  ['an end of a heart', 'a </3', ['11-12 a </3']],
  ['a paragraph that ends twice', 'a</p>', ['11-12 a']],
  ['a paragraph left open', 'a<p begin="1.5s" end="2s">b', ['11-12 a', '11.5-12 b']],
  ['one left open in a span', '<span>a<br><p begin="1.5s" end="2s">b', ['11-12 a', '11.5-12 b']],
])('%s costs no words, nor the next its place', (_what, text, cues) => {
  const next = '<p begin="3s" end="4s">next</p></div><div><p begin="20s" end="21s">far</p></div>';
  const found = parseTtml(document(`<div begin="10s"><p begin="1s" end="2s">${text}</p>${next}`));
  expect(found.cues.map((cue) => `${cue.startTime}-${cue.endTime} ${cue.text}`)).toEqual([
    ...cues,
    '13-14 next',
    '20-21 far',
  ]);
  expect(new Set(found.problems.map(({ code }) => code))).toEqual(new Set(['bad-xml']));
});

test('an end of nothing is told once, and not held against what follows', () => {
  const source = document('<div>\n<p end="1s">a</i> b</p>\n<p end="2s">c</p></div>');
  expect(parseTtml(source).problems).toMatchObject([{ code: 'bad-xml', line: 2 }]);
});

test('what an end of nothing follows has ended all the same', () => {
  const source = document('<div><p end="1s">a</x> <i>b</i></x> c</p></div>');
  expect(parseTtml(source).cues[0]?.runs).toEqual([
    { text: 'a ' },
    { text: 'b ', italic: true },
    { text: 'c' },
  ]);
});
