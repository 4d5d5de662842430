import { describe, expect, test } from 'vitest';
import { BothSides } from '../../../../transcripts/align/both-sides.ts';
import { edgesAt } from '../../../../transcripts/align/clock.ts';
import { Evidence } from '../../../../transcripts/align/evidence.ts';
import { readHeard } from '../../../../transcripts/align/heard.ts';
import { UNHEARD } from '../../../../transcripts/align/heard-writer.ts';
import { LONG_PAUSE } from '../../../../transcripts/align/marks.ts';
import { usualModel } from '../../../../transcripts/align/model.ts';
import { placesIn } from '../../../../transcripts/align/passage.ts';
import { readTexts, type Texts } from '../../../../transcripts/align/texts.ts';
import { Vocabulary } from '../../../../transcripts/align/vocabulary.ts';
import type { Cue } from '../../../../transcripts/cue.ts';
import { finish, place } from './spoken.ts';

/** Cues one after the other, of four seconds each. */
function cuesOf(lines: readonly string[]): Cue[] {
  return lines.map((text, index) => ({
    id: `c${index}`,
    startTime: index * 4,
    endTime: (index + 1) * 4,
    text,
  }));
}

function textsOf(printed: readonly string[], captions: readonly Cue[]): Texts {
  const sentences = printed.map((text) => ({ text }));
  const language = null;
  return finish(readTexts({ sentences, captions, language, captionLanguage: language }));
}

/** Where the second of two sentences begins, by what is heard on both sides alone: a heard word. */
function meeting(printed: readonly [string, string], heard: string, ended = 99): string {
  const texts = textsOf(printed, cuesOf([heard]));
  const words = texts.heard.words.length;
  const places = placesIn(texts.heard, 0, words);
  const likely = { at: [...places.keys()], odds: Array.from(places, () => 1) };
  new BothSides(texts, usualModel()).weigh(likely, places, 1, 0, ended);
  const best = likely.odds.indexOf(Math.max(...likely.odds));
  return texts.forms[texts.heard.words[places[best] as number] as number] ?? '';
}

describe('both sides of a beginning', () => {
  test('tell it from a word of the second sentence that is said in the first', () => {
    const printed = ['Red blue green black.', 'North south east west.'] as const;
    expect(meeting(printed, 'red north blue green black south east west')).toBe('south');
  });

  test('tell it from a word of the first that is said in the second', () => {
    const printed = ['Red blue green black.', 'North south east west.'] as const;
    expect(meeting(printed, 'red green black north south blue east west')).toBe('north');
  });

  test('are not looked for beyond what is said between, and not printed', () => {
    const printed = ['Red blue green black.', 'North south east west.'] as const;
    const between = 'one two three four five six';
    const after = Array.from({ length: 400 }, (_, index) => `later${index}`).join(' ');
    const heard = `red blue green black ${between} south east west ${after}`;
    // It looks a quarter further than the sentence is long.
    expect(['5', '6', 'south']).toContain(meeting(printed, heard, 4));
  });
});

describe('where sentences do not begin', () => {
  test('a sentence pays for a full stop in the middle of it', () => {
    const model = usualModel();
    const sumOf = (line: string) => {
      const texts = textsOf(['One two three four.'], cuesOf([line]));
      const places = placesIn(texts.heard, 0, 4);
      const sums = new Float32Array(places.length);
      const evidence = new Evidence(texts, model);
      evidence.choose(0);
      evidence.sumUp(places, 0, sums);
      return sums.at(-1) as number;
    };
    expect(sumOf('one two. three four.')).toBeLessThan(sumOf('one two three four.') - 0.2);
  });
});

describe('holes in captions', () => {
  const before = ['We met in the harbour of the old town.', 'The ferry was late as ever.'];
  const after = ['Nobody had told him a word about it.', 'So the two of us walked home.'];
  const captions = cuesOf([...before, ...after]).map((cue, index) =>
    index < 2 ? cue : { ...cue, startTime: cue.startTime + 8, endTime: cue.endTime + 8 },
  );

  test('are rests', () => {
    const { words, marks } = finish(readHeard(captions, new Vocabulary(true)));
    const next = words.lastIndexOf(UNHEARD) + 1;
    expect((marks[next] as number) & LONG_PAUSE).toBe(LONG_PAUSE);
  });

  test('do not take a sentence that is said in other words after them', () => {
    const printed = [...before, 'My brother knew nothing of it.', after[1] as string];
    const found = place(printed, captions, { language: 'en' });
    expect(found[2]?.startTime).toBeCloseTo(16, 0);
  });

  test('do not take the first sentence, said in other words before them', () => {
    const lines = ['We met in the harbour of the old town.', ...after, ...before, ...after];
    const shown = cuesOf(lines).map((cue, index) =>
      index < 1 ? cue : { ...cue, startTime: cue.startTime + 8, endTime: cue.endTime + 8 },
    );
    const printed = ['One day in the harbour she found him.', ...lines.slice(1)];
    expect(place(printed, shown, { language: 'en' })[0]?.startTime).toBeLessThan(1);
  });
});

describe('times of cues that have no word times', () => {
  const startOf = (lines: readonly string[], word: number, moved = false) => {
    const heard = finish(readHeard(cuesOf(lines), new Vocabulary(true)));
    heard.unsure = new Float32Array(moved ? heard.words.length : 0);
    return edgesAt(Int32Array.of(word), heard)[0]?.start ?? 0;
  };

  test('are nearer to what is shown where cues are cut at sentences', () => {
    const bySentence = ['One two three.', 'Four five six.', 'Seven eight nine.'];
    const byLine = ['One two. Three', 'four five. Six', 'seven eight nine.'];
    expect(startOf(bySentence, 3)).toBeCloseTo(4.1);
    expect(startOf(byLine, 3)).toBeCloseTo(4.2);
  });

  test('are as late at the end of a cue, where words were moved from one to the next', () => {
    const lines = ['One two three four five. Six', 'seven eight nine ten. Eleven'];
    const late = startOf(lines, 5, true) - startOf(lines, 5);
    expect(late).toBeGreaterThan(0.1);
    expect(late).toBeLessThan(0.2);
  });
});
