import { describe, expect, test } from 'vitest';
import { reportPath, ticketOf } from '../../../../entrypoints/report/address.ts';
import {
  askedBy,
  emptyDraft,
  needsYes,
  onTrack,
  placeIn,
  suggested,
} from '../../../../entrypoints/report/draft.ts';
import type { ReportCategory, ReportPlace } from '../../../../transcripts/report.ts';
import { newReport } from '../../../../transcripts/report-check.ts';
import { place } from './written-place.ts';

const missing = { ...place, cue: null };

describe('what is asked for', () => {
  test.each<[ReportCategory | null, ReportPlace, string[]]>([
    [null, place, []],
    ['misheard', place, ['text']],
    ['privacy', place, ['text']],
    ['timing', place, ['times']],
    ['speaker', place, ['speaker']],
    ['speaker', { ...place, speakers: [] }, []],
    ['missing', missing, ['text', 'times']],
    ['typo', missing, []],
  ])('%s', (category, where, asked) => {
    expect(askedBy(category, where)).toEqual(asked);
  });
});

describe('what is suggested', () => {
  const draft = { ...emptyDraft(place), text: 'No.', startTime: 4.9, speaker: 'host' };

  test('only what is asked for now', () => {
    expect(suggested(draft, ['text'])).toEqual({ text: 'No.' });
    expect(suggested(draft, ['times'])).toEqual({ startTime: 4.9, endTime: 7 });
    expect(suggested(draft, ['speaker'])).toEqual({ speaker: 'host' });
    expect(suggested({ ...draft, speaker: null }, ['speaker'])).toEqual({});
    expect(suggested(draft, [])).toEqual({});
  });

  test('a caption as it is suggests nothing', () => {
    const made = { id: '', now: 0, client: '1' };
    const same = suggested(emptyDraft(place), ['text']);
    expect(newReport(place, { category: 'typo', suggestion: same }, made).suggestion).toBe(
      undefined,
    );
  });

  test('where nothing was shown: from the moment to the next caption, once there are words', () => {
    const empty = emptyDraft(missing);
    expect(empty).toMatchObject({ text: '', startTime: 6, endTime: 8 });
    expect(suggested(empty, ['text', 'times'])).toEqual({});
    const { text } = suggested({ ...empty, text: 'He did.' }, ['text', 'times']);
    expect(text).toBe('He did.');
    expect(emptyDraft({ ...missing, after: null }).endTime).toBe(9);
  });
});

test('on another track the words are that one’s, and the comment stays', () => {
  const arabic = placeIn(place, 'ar');
  expect(arabic).toMatchObject({ language: 'ar', before: null, after: null, original: null });
  const draft = onTrack({ ...emptyDraft(place), text: 'No.', comment: 'He nods.' }, arabic);
  expect(draft).toMatchObject({ text: 'نعم', comment: 'He nods.' });
  expect(placeIn(place, 'en')).toBe(place);
  expect(placeIn(place, 'xx')).toBe(place);
});

test.each([
  ['privacy, in public', 'privacy', false, true, true],
  ['privacy, to a desk', 'privacy', false, false, false],
  ['where a name is withheld, in public', 'typo', true, true, true],
  ['anything else, in public', 'typo', false, true, false],
] as const)('a second yes: %s', (_what, category, withheld, isPublic, asks) => {
  expect(needsYes({ ...place, withheld }, { ...emptyDraft(place), category }, isPublic)).toBe(asks);
});

test('the address holds the ticket alone', () => {
  expect(ticketOf(new URL(reportPath('a b/#'), 'https://x.invalid'))).toBe('a b/#');
  expect(ticketOf({ hash: '#%E0%A4%A' })).toBe('');
  expect(ticketOf({ hash: '' })).toBe('');
});
