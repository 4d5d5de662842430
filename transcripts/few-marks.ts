/** More marks on a letter than any written language has (UAX #15 "Stream-Safe Text Format"). */
const TOWER = /(\p{M}{30})\p{M}+/gu;

/** A text without the rest of each tower of marks: browsers take minutes to draw thousands. */
export function fewMarks(text: string): string {
  return text.replace(TOWER, '$1');
}
