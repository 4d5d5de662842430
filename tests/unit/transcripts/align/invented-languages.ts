import type { Cue } from '../../../../transcripts/cue.ts';

/** The same numbers in each run, 0 to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

interface Spoken {
  /** In one invented language. */
  printed: string[];
  /** The same in another, with its time. */
  heard: { text: string; startTime: number; endTime: number }[];
}

/**
 * A talk in two invented languages that share no order of words, and no word but a few
 * numbers. Words come as often as in real ones: few of them most of the time.
 *
 * @param names - share of sentences with a number
 */
export function talk(sentences: number, seed: number, names = 0.3): Spoken {
  const random = randomFrom(seed);
  const syllables = (consonants: string) => () => {
    const length = 2 + Math.floor(random() * 3);
    let word = '';
    for (let i = 0; i < length; i += 1) {
      word += consonants[Math.floor(random() * consonants.length)] ?? '';
      word += 'aeiou'[Math.floor(random() * 5)] ?? '';
    }
    return word;
  };
  const one = Array.from({ length: 400 }, syllables('bdgklmnprst'));
  const other = Array.from({ length: 400 }, syllables('hwyvzjcqfx'));
  const spoken: Spoken = { printed: [], heard: [] };
  let time = 1;
  for (let i = 0; i < sentences; i += 1) {
    const words = Array.from({ length: 4 + Math.floor(random() * 12) }, () =>
      Math.floor(400 * random() ** 3),
    );
    const text = words.map((word) => one[word] ?? '').join(' ');
    spoken.printed.push(`${text[0]?.toUpperCase() ?? ''}${text.slice(1)}.`);
    const heard = words.map((word) => other[word] ?? '').reverse();
    if (random() < names) {
      const name = 100 + Math.floor(random() * 100);
      spoken.printed[i] = `${name} ${spoken.printed[i]}`;
      heard.push(String(name));
    }
    // Some words have no counterpart.
    if (heard.length > 6) heard.splice(3, 1);
    const startTime = time;
    time += heard.join('').length * 0.07;
    spoken.heard.push({ text: heard.join(' '), startTime, endTime: time });
    time += random() < 0.2 ? 0.8 : 0;
  }
  return spoken;
}

/** Captions as machines make them: words in lines, no stops, cut anywhere. */
export function machineCues({ heard }: Pick<Spoken, 'heard'>): Cue[] {
  const words = heard.flatMap(({ text, startTime, endTime }) => {
    const rate = (endTime - startTime) / text.length;
    let at = 0;
    return text.split(' ').map((word) => {
      const from = startTime + rate * at;
      at += word.length + 1;
      return { text: word, startTime: from, endTime: startTime + rate * (at - 1) };
    });
  });
  const cues: Cue[] = [];
  for (let i = 0; i < words.length; i += 7) {
    const own = words.slice(i, i + 7);
    cues.push({
      id: `c${cues.length + 1}`,
      startTime: own[0]?.startTime ?? 0,
      endTime: own.at(-1)?.endTime ?? 0,
      text: own.map((word) => word.text).join(' '),
    });
  }
  return cues;
}
