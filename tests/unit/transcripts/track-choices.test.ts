import { describe, expect, test } from 'vitest';
import { transcriptInfo } from '../../../transcripts/track-choices.ts';
import { bundle, media } from './several-bundles.ts';

describe('the sources that are told of a recording', () => {
  const source = (name: string, ...mediaIds: string[]) => ({
    url: `https://example.org/${name}`,
    ...(mediaIds.length > 0 && {
      media: mediaIds.map((mediaId) => ({ site: 'youtube', mediaId })),
    }),
  });
  const first = source('first', 'FIRST', 'BOTH');
  const second = source('second', 'SECOND', 'BOTH');
  const any = source('any');

  test.each([
    ['of one of two', 'FIRST', [first, second], [first]],
    ['of both', 'BOTH', [first, second], [first, second]],
    ['one that does not say of which goes with all', 'SECOND', [any, first], [any]],
    ['where none is left, all', 'OTHER', [first, second], [first, second]],
  ])('%s', (_what, mediaId, sources, told) => {
    const given = bundle('a', undefined, { sources });
    expect(transcriptInfo(given, { ...media, mediaId }).sources).toEqual(told);
  });

  test('without a recording, all', () => {
    const given = bundle('a', undefined, { sources: [first, second] });
    expect(transcriptInfo(given).sources).toEqual([first, second]);
  });
});
