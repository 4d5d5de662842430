import { describe, expect, test } from 'vitest';
import { alignAcross, isAcross } from '../../../../transcripts/align/across.ts';
import type { AlignInput, Placements } from '../../../../transcripts/align/align-types.ts';
import type { Cue } from '../../../../transcripts/cue.ts';
import { processorTime } from '../../processor-time.ts';
import { machineCues, talk } from './invented-languages.ts';

function placed(input: Partial<AlignInput>): Placements {
  const work = alignAcross({
    sentences: [],
    captions: [],
    language: 'xa',
    captionLanguage: 'xb',
    ...input,
  });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    expect(step.value.done).toBeGreaterThan(0);
    expect(step.value.done).toBeLessThanOrEqual(1);
  }
}
const asked = (texts: readonly string[]) => texts.map((text) => ({ text }));

/** Seconds that each placed start is off. */
function errors(placements: Placements, truth: readonly { startTime: number }[]): number[] {
  return placements.flatMap((placement, index) => {
    const start = truth[index]?.startTime;
    return placement && start !== undefined ? [Math.abs(placement.startTime - start)] : [];
  });
}
const quantile = (list: number[], share: number) =>
  list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * share)] ?? Number.NaN;

describe('alignAcross', () => {
  const spoken = talk(240, 5);
  const strange = talk(240, 5, 0);

  test('a talk in languages that share no word', () => {
    const placements = placed({
      sentences: asked(strange.printed),
      captions: machineCues(strange),
    });
    const off = errors(placements, strange.heard);
    expect(off.length).toBeGreaterThan(235);
    expect(quantile(off, 0.5)).toBeLessThan(1);
    expect(quantile(off, 0.98)).toBeLessThan(10);
    for (const placement of placements) {
      expect(placement?.confidence ?? 0).toBeLessThanOrEqual(0.55);
      expect((placement?.endTime ?? 1) - (placement?.startTime ?? 0)).toBeGreaterThan(0);
    }
  });

  test('its words are learnt: with words that stand anywhere it goes worse', () => {
    const shuffled = talk(240, 6, 0).heard;
    const heard = strange.heard.map((own, index) => ({
      ...own,
      text: shuffled[index]?.text ?? '',
    }));
    const without = placed({ sentences: asked(strange.printed), captions: machineCues({ heard }) });
    const own = placed({ sentences: asked(strange.printed), captions: machineCues(strange) });
    const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    expect(mean(errors(without, heard))).toBeGreaterThan(2 * mean(errors(own, strange.heard)));
  });

  test('captions of a clip: what is not in it has no time', () => {
    const heard = spoken.heard.slice(80, 160);
    const placements = placed({
      sentences: asked(spoken.printed),
      captions: machineCues({ heard }),
    });
    const outside = placements.filter((_, index) => index < 75 || index >= 165);
    expect(
      outside.filter((placement) => placement === null).length / outside.length,
    ).toBeGreaterThan(0.8);
    const off = errors(placements.slice(80, 160), heard);
    expect(off.length).toBeGreaterThan(70);
    expect(quantile(off, 0.5)).toBeLessThan(2);
  });

  test('a passage nobody says has no time', () => {
    const other = talk(30, 99).printed;
    const printed = [...spoken.printed.slice(0, 100), ...other, ...spoken.printed.slice(100)];
    const placements = placed({ sentences: asked(printed), captions: machineCues(spoken) });
    const silent = placements.slice(100, 130).filter((placement) => placement === null);
    expect(silent.length).toBeGreaterThan(15);
    const after = errors(placements.slice(135), spoken.heard.slice(105));
    expect(quantile(after, 0.5)).toBeLessThan(1.5);
  });

  test('nothing of another recording is placed', () => {
    const other = talk(240, 1005);
    const placements = placed({ sentences: asked(other.printed), captions: machineCues(spoken) });
    expect(placements.filter((placement) => placement !== null)).toEqual([]);
  });

  test.each([20, -20])('what the viewer placed stays, and parts the rest: %i s', (off) => {
    const time = (spoken.heard[100]?.startTime ?? 0) + off;
    const placements = placed({
      sentences: asked(spoken.printed),
      captions: machineCues(spoken),
      fixed: new Map([[100, time]]),
    });
    expect(placements[100]).toMatchObject({ startTime: time, confidence: 1 });
    for (const placement of placements.slice(0, 100)) {
      expect(placement?.startTime ?? 0).toBeLessThanOrEqual(time);
    }
    for (const placement of placements.slice(101)) {
      expect(placement?.startTime ?? time).toBeGreaterThanOrEqual(time);
    }
  });

  test.each([
    ['no sentences', [], 'one two three'],
    ['no captions', ['Uno dos tres.'], ''],
    ['no letters', ['…'], '♪♪'],
  ])('%s: nothing is placed', (_what, printed, text) => {
    const captions: Cue[] = text ? [{ id: 'c1', startTime: 0, endTime: 2, text }] : [];
    expect(placed({ sentences: asked(printed), captions })).toEqual(printed.map(() => null));
  });

  const cues = (...texts: string[]): Cue[] =>
    texts.map((text, index) => ({
      id: `c${index}`,
      startTime: index * 4,
      endTime: index * 4 + 4,
      text,
    }));

  test.each([
    [
      'a question',
      ['Wir kamen an.', 'Wo wart ihr denn?', 'Ich sah nichts, gar nichts mehr.'],
      cues('we came to the island', 'where were you', 'then?', 'i saw nothing there nothing'),
      4,
    ],
  ])('%s leads the way', (_what, printed, captions, start) => {
    const placements = placed({
      sentences: asked(printed),
      captions,
      language: 'fr',
      captionLanguage: 'ko',
    });
    expect(placements[1]?.startTime).toBeCloseTo(start, 0);
  });

  test('a name and a number lead the way', () => {
    const plain = '우리는 배를 타고 먼 길을 왔습니다';
    const named = '타마라 코발스키는 마흔여덟 해 48년을 살았죠';
    const captions = cues(plain, named, plain, plain, plain, plain);
    const long = 'Nous sommes venus en bateau par un très long chemin.';
    const start = (second: string) =>
      placed({ sentences: asked([long, second, 'On part.']), captions })[1]?.startTime;
    expect(start('Tamara Kovalski y resta 48 ans.')).toBeLessThan(5);
    expect(start('Personne ne voulait y rester.')).toBeGreaterThan(7);
  });

  test.each([1, 2])('where a turn was heard, the one of sentence %i begins', (turning) => {
    const captions = cues('aaaa bbbb cccc', 'dddd eeee ffff', 'gggg hhhh iiii', 'jjjj kkkk llll');
    const third = captions[2];
    if (third) third.turn = true;
    const texts = ['Mmmm nnnn oooo pppp.', 'Ssss tttt uuuu vvvv.', 'Yyyy zzzz aaaa bbbb.'];
    const sentences = texts.map((text, index) => ({ text, turn: index === turning }));
    expect(placed({ sentences, captions })[turning]?.startTime).toBe(8);
  });

  test('an hour and a quarter takes no long time', () => {
    const long = talk(900, 3);
    const start = processorTime();
    placed({ sentences: asked(long.printed), captions: machineCues(long) });
    // A second on a quiet machine.
    expect(processorTime() - start).toBeLessThan(12_000);
  });
});

describe('isAcross', () => {
  test.each([
    ['en', 'ko', 'a', 'a', true],
    ['en', 'en-GB', 'a', 'a', false],
    ['zh-Hant', 'zh-Hans', '字', '字', false],
    ['nb', 'no', 'a', 'a', false],
    [null, 'ko', 'We left.', '우리는 떠났다', true],
    [null, null, 'We left.', 'Nous partons', false],
    [null, 'ja', '霧が来た。', '霧が来た', false],
    [null, 'zh', '霧がきた。', '雾来了', true],
    [null, 'en', '', 'We left', false],
  ])('%s against %s, %j against %j: %s', (language, captionLanguage, text, heard, across) => {
    const captions = [{ id: 'c', startTime: 0, endTime: 1, text: heard }];
    const input = { sentences: [{ text }], captions, language, captionLanguage };
    expect(isAcross(input)).toBe(across);
  });
});
