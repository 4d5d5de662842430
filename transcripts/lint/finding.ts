/** A cue of a track, a track (no cue), or a value of `bundle.json`. */
export type Place = { track: number; cue: string | null } | { path: string };

/** Something in an interview that its publisher should look at. */
export interface Finding {
  place: Place;
  /** Kebab-case, stable: programs match on it. */
  code: string;
  /** `note`: may well be meant so. */
  severity: 'error' | 'warning' | 'note';
  /** What, and why it matters. */
  message: string;
  /** How to mend it. */
  hint: string;
}

/** A number for people: one digit after the point, none where it says nothing. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
