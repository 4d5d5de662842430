import type { Cue } from './cue.ts';

/**
 * A place for a caption, counted from the resting edge of the picture.
 *
 * A first-language cue and its translation share one. A slot whose cues ended
 * while a further one still shows stays, empty: a shown line never jumps.
 */
export interface Slot {
  primary: Cue | null;
  secondary: Cue[];
}

/** At most this many speak at once on screen; further cues, of no real talk, wait until one ends. */
const MAX_SLOTS = 8;

/** The id without the part that a split adds: `q12.1` and `q12.2` belong to `q12`. */
export function rootId(id: string): string {
  const dot = id.indexOf('.');
  return dot > 0 ? id.slice(0, dot) : id;
}

function overlap(a: Cue, b: Cue): number {
  return Math.min(a.endTime, b.endTime) - Math.max(a.startTime, b.startTime);
}

/** The slot whose first-language cue says the same as `cue`; -1: none. */
function partner(slots: readonly Slot[], cue: Cue): number {
  const same = slots.findIndex(
    (slot) => slot.primary && rootId(slot.primary.id) === rootId(cue.id),
  );
  if (same >= 0) return same;
  let best = -1;
  let longest = 0;
  slots.forEach(({ primary }, index) => {
    const shared = primary ? overlap(primary, cue) : 0;
    if (shared > longest) {
      longest = shared;
      best = index;
    }
  });
  return best;
}

function firstFree(slots: readonly Slot[]): number {
  const free = slots.findIndex((slot) => !slot.primary && slot.secondary.length === 0);
  return free >= 0 ? free : slots.length;
}

/**
 * Place the active cues, keeping each one that already shows where it is.
 *
 * @param previous - what showed until now, nearest to the edge first
 * @param primary - active cues of the first language, in start order
 * @param secondary - active cues of the second language, in start order
 * @returns slots, nearest to the edge first; never ends in an empty slot
 */
export function placeCues(
  previous: readonly Slot[],
  primary: readonly Cue[],
  secondary: readonly Cue[],
): Slot[] {
  const slots: Slot[] = previous.map((slot) => ({
    primary: slot.primary && primary.includes(slot.primary) ? slot.primary : null,
    secondary: slot.secondary.filter((cue) => secondary.includes(cue)),
  }));
  const at = (index: number): Slot => {
    slots[index] ??= { primary: null, secondary: [] };
    return slots[index];
  };
  for (const cue of primary) {
    if (slots.some((slot) => slot.primary === cue)) continue;
    const translated = slots.findIndex(
      (slot) =>
        !slot.primary && slot.secondary.some((other) => rootId(other.id) === rootId(cue.id)),
    );
    const index = translated >= 0 ? translated : firstFree(slots);
    if (index < MAX_SLOTS) at(index).primary = cue;
  }
  for (const cue of secondary) {
    if (slots.some((slot) => slot.secondary.includes(cue))) continue;
    const beside = partner(slots, cue);
    const index = beside >= 0 ? beside : firstFree(slots);
    if (index < MAX_SLOTS) at(index).secondary.push(cue);
  }
  while (slots.length > 0) {
    const last = slots[slots.length - 1];
    if (last?.primary || last?.secondary.length) break;
    slots.pop();
  }
  return slots;
}

export function sameSlots(a: readonly Slot[], b: readonly Slot[]): boolean {
  return (
    a.length === b.length &&
    a.every((slot, index) => {
      const other = b[index];
      return (
        slot.primary === other?.primary &&
        slot.secondary.length === other.secondary.length &&
        slot.secondary.every((cue, place) => cue === other.secondary[place])
      );
    })
  );
}
