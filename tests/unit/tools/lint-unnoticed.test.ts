import { describe, expect, test } from 'vitest';
import { lint } from '../../../tools/truecue/lint.ts';
import type { LintProblem } from '../../../tools/truecue/lint-interview.ts';
import { memoryIo } from './memory-io.ts';
import { add, library, manifest, useTemporaryLibrary } from './temporary-library.ts';

useTemporaryLibrary();

async function lintLibrary(): Promise<{ code: number; problems: LintProblem[] }> {
  const io = memoryIo();
  const code = await lint([library, '--json'], io);
  return { code, problems: JSON.parse(io.out).problems };
}

describe('what nobody would notice', () => {
  test.each([
    ['https://www.youtube.com/watch?v=TcHarbourP1', 'youtube', 'no-recording'],
    ['TcHarbourP', 'youtube', 'no-recording'],
    ['123456', 'elsewhere', 'unknown-site'],
    ['TcHarbourP1', 'youtube', undefined],
  ])('a recording that no page shows: %s', async (mediaId, site, code) => {
    const media = [
      { site: 'Not a site', mediaId: 'told-already' },
      { site, mediaId },
    ];
    await add('weaver', { 'bundle.json': manifest('weaver', { media }) });
    const { problems } = await lintLibrary();
    const found = problems.filter((problem) => problem.code !== 'bad-media');
    expect(found.map((problem) => problem.code)).toEqual(code === undefined ? [] : [code]);
    if (code !== undefined) expect(found[0]?.line).toBe(code === 'unknown-site' ? 15 : 16);
  });

  test('a field whose name nothing reads', async () => {
    const tracks = [{ ...manifest('weaver').tracks[0], provenance: { license: 'CC-BY-4.0' } }];
    await add('weaver', { 'bundle.json': manifest('weaver', { tracks, glosary: [] }) });
    const { code, problems } = await lintLibrary();
    expect(code).toBe(0);
    expect(problems.map(({ severity, message }) => [severity, message.split(':')[0]])).toEqual([
      ['note', 'tracks[0].provenance.license'],
      ['note', 'glosary'],
    ]);
  });

  test('a field that is missing is named', async () => {
    await add('weaver', { 'bundle.json': { schema: 'truecue-bundle/1', id: 'weaver' } });
    const { problems } = await lintLibrary();
    const messages = problems.map(({ message }) => message);
    expect(messages).toContain('title: Expected texts by language, as { "en": "…" }.');
    expect(messages).toContain('revision: (missing) is no revision (1, 2 …); now 1.');
  });
});
