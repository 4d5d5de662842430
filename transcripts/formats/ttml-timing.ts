import { type Rates, readTime } from './ttml-time.ts';
import type { Attributes } from './xml.ts';

/** Seconds, the end exclusive; `Infinity` where nothing ends it. */
export interface Interval {
  begin: number;
  end: number;
}

/** When an element and what it holds is active (TTML2 §12, after SMIL). */
export class Timing {
  readonly begin: number;
  /** Whether children follow each other, rather than begin together. */
  readonly sequential: boolean;
  /** What the attributes say; null if only the content tells. */
  private readonly explicitEnd: number | null;
  /** Where the next child of a sequence begins. */
  private next: number;
  private contentEnd: number;
  private hasChildren = false;

  /** @param parent - null for the outermost */
  constructor(
    attributes: Attributes,
    rates: Rates,
    private readonly parent: Timing | null,
  ) {
    const base = parent === null ? 0 : parent.sequential ? parent.next : parent.begin;
    this.begin = base + (readTime(attributes.begin, rates) ?? 0);
    const duration = readTime(attributes.dur, rates);
    const end = readTime(attributes.end, rates);
    const ends = [
      ...(duration === null ? [] : [this.begin + duration]),
      ...(end === null ? [] : [base + end]),
    ];
    this.explicitEnd = ends.length === 0 ? null : Math.min(...ends);
    this.sequential = attributes.timeContainer === 'seq';
    this.next = this.begin;
    this.contentEnd = this.begin;
  }

  /** When text that stands here by itself shows: never in a sequence, where it has no duration. */
  ownText(): Interval {
    this.hasChildren = true;
    if (this.sequential) return { begin: this.next, end: this.next };
    this.contentEnd = Number.POSITIVE_INFINITY;
    return this.clip({ begin: this.begin, end: Number.POSITIVE_INFINITY });
  }

  /** What is left of an interval within this element and all around it. */
  clip({ begin, end }: Interval): Interval {
    const own = {
      begin: Math.max(begin, this.begin),
      end: Math.min(end, this.explicitEnd ?? Number.POSITIVE_INFINITY),
    };
    return this.parent === null ? own : this.parent.clip(own);
  }

  /** The element is over: its parent's next child may begin. */
  close(): void {
    const { parent } = this;
    if (parent === null) return;
    const empty = parent.sequential ? this.begin : Number.POSITIVE_INFINITY;
    const end = this.explicitEnd ?? (this.hasChildren ? this.contentEnd : empty);
    parent.hasChildren = true;
    parent.next = end;
    parent.contentEnd = parent.sequential ? end : Math.max(parent.contentEnd, end);
  }
}

/** `intervals` without `hidden`; both in order. */
export function subtract(intervals: readonly Interval[], hidden: Interval): Interval[] {
  return intervals.flatMap(({ begin, end }) =>
    [
      { begin, end: Math.min(end, hidden.begin) },
      { begin: Math.max(begin, hidden.end), end },
    ].filter((part) => part.begin < part.end),
  );
}

export function intersect(intervals: readonly Interval[], shown: Interval): Interval[] {
  return intervals
    .map(({ begin, end }) => ({
      begin: Math.max(begin, shown.begin),
      end: Math.min(end, shown.end),
    }))
    .filter((part) => part.begin < part.end);
}
