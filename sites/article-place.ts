import type { BlockKind } from '../transcripts/article/block.ts';

const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hgroup|html|li|main|menu|ol|p|pre|search|section|summary|table|caption|tbody|thead|tfoot|tr|td|th|ul|tei|text|front|back|group|sp|speaker|head|lg|l|u-block|div[1-7])$/;
const SKIPPED =
  /^(?:script|style|noscript|template|svg|math|nav|button|select|textarea|input|iframe|object|embed|video|audio|canvas|teiheader|dialog|option|datalist|progress|meter|link|meta|title)$/;
const BESIDE = /^(?:figcaption|aside|caption|footer)$/;
const BESIDE_CLASS =
  /(?:^|[-_\s])(?:alert|callout|info-?box|caption|credits?|pull-?quote|related|newsletter|promo|share|sharing|social|byline|author-?(?:bio|box|info)|advert(?:isement)?|ads?|sponsor(?:ed)?|teaser|tags|breadcrumbs?|comments?|sidebar|widget|footnotes?|cookie|subscribe|donat(?:e|ion))(?:$|[-_\s])/i;
const SPEAKER_CLASS =
  /(?:^|[-_\s])(?:speaker|interlocutor|talker|sprecher|locuteur|orateur)(?:-?name)?(?:$|[-_\s])/i;
const BOLD_CLASS = /(?:^|[-_\s])(?:bold|strong|fett|negrita|gras|grassetto)(?:$|[-_\s])/i;

/** Answers for names that come again and again. */
export function remembered(names: RegExp): (tag: string) => boolean {
  const known = new Map<string, boolean>();
  return (tag) => {
    let is = known.get(tag);
    if (is === undefined) {
      is = names.test(tag);
      if (known.size < 500) known.set(tag, is);
    }
    return is;
  };
}

export const isBlock = remembered(BLOCK);
export const isSkipped = remembered(SKIPPED);
export const isBeside = remembered(BESIDE);
/** Of a class and an id. */
export const isBesideClass = remembered(BESIDE_CLASS);
export const isSpeaker = remembered(SPEAKER_CLASS);
const isBold = remembered(BOLD_CLASS);

/** In lower case, also where the page is XML. */
export function tagOf({ localName }: Element): string {
  return /[A-Z]/.test(localName) ? localName.toLowerCase() : localName;
}

/** Where the text of an element stands, and how it looks. */
export interface Place {
  kind: BlockKind;
  level: number;
  ordered: boolean;
  list: number;
  quoted: boolean;
  look: string;
  inlineLook: string;
  aside: boolean;
  bold: boolean;
  italic: boolean;
  link: boolean;
  pre: boolean;
  speaker: string | null;
  /** One for each item of a list: its first block is told by it. */
  item: object | null;
}

export const START: Place = {
  kind: 'paragraph',
  level: 0,
  ordered: false,
  list: -1,
  quoted: false,
  look: '',
  inlineLook: '',
  aside: false,
  bold: false,
  italic: false,
  link: false,
  pre: false,
  speaker: null,
  item: null,
};

export function inlinePlace(element: Element, tag: string, place: Place): Place {
  const inner = { ...place };
  if (/^(?:b|strong|u)$/.test(tag)) inner.bold = true;
  else if (/^(?:i|em|cite)$/.test(tag)) inner.italic = true;
  else if (tag === 'small') inner.inlineLook = tag;
  if (!element.hasAttributes()) return inner;
  const names = element.getAttribute('class')?.trim() ?? '';
  if (names !== '') inner.inlineLook = `${tag}.${names}`;
  const colour = /(?:^|;)\s*color:\s*([^;]+)/i.exec(element.getAttribute('style') ?? '')?.[1];
  const ink = colour ?? (tag === 'font' ? element.getAttribute('color') : null);
  if (ink) inner.inlineLook = `ink ${ink.trim().toLowerCase()}`;
  if (isSpeaker(names)) inner.bold = true;
  if (tag === 'a' && element.hasAttribute('href')) inner.link = true;
  return styled(element, names, inner);
}

/** @param names - its classes */
export function styled(element: Element, names: string, place: Place): Place {
  const style = element.getAttribute('style');
  if (style !== null) {
    const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1] ?? '';
    if (/^(?:bold|bolder|[6-9]00)$/i.test(weight)) place.bold = true;
    else if (/^(?:normal|[1-4]00)$/i.test(weight)) place.bold = false;
    if (/font-style:\s*(?:italic|oblique)/i.test(style)) place.italic = true;
    if (/white-space:\s*pre/i.test(style)) place.pre = true;
  }
  if (isBold(names)) place.bold = true;
  return place;
}

export function isHidden(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /display:\s*none|visibility:\s*hidden/i.test(style);
}
