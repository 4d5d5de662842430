import { describe, expect, test } from 'vitest';
import type { ReportPlace } from '../../../transcripts/report.ts';
import { checkReport, newReport, reportBytes } from '../../../transcripts/report-check.ts';
import { cue } from './written-bundle.ts';
import { report } from './written-report.ts';

const codes = (value: unknown) => checkReport(value).problems.map(({ code }) => code);

describe('a good report', () => {
  test('comes back as it is', () => {
    const sent = report({
      suggestion: { text: 'a\nb', startTime: 1, endTime: 2.5, speaker: 'weaver' },
      comment: 'The second word.',
      contact: 'me@example.org',
    });
    expect(checkReport(sent)).toEqual({ report: sent, problems: [] });
  });

  test('carries nothing that is not listed', () => {
    const secret = { userId: 'u1', page: 'https://example.org/?watching' };
    const sent = report();
    const spiked = {
      ...sent,
      ...secret,
      bundle: { ...sent.bundle, ...secret },
      media: { ...sent.media, ...secret },
      suggestion: { ...sent.suggestion, ...secret },
    };
    expect(checkReport(spiked)).toEqual({ report: sent, problems: [] });
  });

  test('tells no more of when it was than the minute, and of where than the tenth', () => {
    const sent = report({ createdAt: '2026-03-02T10:15:42.731+01:00', mediaTime: 61.23456 });
    expect(checkReport(sent).report).toMatchObject({
      createdAt: '2026-03-02T09:15:00Z',
      mediaTime: 61.2,
    });
  });

  test('has clean texts, without halves of letters', () => {
    const sent = report({ quoted: 'a\r\nb\u0000', comment: ' x\ud800y\t', contact: 'a\nb' });
    expect(checkReport(sent).report).toMatchObject({
      quoted: 'a\nb\ufffd',
      comment: 'x\ufffdy',
      contact: 'a b',
    });
  });
});

describe('what it needs', () => {
  test.each([
    ['no object', [], 'not-a-report'],
    ['nothing', undefined, 'not-a-report'],
    ['another schema', report({ schema: 'truecue-report/2' as never }), 'unknown-schema'],
    ['no UUID', report({ id: '1' }), 'bad-id'],
    ['a UUID of another version', report({ id: '0f8fad5b-d9cb-169f-a165-70867728950e' }), 'bad-id'],
    ['a day without a time', report({ createdAt: '2026-03-02' }), 'bad-createdAt'],
    ['no date', report({ createdAt: 'yesterday' }), 'bad-createdAt'],
    ['no bundle', report({ bundle: undefined as never }), 'bad-bundle'],
    ['a revision of 0', report({ bundle: { ...report().bundle, revision: 0 } }), 'bad-bundle'],
    ['a hash cut short', report({ bundle: { ...report().bundle, sha256: 'ab' } }), 'bad-bundle'],
    ['a path for a bundle', report({ bundle: { ...report().bundle, id: '../x' } }), 'bad-bundle'],
    ['no site', report({ media: { site: 'You Tube', mediaId: 'a' } }), 'bad-media'],
    ['no language', report({ language: 'english please' }), 'bad-language'],
    ['no time', report({ mediaTime: Number.NaN }), 'bad-mediaTime'],
    ['an endless time', report({ mediaTime: Number.POSITIVE_INFINITY }), 'bad-mediaTime'],
    ['a number for a cue', report({ cueId: 1 as never }), 'bad-cueId'],
    ['no cue at all', report({ cueId: undefined as never }), 'bad-cueId'],
    ['an endless quotation', report({ quoted: 'x'.repeat(2001) }), 'bad-quoted'],
    ['no such category', report({ category: 'rude' as never }), 'bad-category'],
    ['a sentence for a version', report({ client: 'my browser' }), 'bad-client'],
  ])('%s is refused', (_what, sent, code) => {
    expect(checkReport(sent).report).toBeNull();
    expect(codes(sent)).toContain(code);
  });

  test('more than a server has to read is refused', () => {
    const long = '글'.repeat(2000);
    const sent = report({
      quoted: long,
      suggestion: { text: `${long.slice(1)}자` },
      comment: long,
    });
    expect(reportBytes(sent)).toBe(Buffer.byteLength(JSON.stringify(sent)));
    expect(checkReport(sent).report).toBeNull();
    expect(codes(sent)).toEqual(['too-large']);
  });
});

describe('what it can do without', () => {
  test.each([
    ['a start after the end', { startTime: 2, endTime: 1 }, 'bad-times'],
    ['a time that is none', { startTime: '1' as never }, 'bad-times'],
    ['a number for words', { text: 1 as never }, 'not-text'],
    ['an empty speaker', { speaker: '' }, 'bad-speaker'],
  ])('%s is left out', (_what, suggestion, code) => {
    const checked = checkReport(report({ suggestion }));
    expect(checked.report).not.toBeNull();
    expect(checked.report).not.toHaveProperty('suggestion');
    expect(checked.problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('a long comment is cut, and empty texts are no texts', () => {
    const sent = report({ comment: 'x'.repeat(5000), contact: ' ', suggestion: { text: ' ' } });
    const { report: read } = checkReport(sent);
    expect(read?.comment).toHaveLength(2000);
    expect(read).not.toHaveProperty('contact');
    expect(read).not.toHaveProperty('suggestion');
    expect(codes(sent)).toEqual(['too-long']);
  });

  test('words of a cue that is none', () => {
    const sent = report({ cueId: null, quoted: 'something' });
    expect(checkReport(sent).report).toMatchObject({ cueId: null, quoted: '' });
    expect(codes(sent)).toEqual(['bad-quoted']);
  });
});

describe('newReport', () => {
  const place = (more: Partial<ReportPlace> = {}): ReportPlace => ({
    bundle: report().bundle,
    media: report().media,
    title: { en: 'The weaver' },
    language: 'en',
    tracks: [],
    cue: cue('q1'),
    before: null,
    after: null,
    original: null,
    platform: null,
    mediaTime: 1.4321,
    lead: 0,
    speakers: [],
    withheld: false,
    publisher: '',
    ...more,
  });
  const made = { id: report().id, now: Date.UTC(2026, 2, 2, 9, 15, 59, 999), client: '0.1.0' };

  test('says what the viewer said, and passes the check as it is', () => {
    const draft = { category: 'typo', suggestion: { text: 'Better words of q1' } } as const;
    const sent = newReport(place(), draft, made);
    expect(sent).toEqual(report());
    expect(JSON.stringify(checkReport(sent).report)).toBe(JSON.stringify(sent));
  });

  test('leaves out what the cue says already, and what is empty', () => {
    const same = { text: 'Words of q1 ', startTime: 1, endTime: 2.0000001 };
    const draft = { category: 'other', suggestion: same, comment: ' ', contact: '' } as const;
    const sent = newReport(place(), draft, made);
    expect(Object.keys(sent)).not.toContain('suggestion');
    expect(Object.keys(sent)).not.toContain('comment');
    expect(Object.keys(sent)).not.toContain('contact');
  });

  test('of a moment without a cue quotes nothing', () => {
    const suggestion = { text: 'Here', startTime: 3, endTime: 4 };
    const sent = newReport(place({ cue: null }), { category: 'missing', suggestion }, made);
    expect(sent).toMatchObject({ cueId: null, quoted: '', suggestion });
  });
});
