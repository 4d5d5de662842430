import { beforeEach, expect, test, vi } from 'vitest';
import { ownWordsOf } from '../../../../entrypoints/background/own.ts';
import { wordsOf } from '../../../../entrypoints/background/transcripts.ts';
import { loadBundle } from '../../../../services/bundles.ts';
import { findEntries } from '../../../../services/catalogs.ts';
import { reportsOf } from '../../../../services/outbox-reports.ts';
import { interview } from '../../services/catalog-world.ts';
import { queued, written } from '../../services/outbox-world.ts';

vi.mock('../../../../services/catalogs.ts');
vi.mock('../../../../services/bundles.ts');
vi.mock('../../../../services/outbox-reports.ts');
vi.mock('../../../../entrypoints/background/own.ts');

const { media } = written();
const bundle = interview('weir', media.mediaId, 2, 'The sluice is shot.');
const cueId = bundle.tracks[0]?.cues[0]?.id ?? '';
const kept = queued(0, { report: written(0, { cueId }) });

async function shown() {
  const words = await wordsOf(media, { keep: true, chosen: undefined });
  if (!('bundle' in words)) throw new Error('no words');
  return { cue: words.bundle.tracks[0]?.cues[0], parts: words.parts };
}

beforeEach(() => {
  const entry = { id: 'weir', catalog: 'builtin:', bundle: 'a'.repeat(64) };
  vi.mocked(findEntries).mockResolvedValue([entry as never]);
  vi.mocked(loadBundle).mockResolvedValue({ bundle, sha256: 'a'.repeat(64) });
  vi.mocked(ownWordsOf).mockResolvedValue([]);
});

test('a correction shows in place of the words, until it is taken back or settled', async () => {
  vi.mocked(reportsOf).mockResolvedValue([kept]);
  expect((await shown()).cue).toMatchObject({
    text: 'The sluice is shut.',
    correction: kept.report.id,
  });
  vi.mocked(reportsOf).mockResolvedValue([{ ...kept, applied: false }]);
  expect((await shown()).cue?.text).toBe('The sluice is shot.');
});

test('it is no revision of the publisher', async () => {
  vi.mocked(reportsOf).mockResolvedValue([kept]);
  const corrected = await shown();
  vi.mocked(reportsOf).mockResolvedValue([]);
  expect(corrected.parts).toEqual((await shown()).parts);
});

test('where reports cannot be read the words are there all the same', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.mocked(reportsOf).mockRejectedValue(new Error('broken'));
  expect((await shown()).cue?.text).toBe('The sluice is shot.');
});

test('the viewer’s own words are not corrected', async () => {
  vi.mocked(reportsOf).mockResolvedValue([kept]);
  vi.mocked(findEntries).mockResolvedValue([]);
  vi.mocked(ownWordsOf).mockResolvedValue([
    { id: 'own: 1', bundle, sha256: 'b'.repeat(64), own: [] },
  ]);
  expect((await shown()).cue?.text).toBe('The sluice is shot.');
});
