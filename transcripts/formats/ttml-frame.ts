import { Ruby } from './ttml-ruby.ts';
import type { TtmlStyle, TtmlStyles } from './ttml-style.ts';
import { type Rates, readTime } from './ttml-time.ts';
import { type Interval, intersect, subtract, Timing } from './ttml-timing.ts';
import type { Attributes } from './xml.ts';

/** An open element. */
export interface Frame {
  name: string;
  /** Default namespace; empty if there is none. */
  namespace: string;
  timing: Timing | null;
  style: TtmlStyle;
  sets: readonly SetStyle[];
  lang: string | undefined;
  agent: string | undefined;
  region: string | undefined;
  ruby: Ruby | null;
}

/** A stretch of time in which something is hidden, or shown though it was hidden. */
interface SetStyle extends Interval {
  hidden: boolean;
}

const CONTENT = new Set(['body', 'div', 'p', 'span']);
/** Animations of one element; more are not looked at. */
const MAX_SETS = 10;

/** What an element is within `parent`: what it does not say is as there. */
export function frameOf(
  { name, namespace }: Pick<Frame, 'name' | 'namespace'>,
  attributes: Attributes,
  parent: Frame | undefined,
  { styles, rates }: { styles: TtmlStyles; rates: Rates },
): Frame {
  // Styles may name later ones: none is looked up before the body.
  const styled = CONTENT.has(name) || (name === 'set' && parent?.timing);
  const own = styled ? styles.of(attributes) : {};
  const frame: Frame = {
    name,
    namespace,
    timing: CONTENT.has(name) ? new Timing(attributes, rates, parent?.timing ?? null) : null,
    style: { ...parent?.style, ...own },
    sets: parent?.sets ?? [],
    lang: attributes['xml:lang'] ?? parent?.lang,
    agent: agentOf(attributes) ?? parent?.agent,
    region: attributes.region ?? parent?.region,
    ruby: parent?.ruby ?? null,
  };
  if (own.ruby === 'container') frame.ruby = new Ruby();
  return frame;
}

function agentOf(attributes: Attributes): string | undefined {
  for (const name of ['ttm:agent', 'agent']) {
    if (attributes[name]) return attributes[name];
  }
  return undefined;
}

/** Take in what a `<set>`, the frame `set`, does to the element it stands in. */
export function animate(
  attributes: Attributes,
  set: Frame,
  parent: Frame | undefined,
  rates: Rates,
): void {
  const { hidden } = set.style;
  if (hidden === undefined || !parent?.timing || parent.sets.length >= MAX_SETS) return;
  const begin = parent.timing.begin + (readTime(attributes.begin, rates) ?? 0);
  const duration = readTime(attributes.dur, rates) ?? Number.POSITIVE_INFINITY;
  const until = readTime(attributes.end, rates) ?? Number.POSITIVE_INFINITY;
  const end = Math.min(begin + duration, parent.timing.begin + until);
  parent.sets = [...parent.sets, { begin, end, hidden }];
}

/** What of `intervals` text in a frame shows in. */
export function visible(intervals: Interval[], { style, sets }: Frame): Interval[] {
  let shown = style.hidden ? [] : intervals;
  for (const set of sets) {
    if (set.hidden) shown = subtract(shown, set);
    else if (style.hidden) shown = [...shown, ...intersect(intervals, set)];
  }
  return shown;
}
