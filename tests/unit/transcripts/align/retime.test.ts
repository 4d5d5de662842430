import { describe, expect, test } from 'vitest';
import { readHeard } from '../../../../transcripts/align/heard.ts';
import { UNHEARD } from '../../../../transcripts/align/heard-writer.ts';
import { CUE_START } from '../../../../transcripts/align/marks.ts';
import { Vocabulary } from '../../../../transcripts/align/vocabulary.ts';
import type { Cue } from '../../../../transcripts/cue.ts';
import { randomFrom } from './invented-languages.ts';
import { finish, place } from './spoken.ts';

/** Seconds: shifts are read in quarters. */
const HALF_STEP = 0.125 + 1e-9;

interface Phrase {
  text: string;
  startTime: number;
  endTime: number;
}

/** Phrases of a talk, a sentence each; somebody is silent for a while after each tenth. */
function talk(seed: number, count = 120): Phrase[] {
  const random = randomFrom(seed);
  const phrases: Phrase[] = [];
  let time = 1;
  for (let index = 0; index < count; index += 1) {
    const words = Array.from({ length: 4 + Math.floor(random() * 5) }, () =>
      Array.from({ length: 2 + Math.floor(random() * 7) }, () =>
        'bdgklmnprstaeiou'.charAt(Math.floor(random() * 16)),
      ).join(''),
    );
    const startTime = time;
    time += words.join('').length * 0.06 * (0.9 + random() * 0.2);
    phrases.push({ text: `${words.join(' ')}.`, startTime, endTime: time });
    time += index % 10 === 9 ? 3 : 0.5;
  }
  return phrases;
}

/** Cues of about five seconds that pay no heed to phrases, which are shown where they begin. */
function whereTheyBegin(phrases: readonly Phrase[]): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < phrases.length; at += 10) {
    const spoken = phrases.slice(at, at + 10);
    const end = spoken.at(-1)?.endTime ?? 0;
    for (let start = spoken[0]?.startTime ?? 0; start < end; start += 5) {
      const endTime = end - start < 7 ? end : start + 5;
      const own = spoken.filter(({ startTime }) => startTime >= start && startTime < endTime);
      const text = own.map((phrase) => phrase.text).join(' ');
      if (text !== '') cues.push({ id: `c${cues.length}`, startTime: start, endTime, text });
      if (endTime === end) break;
    }
  }
  return cues;
}

/** A cue's phrases, with no times of their own. */
function phrasesOf({ text, startTime, endTime }: Cue): Phrase[] {
  return text.split('. ').map((phrase) => ({ text: phrase, startTime, endTime }));
}

function withoutStops(cue: Cue): Cue {
  return { ...cue, text: cue.text.replaceAll('.', '') };
}

/** Cues of some seconds with the words that are heard in them, of people who hurry and linger. */
function asHeard(phrases: readonly Phrase[], seed: number): Cue[] {
  const random = randomFrom(seed + 100);
  const cues: Cue[] = [];
  let time = 0;
  for (const { text } of phrases) {
    const pace = 0.03 + random() * 0.09;
    for (const word of text.split(' ')) {
      const last = cues.at(-1);
      const joins = last && time - last.startTime < 4 && time - last.endTime < 1;
      if (joins) last.text += ` ${word}`;
      else cues.push({ id: `c${cues.length}`, startTime: time, endTime: time, text: word });
      time += word.length * pace;
      (cues.at(-1) as Cue).endTime = time;
    }
    time += random() < 0.1 ? 3 : 0.02;
  }
  return cues;
}

/** The same letters of another alphabet, and spaces for full stops. */
function inThai(text: string): string {
  return text
    .replaceAll('.', '')
    .replaceAll(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 97 + 0x0e01));
}

function firstWords(captions: Cue[], phrases: readonly Phrase[]): number[] {
  const heard = finish(readHeard(captions, new Vocabulary(false)));
  let word = 0;
  return phrases.map(({ text }) => {
    const time = heard.from[word] as number;
    word += text.split(' ').length;
    return time;
  });
}

function meanOff(times: readonly number[], phrases: readonly Phrase[]): number {
  const offs = times.map((time, index) => Math.abs(time - (phrases[index]?.startTime ?? 0)));
  return offs.reduce((sum, off) => sum + off, 0) / offs.length;
}

describe('words that were moved from cue to cue', () => {
  test.each([1, 2, 3])('are heard when there is time for them (%i)', (seed) => {
    const phrases = talk(seed);
    const captions = whereTheyBegin(phrases);
    const asShown = meanOff(
      captions.flatMap((cue) => firstWords([cue], phrasesOf(cue))),
      phrases,
    );
    expect(asShown).toBeGreaterThan(0.7);
    expect(meanOff(firstWords(captions, phrases), phrases)).toBeLessThan(asShown * 0.55);
    const stopless = meanOff(firstWords(captions.map(withoutStops), phrases), phrases);
    expect(stopless).toBeLessThan(asShown * 0.65);
  });

  test('are found in long captions without full stops, too', () => {
    const captions = whereTheyBegin(talk(1, 600)).map(withoutStops);
    expect(captions.length).toBeGreaterThan(200);
    expect(finish(readHeard(captions, new Vocabulary(false))).unsure).not.toHaveLength(0);
  });

  test.each([1, 2, 3])('are told from what is spoken unevenly (%i)', (seed) => {
    const captions = asHeard(talk(seed), seed);
    for (const read of [captions, captions.map(withoutStops)]) {
      expect(finish(readHeard(read, new Vocabulary(false))).unsure).toHaveLength(0);
    }
  });

  test('are heard so in a script without full stops, too', () => {
    const phrases = talk(1);
    const captions = whereTheyBegin(phrases).map((cue) => ({ ...cue, text: inThai(cue.text) }));
    // Of so few captions nothing is learned.
    const shown = finish(readHeard(captions.slice(0, 2), new Vocabulary(false)));
    const heard = finish(readHeard(captions, new Vocabulary(false)));
    const moved = shown.from.filter((time, word) => Math.abs(time - (heard.from[word] ?? 0)) > 0.5);
    expect(moved.length).toBeGreaterThan(0);
  });

  test('keep their times where cues begin with their first words', () => {
    const phrases = talk(4);
    const captions = phrases.map(({ text, startTime }, index) => ({
      id: `c${index}`,
      startTime,
      endTime: Math.min(phrases[index + 1]?.startTime ?? startTime + 3, startTime + 3),
      text,
    }));
    const times = firstWords(captions, phrases);
    expect(times).toEqual(phrases.map(({ startTime }) => startTime));
  });

  test('leave what is between captions, and stay in order', () => {
    const phrases = talk(6);
    const captions = whereTheyBegin(phrases).filter((_, index) => index % 12 < 10);
    const { words, from } = finish(readHeard(captions, new Vocabulary(false)));
    const unheard = from.filter((_, place) => words[place] === UNHEARD);
    expect(unheard.length).toBeGreaterThan(0);
    for (const time of unheard) {
      const shown = captions.find(({ startTime, endTime }) => startTime < time && time < endTime);
      expect(shown).toBeUndefined();
    }
    expect([...from]).toEqual([...from].sort((a, b) => a - b));
  });

  test('are not moved beyond a gap', () => {
    const phrases = talk(5);
    const captions = whereTheyBegin(phrases);
    const times = firstWords(captions, phrases);
    const afterGaps = phrases.flatMap(({ startTime }, at) =>
      at % 10 === 0 ? [Math.abs((times[at] ?? 0) - startTime)] : [],
    );
    expect(Math.max(...afterGaps)).toBeLessThan(0.01);
  });

  test('are never heard before they are shown', () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const captions = whereTheyBegin(talk(seed));
      const { from, marks, unsure } = finish(readHeard(captions, new Vocabulary(false)));
      expect(unsure).not.toHaveLength(0);
      const firsts = from.filter((_, place) => (marks[place] ?? 0) & CUE_START);
      const early = captions.filter(
        ({ startTime }, at) => (firsts[at] ?? 0) < startTime - HALF_STEP,
      );
      expect(early).toEqual([]);
    }
  });

  test('leave sentences less sure, the farther from a gap', () => {
    const phrases = talk(7);
    const captions = whereTheyBegin(phrases);
    const sure = place(
      phrases.map(({ text }) => text),
      captions,
    ).map((placement) => placement?.confidence ?? 0);
    const mean = (from: number) => {
      const own = sure.filter((_, at) => at % 10 === from);
      return own.reduce((sum, confidence) => sum + confidence, 0) / own.length;
    };
    expect(mean(0)).toBeGreaterThan(0.9);
    expect(mean(4)).toBeLessThan(mean(0) - 0.02);
  });
});
