/** What may be said of the place before a word; a sentence begins at some likelier than at others. */
export const OPENS = 1;
export const CUE_START = 2;
/** After a full stop, in captions that have them. */
export const STOP = 4;
export const PAUSE = 8;
/** A space in a script without, or a comma. */
export const PART = 16;
/** Where the machine heard another speaker. */
export const TURN = 32;
export const LONG_PAUSE = 64;
/** One more than all of them. */
export const MARKS = 128;

const STOPS = '.?!。？！؟।…．｡۔';
const COMMAS = ',、，،;；:：';

/**
 * What punctuation says of the place before a word.
 *
 * @param solo - in a script without spaces, in which one says something
 */
export function marksBetween(text: string, from: number, to: number, solo: boolean): number {
  let marks = 0;
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x20) {
      if (solo && index > 0) marks |= PART;
      continue;
    }
    const letter = text.charAt(index);
    if (STOPS.includes(letter)) marks |= STOP;
    else if (COMMAS.includes(letter)) marks |= PART;
  }
  return marks;
}
