import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BadUsage } from '../../../tools/truecue/args.ts';
import { lint } from '../../../tools/truecue/lint.ts';
import { applyReport } from '../../../tools/truecue/report-library.ts';
import { memoryIo } from './memory-io.ts';
import {
  addLoom,
  BUNDLE,
  bundleNow,
  EN,
  FINGERPRINT,
  fileOf,
  files,
  ID,
  KO,
  run,
  sent,
} from './report-cases.ts';
import { add, library, root, useTemporaryLibrary } from './temporary-library.ts';

useTemporaryLibrary();

describe('apply', () => {
  test('mends the cue and says so in bundle.json; every other byte stays', async () => {
    await addLoom();
    const { code, printed } = await run('apply', sent());
    expect(code).toBe(0);
    expect(printed).toEqual({ changed: ['loom/en.vtt:9', 'loom/bundle.json:15'], revision: 5 });
    expect(await fileOf('en.vtt')).toBe(EN.replace('Theend', 'The end'));
    expect(await fileOf('korean.vtt')).toBe(KO);
    const entry = {
      revision: 5,
      at: '2026-03-05T12:00:00Z',
      outcomes: [{ report: FINGERPRINT, result: 'fixed' }],
    };
    const written = `    ${JSON.stringify(entry, null, 2).replaceAll('\n', '\n    ')}`;
    expect(await fileOf('bundle.json')).toBe(
      BUNDLE.replace('"revision": 4,', '"revision": 5,')
        .replace('"updatedAt": "2026-03-01T08:00:00Z"', '"updatedAt": "2026-03-05T12:00:00Z"')
        .replace('08:00:00Z" }\n  ]', `08:00:00Z" },\n${written}\n  ]`),
    );
    expect((await readdir(join(library, 'loom'))).sort()).toEqual([
      'bundle.json',
      'en.vtt',
      'korean.vtt',
    ]);
    expect(await lint([library], memoryIo())).toBe(0);
  });

  test('times and speaker, in a track that names its file', async () => {
    await addLoom();
    const suggestion = { startTime: 0.9, endTime: 2.4567, speaker: 'guest' };
    const ko = sent({ language: 'ko', cueId: 'q1', quoted: '날실과\n씨실', suggestion });
    expect((await run('apply', ko)).code).toBe(0);
    expect(await fileOf('korean.vtt')).toBe(
      KO.replace('00:01.000 --> 00:02.500\r\n', '00:00.900 --> 00:02.457\r\n<v guest>'),
    );
  });

  test('a missing caption gets its place and an id that no track has', async () => {
    await addLoom();
    const suggestion = { text: 'Between <the> two', startTime: 2.6, endTime: 2.9 };
    const missing = sent({ cueId: null, quoted: '', category: 'missing', suggestion });
    const { printed } = await run('apply', missing);
    expect(printed.changed[0]).toBe('loom/en.vtt:9');
    expect(await fileOf('en.vtt')).toBe(
      EN.replace('weft\n', 'weft\n\nq1a\n00:00:02.600 --> 00:00:02.900\nBetween &lt;the&gt; two\n'),
    );
    const again = {
      ...missing,
      id: ID.replace('0f8f', '1f8f'),
      suggestion: { ...suggestion, text: 'x' },
    };
    expect((await run('apply', again)).code).toBe(0);
    expect(await fileOf('en.vtt')).toContain('\nq1b\n');
  });

  test('an editor’s own words go before the viewer’s', async () => {
    await addLoom();
    const { code } = await run('apply', sent(), '--text', 'The very end', '--end', '0:04.5');
    expect(code).toBe(0);
    expect(await fileOf('en.vtt')).toBe(
      EN.replace('00:04.000\n<v weaver>Theend', '00:04.500\n<v weaver>The very end'),
    );
    expect((await bundleNow()).changes.at(-1).outcomes[0]).not.toHaveProperty('reason');
  });

  test('twice changes nothing the second time', async () => {
    await addLoom();
    await run('apply', sent());
    const before = await files();
    const { code, printed, text } = await run('apply', sent());
    expect({ code, printed }).toEqual({ code: 0, printed: { changed: [], revision: 5 } });
    expect(text).toContain('Revision 5 says so already.');
    expect(await files()).toBe(before);
  });

  test('finishes what a crash left half done', async () => {
    await addLoom();
    await writeFile(join(library, 'loom/en.vtt'), EN.replace('Theend', 'The end'));
    const { code, printed } = await run('apply', sent());
    expect({ code, printed }).toEqual({
      code: 0,
      printed: { changed: ['loom/bundle.json:15'], revision: 5 },
    });
    expect(await fileOf('en.vtt')).toBe(EN.replace('Theend', 'The end'));
  });

  test('reads a report out of an issue', async () => {
    await addLoom();
    const issue = `The caption\n\`\`\`\n{Theend}\n\`\`\`\n<details>\n\n\`\`\`json\n${JSON.stringify(sent(), null, 2)}\n\`\`\`\n</details>\n`;
    expect((await run('apply', issue)).code).toBe(0);
  });

  test('many at once all arrive', async () => {
    await addLoom();
    const decisions = Array.from({ length: 12 }, (_, index) => {
      const fingerprint = index.toString(16).padStart(16, '0');
      const suggestion = { endTime: 4 + index / 100 };
      return applyReport(library, sent({ suggestion }), { now: new Date(), fingerprint });
    });
    const revisions = (await Promise.all(decisions)).map(
      (done) => 'revision' in done && done.revision,
    );
    expect(revisions).toEqual(Array.from({ length: 12 }, (_, index) => index + 5));
    expect((await bundleNow()).changes).toHaveLength(13);
  });
});

describe('decline', () => {
  test('says why, in a language, and leaves the captions', async () => {
    await addLoom();
    const { code, printed } = await run('decline', sent(), '--reason', 'So it is said.');
    expect({ code, printed }).toEqual({
      code: 0,
      printed: { changed: ['loom/bundle.json:15'], revision: 5 },
    });
    const outcome = { report: FINGERPRINT, result: 'declined', reason: { en: 'So it is said.' } };
    expect((await bundleNow()).changes.at(-1).outcomes).toEqual([outcome]);
    expect(await fileOf('en.vtt')).toBe(EN);
    const later = await run('apply', sent(), '--language', 'ko', '--reason', '네');
    expect(later.printed.refused).toBe('settled-otherwise');
  });

  test('takes a report of a cue that is gone', async () => {
    await addLoom();
    const options = ['--reason', '없어졌어요', '--language', 'ko'];
    expect((await run('decline', sent({ cueId: 'q9' }), ...options)).code).toBe(0);
    expect((await bundleNow()).changes.at(-1).outcomes[0].reason).toEqual({ ko: '없어졌어요' });
  });
});

describe('apply refuses, and shows both texts', () => {
  const missing = { cueId: null, quoted: '' };
  test.each([
    ['changed words', 'cue-changed', sent({ quoted: 'The ned' })],
    ['a cue that is gone', 'unknown-cue', sent({ cueId: 'q9' })],
    ['a language there is not', 'unknown-track', sent({ language: 'fr' })],
    [
      'another publisher’s interview',
      'unknown-bundle',
      sent({ bundle: { ...sent().bundle, id: 'x' } }),
    ],
    ['a speaker nobody knows', 'unknown-speaker', sent({ suggestion: { speaker: 'x' } })],
    ['a complaint without a suggestion', 'nothing-to-change', sent({ suggestion: {} })],
    ['an end before the start', 'bad-times', sent({ suggestion: { endTime: 2 } })],
    [
      'a missing caption without times',
      'incomplete',
      sent({ ...missing, suggestion: { text: 'x' } }),
    ],
    ['what is no report', 'not-a-report', { schema: 'truecue-report/1' }],
    ['what is no JSON', 'not-a-report', 'hello'],
  ])('%s', async (_what, refused, report) => {
    await addLoom();
    const before = await files();
    const { code, printed } = await run('apply', report);
    expect({ code, refused: printed.refused }).toEqual({ code: 1, refused });
    expect(printed.message).toMatch(/\S/);
    expect(await files()).toBe(before);
  });

  test('both texts', async () => {
    await addLoom();
    expect((await run('apply', sent({ quoted: 'The ned' }))).printed).toMatchObject({
      quoted: 'The ned',
      current: 'Theend',
      suggested: 'The end',
    });
  });

  test.each([
    ['no verb', ['mend', 'a', 'b']],
    ['an edit of what is declined', ['decline', 'a', 'b', '--text', 'x']],
    ['a time that is none', ['apply', 'a', 'b', '--start', 'soon']],
  ])('%s is bad usage', async (_what, args) => {
    const { report } = await import('../../../tools/truecue/report.ts');
    await expect(report(args, memoryIo())).rejects.toThrow(BadUsage);
  });
});

describe('with a private list', () => {
  const list = async () => {
    const file = join(root, 'private.txt');
    await mkdir(root, { recursive: true });
    await writeFile(file, 'Oriel Quandt\n');
    return ['--private', file];
  };
  const name = /oriel|quandt/i;

  test('nothing of it is written or printed', async () => {
    await addLoom();
    const report = sent({
      suggestion: { text: 'The end, Oriel Quandt' },
      comment: 'Quandt, Oriel!',
    });
    const reason = ['--reason', 'Thanks, oriel-quandt', '--text', 'The end, ORIEL QUANDT'];
    const { code, text } = await run('apply', report, ...reason, ...(await list()));
    expect(code).toBe(0);
    expect(text).not.toMatch(name);
    expect(await files()).not.toMatch(name);
    expect(await fileOf('en.vtt')).toContain('<v weaver>The end, […]\n');
  });

  test('without it, on an interview that withholds a name, it is said that nobody looked', async () => {
    const said = 'without --private nobody looked';
    const withholding = BUNDLE.replace('"id": "weaver"', '"id": "weaver", "nameWithheld": true');
    expect(withholding).not.toBe(BUNDLE);
    await addLoom();
    expect((await run('apply', sent())).text).not.toContain(said);
    await add('loom', { 'bundle.json': withholding, 'en.vtt': EN, 'korean.vtt': KO });
    expect((await run('apply', sent(), ...(await list()))).text).not.toContain(said);
    await add('loom', { 'bundle.json': withholding, 'en.vtt': EN, 'korean.vtt': KO });
    expect((await run('apply', sent())).text).toContain(said);
  });

  test('a guess is answered as any other wrong word is', async () => {
    await addLoom();
    const guess = (quoted: string) =>
      run('apply', sent({ quoted, suggestion: { speaker: quoted } }));
    const options = await list();
    for (const more of [
      { quoted: 'Oriel Quandt' },
      { cueId: 'Oriel Quandt' },
      { suggestion: { speaker: 'Oriel Quandt' } },
      { bundle: { ...sent().bundle, id: 'oriel-quandt' } },
    ]) {
      const wrong = JSON.parse(JSON.stringify(more).replace(/oriel.quandt/gi, 'zz'));
      const right = await run('apply', sent(more), ...options);
      const other = await run('apply', sent(wrong), ...options);
      expect(right.text).not.toMatch(name);
      expect([right.code, right.printed.refused]).toEqual([other.code, other.printed.refused]);
      expect(Object.keys(right.printed)).toEqual(Object.keys(other.printed));
    }
    expect((await guess('zz')).code).toBe(1);
  });
});
