import type { PageMedia } from '../page-config.ts';
import { clock, h } from './dom.ts';

/** Neighbours of the recordings, so that a page looks lived in; they lead nowhere. */
const fillers = [
  ['Restoring a 1911 tide clock, part four', 'Slow Workshop', 1264],
  ['Why ferries still run on paper', 'Harbour Notes', 731],
  ['The last analogue switchboard', 'Public Archive', 2510],
  ['Six kinds of silence: a radio essay', 'Long Wave', 1822],
  ['How a newspaper prints at night', 'Press Room', 944],
  ['Walking the old sea wall', 'Footpaths', 3120],
  ['A lecture on small dictionaries', 'Open Hall', 4207],
  ['Learning to listen to bridges', 'Slow Workshop', 655],
] as const;

interface Card {
  element: HTMLElement;
  /** Null: a filler. */
  media: PageMedia | null;
}

/** Cards a page shows at once, as the site does before anybody scrolls. */
const MOST = 20;

/** Cards for the first recordings, then fillers. */
export function cards(media: PageMedia[], tag: string, href: (media: PageMedia) => string): Card[] {
  const real = media.slice(0, MOST).map((item, index) => ({
    media: item,
    element: card(tag, index, item.title, item.author, item.duration, href(item)),
  }));
  const rest = fillers.map(([title, author, duration], index) => ({
    media: null,
    element: card(tag, index + real.length, title, author, duration, null),
  }));
  return [...real, ...rest];
}

function card(
  tag: string,
  index: number,
  title: string,
  author: string,
  duration: number,
  href: string | null,
): HTMLElement {
  const picture = h(
    'a',
    { id: 'thumbnail', class: `picture tone-${index % 6}` },
    h('span', { class: 'length' }, clock(duration)),
  );
  const name = h('a', { id: 'video-title-link', class: 'title', title }, title);
  for (const link of [picture, name]) if (href) link.setAttribute('href', href);
  return h(
    tag,
    { class: 'card' },
    picture,
    h(
      'div',
      { id: 'details' },
      h('h3', {}, name),
      h('p', {}, author),
      h('p', {}, `${12 + index * 7}K views · ${index + 2} weeks ago`),
    ),
  );
}
