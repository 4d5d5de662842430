import { describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../../transcripts/backup.ts';
import { ownId, written } from './written-own.ts';

const at = '2026-11-22T10:00:00.000Z';

test('what is written is read again', () => {
  const owns = [written(), written({ id: ownId(2), title: null, language: 'ko' })];
  expect(readBackup(writeBackup(owns, at))).toEqual({ owns, problems: [] });
  expect(readBackup(writeBackup([], at))).toEqual({ owns: [], problems: [] });
});

test('of one that stands twice the later is read', () => {
  const older = written({ title: 'Older', updatedAt: '2026-01-01T00:00:00Z' });
  for (const owns of [
    [older, written()],
    [written(), older],
  ]) {
    expect(readBackup(writeBackup(owns, at)).owns).toEqual([written()]);
  }
});

test('what is wrong is listed, and the rest is read', () => {
  const bad = { ...written({ title: 'Lost' }), schema: 'truecue-own/9' };
  const mended = { ...written({ id: ownId(3) }), duration: 'long' };
  const { owns, problems } = readBackup(
    writeBackup([bad as never, written(), mended as never, null as never], at),
  );
  expect(owns.map(({ id }) => id)).toEqual([written().id, ownId(3)]);
  expect(problems.map(({ code }) => code)).toEqual([
    'not-a-transcript',
    'bad-duration',
    'not-a-transcript',
  ]);
  expect(problems[0]?.message).toContain('Lost');
  expect(problems[1]?.message).toContain('Transcript 3');
});

test('of a file cut off, or damaged in one line, the other transcripts are read', () => {
  const owns = [2, 3, 4].map((number) => written({ id: ownId(number) }));
  const whole = writeBackup(owns, at);
  const read = (text: string) => readBackup(text).owns.map(({ id }) => id);
  expect(read(whole.slice(0, -200))).toEqual([ownId(2), ownId(3)]);
  const lines = whole.split('\n');
  lines[2] = lines[2]?.replace('"', '') ?? '';
  expect(read(lines.join('\n'))).toEqual([ownId(2), ownId(4)]);
  expect(readBackup(lines.join('\n')).problems).toMatchObject([{ code: 'no-json' }]);
});

describe('is no backup', () => {
  test.each<[string, string, string]>([
    ['half a file', writeBackup([written()], at).slice(0, -20), 'no-json'],
    ['something else', '{"transcripts":[]}', 'not-a-backup'],
    ['a newer one', '{"schema":"truecue-backup/2","transcripts":[]}', 'unknown-schema'],
    ['an empty one', '{"schema":"truecue-backup/1"}', 'not-a-list'],
    ['a huge one', ' '.repeat(50_000_001), 'file-too-large'],
  ])('%s', (_what, text, code) => {
    expect(readBackup(text)).toMatchObject({ owns: [], problems: [{ code }] });
  });

  test('and problems are bounded', () => {
    const text = JSON.stringify({ schema: 'truecue-backup/1', transcripts: Array(5000).fill(0) });
    expect(readBackup(text).problems).toHaveLength(200);
  });
});
