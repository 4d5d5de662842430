import type { Reading } from './reading.ts';

const THANKS =
  /^(?:(?:many )?thank|vielen dank|danke|merci|(?:muchas )?gracias|(?:muito )?obrigad|grazie|спасибо|дякую|شكرا|תודה|(?:çok )?teşekkür|terima kasih|cảm ơn|감사합니다|고맙습니다|(?:どうも)?ありがとう|谢谢|謝謝|tack|bedankt|dank u|dziękuj)/iu;

const GESTURE = /[([（【]\p{L}[^()[\]（）【】]{0,24}[)\]）】]/u;

export const FULL_NAME = /\p{Lu}\p{Ll}+(?: d[aeiu]| van| al)? \p{Lu}\p{Ll}+/u;

/** How sentences end that are spoken to somebody, in languages that part them from written ones. */
export const TALK: Record<string, RegExp> = {
  ko: /(?:[요죠까]|니다)[\p{P}\s]*(?:[(（].{1,20}[)）])?$/u,
  ja: /(?:です|ます|ません|した|ください|[ねよか])[\p{P}\s]*(?:[(（].{1,20}[)）])?$/u,
};

/** They say "he" and the polite "you" alike. */
const THIRD = /^(?:es|pt|it)$/;

/** Who speaks a paragraph, in the order of a talk. */
export const ASKS = 1;
export const ANSWERS = 2;
const AFTER = 3;

/**
 * How often a paragraph looks so where nobody of the talk speaks, where one asks, where one
 * answers. No single sign decides, and none is certain.
 */
const ASKING = [
  [0.05, 0.7, 0.06],
  [0.03, 0.11, 0.04],
  [0.06, 0.1, 0.1],
  [0.86, 0.09, 0.8],
];
/** Those of who asks, where many questions are statements. */
const STATING = [0.42, 0.13, 0.13, 0.32];
const SIZES = [40, 120, 260, 600];
const SIZE = [
  [0.2, 0.25, 0.13],
  [0.2, 0.48, 0.22],
  [0.25, 0.22, 0.3],
  [0.25, 0.045, 0.26],
  [0.1, 0.005, 0.09],
];
const ENDED = [0.7, 0.95, 0.97];
const NAMED = [0.45, 0.07, 0.1];
const TALKING = [0.3, 0.85, 0.9];
const SELF = [0.05, 0.15, 0.45];
const SECOND = [0.1, 0.45, 0.18];
const ADDRESS = [0.15, 0.01, 0.01];
const GESTURES = [0.01, 0.02, 0.1];
const THANKING = [0.01, 0.08, 0.03];

export function isThanks(text: string): boolean {
  return text.length < 90 && THANKS.test(text);
}

/** The logs of how likely a unit is where nobody speaks, where one asks, where one answers. */
function likelihoods(reading: Reading, index: number, stating: boolean): number[] {
  const { units, marked, asking, weights, self, second, language } = reading;
  const text = units[index]?.bare ?? '';
  const size = weights[index] ?? 0;
  const sure = asking[index] ?? 0;
  const step = SIZES.findIndex((most) => size <= most);
  const form = marked[index] ? 0 : sure >= 0.7 ? 1 : sure > 0.5 ? 2 : 3;
  const [told = 0, asked = 0, answered = 0] = ASKING[form] ?? [];
  const signs: [number[] | undefined, boolean | undefined][] = [
    [[told, stating ? (STATING[form] ?? 0) : asked, answered], true],
    [SIZE[step < 0 ? SIZES.length : step], true],
    [ENDED, /[\p{P}]$/u.test(text)],
    [NAMED, language !== 'de' && FULL_NAME.test(text)],
    [TALKING, TALK[language]?.test(text)],
    // "Tell me" is no talk of oneself.
    [SELF, form === 1 ? undefined : self[index] === true],
    [THIRD.test(language) ? [0.35, ...SECOND.slice(1)] : SECOND, second[index] === true],
    [ADDRESS, /@[\w-]+\.\w|https?:|www\./.test(text)],
    [GESTURES, GESTURE.test(text)],
    [THANKING, isThanks(text)],
  ];
  return [0, ASKS, ANSWERS].map((who) =>
    signs.reduce((sum, [often, is]) => {
      if (is === undefined) return sum;
      const share = often?.[who] ?? 1;
      return sum + Math.log(is ? share : 1 - share);
    }, 0),
  );
}

/** From whom to whom, how often; an answer ends with its paragraph as often as `ends`. */
function changes(ends: number): number[][] {
  return [
    [0.7, 0.3, 0, 0],
    [0, 0.015, 0.985, 0],
    [0, ends * 0.97, 1 - ends, ends * 0.03],
    [0, 0, 0, 1],
  ].map((row) => row.map(Math.log));
}

/** Answers of mostly one paragraph, of two, of many. */
const ENDS = [0.95, 0.85, 0.65, 0.4];

/**
 * The likeliest speakers of paragraphs in turns: 0 nobody yet, ASKS, ANSWERS, 3 nobody any more.
 *
 * @param whole - nothing stands before and after the talk
 */
export function speakersOf(
  reading: Reading,
  indexes: readonly number[],
  whole: boolean,
): { states: number[]; gain: number } {
  let best: { states: number[]; gain: number } = { states: [], gain: Number.NEGATIVE_INFINITY };
  for (const stating of [false, true]) {
    const seen = indexes.map((index) => likelihoods(reading, index, stating));
    const told = seen.reduce((sum, [likely = 0]) => sum + likely + Math.log(0.7), 0);
    for (const ends of whole ? [0.98, ...ENDS] : ENDS) {
      const { states, sum } = likeliest(seen, changes(ends), whole);
      if (sum - told > best.gain) best = { states, gain: sum - told };
    }
  }
  return best;
}

function likeliest(seen: readonly number[][], change: readonly number[][], whole: boolean) {
  const never = Number.NEGATIVE_INFINITY;
  const back: number[][] = [];
  let sums = whole ? [never, 0, -1.6, never] : [0, -1.6, never, never];
  seen.forEach((likely, at) => {
    const from: number[] = [];
    sums = sums.map((start, to) => {
      let most = at === 0 ? start : never;
      let before = to;
      if (at > 0) {
        sums.forEach((sum, state) => {
          const way = sum + (change[state]?.[to] ?? never);
          if (way > most) [most, before] = [way, state];
        });
      }
      from.push(before);
      return most + (likely[to === AFTER ? 0 : to] ?? 0);
    });
    back.push(from);
  });
  if (whole) sums[AFTER] = never;
  // The guest has the last word, mostly.
  sums[ASKS] = (sums[ASKS] ?? never) - 0.7;
  let state = sums.indexOf(Math.max(...sums));
  const sum = sums[state] ?? never;
  const states: number[] = [];
  for (let at = seen.length - 1; at >= 0; at--) {
    states[at] = state;
    state = back[at]?.[state] ?? 0;
  }
  return { states, sum };
}
