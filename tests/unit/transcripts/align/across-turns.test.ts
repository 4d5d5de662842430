import { describe, expect, test } from 'vitest';
import { carryTurns } from '../../../../transcripts/align/across-turns.ts';
import type { Role } from '../../../../transcripts/article/segment.ts';
import type { OwnTranscript } from '../../../../transcripts/own.ts';
import { talk } from './invented-languages.ts';

type Line = [role: Role, ...sentences: string[]];

/** Each line a segment; a sentence takes a second for ten letters, from `start` on. */
function own(language: string, lines: Line[], start: number | null = null): OwnTranscript {
  let time = start ?? 0;
  let number = 0;
  return {
    schema: 'truecue-own/1',
    id: language,
    createdAt: '2026-11-01T10:00:00Z',
    updatedAt: '2026-11-02T10:00:00Z',
    media: { site: 'youtube', mediaId: 'TcDemoIsle1' },
    duration: null,
    title: null,
    language,
    source: { from: 'pasted', url: null, publisher: null, sha256: '' },
    timing: { from: 'captions', captionLanguage: language, way: 'listened', wordTimes: true },
    segments: lines.map(([role, ...texts]) => ({ speaker: null, role, text: texts.join(' ') })),
    sentences: lines.flatMap(([, ...texts], segment) =>
      texts.map((text) => {
        number += 1;
        const startTime = time;
        time += text.length / 10;
        return {
          id: `s${number}`,
          segment,
          text,
          startTime: start === null ? null : startTime,
          endTime: start === null ? null : time,
          confidence: start === null ? 0 : 0.9,
          by: 'machine' as const,
        };
      }),
    ),
  };
}
const starts = ({ sentences }: OwnTranscript) => sentences.map(({ startTime }) => startTime);

const KOREAN: Line[] = [
  ['question', '섬에는 언제 오셨어요?'],
  ['answer', '1987년 3월이요.', '그때는 눈이 오고 있었고 배도 없었어요.'],
  ['question', '무엇이 무서우셨어요?'],
  ['answer', '안개요.', '안개가 끼면 사흘씩 아무것도 보이지 않았어요.', '종소리만 들렸죠.'],
];
const ENGLISH: Line[] = [
  ['question', 'When did you come to the island?'],
  ['answer', 'In March 1987.', 'It was snowing then, and there was no boat.'],
  ['question', 'What were you afraid of?'],
  ['answer', 'Of fog.', 'With the fog in, you saw nothing for three days.', 'You heard the bell.'],
];

describe('carryTurns', () => {
  const korean = own('ko', KOREAN, 10);

  test('turns and their sentences have the times of their counterparts', () => {
    const carried = carryTurns(korean, own('en', ENGLISH));
    for (const [index, start] of starts(carried).entries()) {
      expect(start).toBeCloseTo(korean.sentences[index]?.startTime ?? -1, 1);
    }
    expect(carried.timing).toEqual({
      from: 'carried',
      captionLanguage: null,
      way: null,
      wordTimes: false,
    });
    expect(carried.sentences.map(({ confidence }) => confidence)).toEqual([
      0.7, 0.7, 0.6, 0.7, 0.7, 0.6, 0.6,
    ]);
    expect(carried.updatedAt).toBe('2026-11-02T10:00:00Z');
  });

  const spoken = talk(70, 21);
  /** Questions of one sentence, answers of one to five. */
  const turns = (texts: string[]) => {
    const lines: Line[] = [];
    for (let i = 0, turn = 0; i < texts.length; turn += 1) {
      const length = turn % 2 === 0 ? 1 : 1 + ((turn * 7) % 5);
      lines.push([turn % 2 === 0 ? 'question' : 'answer', ...texts.slice(i, i + length)]);
      i += length;
    }
    return lines;
  };
  const printed = turns(spoken.printed);
  const heard = turns(spoken.heard.map(({ text }) => `${text}.`));

  test.each([
    ['a question in the given', [8], []],
    ['an answer in the given', [15], []],
    ['a pair in the given', [12, 13], []],
    ['a question in the wanted', [], [8]],
    ['a pair in the wanted', [], [10, 11]],
    ['one in each', [5], [18, 19]],
  ])('the transcript without %s: others stay in place', (_what, inGiven, inWanted) => {
    const without = (lines: Line[], missing: number[]) =>
      lines.filter((_, index) => !missing.includes(index));
    const from = own('xb', without(heard, inGiven), 0);
    const to = own('xa', without(printed, inWanted));
    const carried = carryTurns(from, to);
    let right = 0;
    let all = 0;
    for (const { text, startTime } of carried.sentences) {
      const twin = spoken.heard[spoken.printed.indexOf(text)]?.text;
      const start = from.sentences.find((sentence) => sentence.text === `${twin}.`)?.startTime;
      if (start === undefined || start === null) continue;
      all += 1;
      if (startTime !== null && Math.abs(startTime - start) < 0.5) right += 1;
    }
    expect(right / all).toBeGreaterThan(0.9);
  });

  test('a passage that was moved is carried to where it is heard', () => {
    const sentences = korean.sentences.map((sentence) =>
      sentence.segment < 2 && sentence.startTime !== null && sentence.endTime !== null
        ? { ...sentence, startTime: sentence.startTime + 500, endTime: sentence.endTime + 500 }
        : sentence,
    );
    const carried = carryTurns({ ...korean, sentences }, own('en', ENGLISH));
    expect(carried.sentences[0]?.startTime).toBeCloseTo(510, 1);
    expect(carried.sentences[3]?.startTime).toBeCloseTo(sentences[3]?.startTime ?? 0, 1);
  });

  test('what is not heard has no time, and is no surer than its counterpart', () => {
    const sentences = korean.sentences.map((sentence, index) =>
      index === 3 ? { ...sentence, startTime: null, endTime: null } : sentence,
    );
    sentences[0] = { ...(sentences[0] as (typeof sentences)[0]), confidence: 0.2 };
    const carried = carryTurns({ ...korean, sentences }, own('en', ENGLISH));
    expect(carried.sentences[3]).toMatchObject({ startTime: null, endTime: null, confidence: 0 });
    expect(carried.sentences[0]?.confidence).toBe(0.2);
  });

  test('what the viewer placed stays; what was left out is not carried', () => {
    const english = own('en', ENGLISH);
    const sentences = english.sentences.map((sentence, index) =>
      index === 1
        ? { ...sentence, startTime: 3, endTime: 4, confidence: 1, by: 'hand' as const }
        : sentence,
    );
    const segments = english.segments.map((segment, index) =>
      index === 2 ? { ...segment, dropped: true } : segment,
    );
    const carried = carryTurns(korean, { ...english, sentences, segments });
    expect(carried.sentences[1]).toEqual(sentences[1]);
    expect(carried.sentences[3]?.startTime).toBeNull();
    expect(carried.sentences[4]?.startTime).toBeCloseTo(korean.sentences[4]?.startTime ?? 0, 1);
  });

  test('a long monologue is carried by its words', () => {
    const spoken = talk(150, 8);
    const heard = spoken.heard.map(({ text }) => `${text}.`);
    const from = own('xb', [['answer', ...heard]], 0);
    const carried = carryTurns(from, own('xa', [['answer', ...spoken.printed]]));
    const off = starts(carried)
      .map((start, index) => Math.abs((start ?? 1e6) - (from.sentences[index]?.startTime ?? 0)))
      .toSorted((a, b) => a - b);
    expect(off[75]).toBeLessThan(0.5);
    expect(off[140]).toBeLessThan(10);
  });

  test('of nothing comes nothing', () => {
    expect(starts(carryTurns(own('ko', []), own('en', ENGLISH)))).toEqual(Array(7).fill(null));
    expect(carryTurns(korean, own('en', [])).sentences).toEqual([]);
  });
});
