import { describe, expect, test } from 'vitest';
import type { AlignInput } from '../../../../transcripts/align/align-types.ts';
import { foldWord } from '../../../../transcripts/align/fold.ts';
import { readTexts } from '../../../../transcripts/align/texts.ts';
import { OPENING, Tokens } from '../../../../transcripts/align/tokens.ts';
import { Vocabulary } from '../../../../transcripts/align/vocabulary.ts';
import { within } from '../../processor-time.ts';
import { finish } from './spoken.ts';

/** The words of a text; a bar where a sentence may not begin. */
function words(text: string, segmented = false): string[] {
  const tokens = new Tokens(new Vocabulary(true, segmented));
  tokens.read(text);
  return Array.from({ length: tokens.count }, (_, index) => {
    const word = text.slice(tokens.from[index], tokens.to[index]);
    return ((tokens.kinds[index] ?? 0) & OPENING) === 0 ? `|${word}` : word;
  });
}

describe('readTokens', () => {
  test.each([
    [
      'words, whatever is between them',
      '“Well… yes,” (he) said—twice.',
      ['Well', 'yes', 'he', 'said', 'twice'],
    ],
    [
      'what an apostrophe, a hyphen or a comma joins',
      "don't re-enter 1,000",
      ['don', '|t', 're', '|enter', '1', '|000'],
    ],
    ['Hangul by syllables, by words', '나는 간다', ['나', '|는', '간', '|다']],
    ['Han and kana by letters, others by words', 'AIの港', ['AI', 'の', '港']],
    ['Thai letters with their marks', 'ที่นี่', ['ที่', 'นี่']],
    ['a letter of kana with its voice mark', 'か\u3099の', ['か\u3099', 'の']],
    ['letters of two code units', '𠮷野', ['𠮷', '野']],
    ['nothing where nothing is', ' … 🙂 ', []],
  ])('%s', (_what, text, wanted) => {
    expect(words(text)).toEqual(wanted);
  });

  test.each([
    ['Thai by words', 'บ้านของฉัน เช้านี้', ['บ้าน', 'ของ', 'ฉัน', 'เช้า', 'นี้']],
    ['others within it', 'ซื้อ AIมา', ['ซื้อ', 'AI', 'มา']],
    ['Han by letters all the same', '新しい港', ['新', 'し', 'い', '港']],
  ])('%s, where that is asked for', (_what, text, wanted) => {
    expect(words(text, true)).toEqual(wanted);
  });

  test.each([
    ['by words', undefined, 3],
    ['by letters where pieces of words have times', [{ startTime: 0, text: 'บ้านข' }], 8],
  ])('reads Thai captions %s', (_how, timed, count) => {
    const sentences = [{ id: 'a', text: 'บ้านของฉัน' }];
    const cue = { id: '1', startTime: 0, endTime: 2, text: 'บ้านของฉัน' };
    const captions = [timed ? { ...cue, words: timed } : cue];
    const input: AlignInput = {
      sentences,
      captions,
      language: 'th',
      captionLanguage: 'th',
    };
    const { printed } = finish(readTexts(input));
    expect(printed.words.length).toBe(count);
  });

  test('parts what has no spaces at all in time that grows with it', () => {
    const endless = 'เรือกลับบ้าน'.repeat(20_000);
    within(5000, () => {
      const read = words(endless, true);
      expect(read.join('').replaceAll('|', '')).toBe(endless);
    });
  });

  test('reads what comes again as it did at first', () => {
    const tokens = new Tokens(new Vocabulary(true));
    const again = ['“Yes,” re-enter 港町 “Yes,” re-enter 港町', '(“Yes,” re-enter 港町'].map(
      (text) => {
        tokens.read(text);
        const all = Array.from({ length: tokens.count }, (_, index) => ({
          word: text.slice(tokens.from[index], tokens.to[index]),
          number: tokens.words[index],
          kind: tokens.kinds[index],
        }));
        return all.map(({ word, number, kind }) => `${word} ${number} ${kind}`);
      },
    );
    expect(again[0]?.slice(5)).toEqual(again[0]?.slice(0, 5));
    expect(again[1]).toEqual(again[0]?.slice(0, 5));
    expect(again[1]?.map((line) => line.split(' ')[0])).toEqual(['Yes', 're', 'enter', '港', '町']);
  });

  test('knows a text that is one word and nothing else', () => {
    const tokens = new Tokens(new Vocabulary(true));
    tokens.read('Harbour, (港) quay re-enter');
    const [harbour, , quay] = tokens.words;
    for (let time = 1; time <= 2; time += 1) {
      expect(tokens.whole('quay')).toBe(quay);
      expect(tokens.whole('harbour')).toBe(harbour);
      expect(tokens.whole('tide')).toBe(5);
      expect(
        ['Harbour,', '(港)', 're-enter', ' quay', ''].map((text) => tokens.whole(text)),
      ).toEqual([-1, -1, -1, -1, -1]);
    }
  });

  test('puts the words of a text after those before, where that is asked for', () => {
    const tokens = new Tokens(new Vocabulary(true));
    const line = 'the harbour is closed today '.repeat(20);
    for (let k = 0; k < 10; k += 1) tokens.add(line);
    expect(tokens.count).toBe(1000);
    expect(tokens.words.subarray(995, 1000)).toEqual(tokens.words.subarray(0, 5));
    expect(tokens.from[995]).toBe(tokens.from[95]);
  });

  test('gives one number to what is compared as one', () => {
    const vocabulary = new Vocabulary(true);
    const number = (word: string) => vocabulary.numberOf(word, 0, word.length);
    const many = Array.from({ length: 9000 }, (_, index) => number(`word${index}`));
    expect(new Set(many).size).toBe(9000);
    expect(number('Word77')).toBe(many[77]);
    expect(number('TWENTY')).toBe(number('20'));
  });
});

describe('foldWord', () => {
  test.each([
    ['Harbour', 'harbour'],
    ['ＦＵＬＬ', 'full'],
    ['Ёлка', 'елка'],
    ['جَدّي', 'جدي'],
    ['أحمد', 'احمد'],
    ['کتاب', 'كتاب'],
    ['שָׁלוֹם', 'שלום'],
    ['١٢', '12'],
    ['४०', '40'],
  ])('%s counts as %s', (word, wanted) => {
    expect(foldWord(word, false)).toBe(wanted);
  });

  test('takes English numbers for their words, in English', () => {
    expect(foldWord('Seventeen', true)).toBe('17');
    expect(foldWord('Seventeen', false)).toBe('seventeen');
  });
});
