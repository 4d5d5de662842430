// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { ofFile } from '../../../../entrypoints/sync/obtained.ts';
import { readWords } from '../../../../services/read-file.ts';

const good = '1\n00:00:01,000 --> 00:00:02,000\nWho opens the gates?\n\n';
const timeless = '2\n0x:00:01 --> 00:00:02,000\nI do.\n\n';
const empty = '3\n00:00:03,000 --> 00:00:04,000\n\n';

async function lostIn(text: string) {
  const bytes = new TextEncoder().encode(text);
  const words = await readWords(bytes, 'weir.srt');
  if (!('kind' in words) || words.kind === 'share') throw new Error('no words');
  const got = await ofFile(words, 'weir.srt', []);
  return 'failed' in got ? got.failed : got.lost;
}

test.each<[string, string, object | null]>([
  ['all is read', good, null],
  ['a caption without words is no loss', good + empty, null],
  ['one whose times are none', good + timeless + timeless, { count: 2, line: 6 }],
])('what a caption file lost: %s', async (_what, text, lost) => {
  expect(await lostIn(text)).toEqual(lost);
});
