import { SaxesParser } from 'saxes';
import type { Collector } from './collect.ts';
import { NAMED } from './entities.ts';
import { normalizeText } from './lines.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Receives what a document holds. Names come as written, attributes as text. */
interface XmlHandler {
  open(name: string, attributes: Attributes, line: number): void;
  text(text: string): void;
  close(name: string): void;
  /** An end tag of an element that is not open. */
  stray?(name: string): void;
}

/** Deeper than any caption document goes; saxes' time grows with depth. */
const MAX_DEPTH = 100;
const MAX_ATTRIBUTES = 100;
/** UTF-16 units given to the parser at once; it cannot be stopped in between. */
const CHUNK = 65_536;
/** A `&` that begins no reference, a `<` that begins no tag: saxes would lose all up to the next `;`. */
const BARE =
  /&(?!(?:#\d{1,7}|#[Xx][\dA-Fa-f]{1,6}|[A-Za-z][\w.-]{0,40});)|<(?![!?]|\/?[A-Za-z_:\x80-\uffff])/g;
/** What saxes says of an element that it closes for another's end tag. */
const UNEXPECTED = 'unexpected close tag.';
/** What saxes says once it has closed all elements, looking for the one that an end tag names. */
const UNMATCHED = /^unmatched closing tag: (.*)\.$/;
/** What it says of all that follows then, as if the root had ended. */
const ROOT = /\broot\b/;
/** Beyond this many faults a document is not XML, and is not read on. */
const MAX_FAULTS = 1000;

/** A name without its namespace's prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Thrown inside the parser to leave it; never leaves this file. */
class Stop extends Error {}

/**
 * Read XML without a DOM. Faults are reported and read over as far as that
 * goes; HTML's names of letters are known beside XML's own, no others are
 * expanded, nothing is fetched.
 */
export function readXml(
  source: string,
  handler: XmlHandler,
  collector: Pick<Collector, 'problem'>,
): void {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  parser.ENTITIES = { __proto__: null, ...Object.fromEntries(NAMED) } as unknown as Record<
    string,
    string
  >;
  /** Elements open for the handler: an end tag of none of them ends none, whatever saxes closes. */
  const open: string[] = [];
  /** Elements that saxes closed for one end tag, and how many of them it does not name. */
  let closing = 0;
  let unnamed = 0;
  /** An end tag that saxes takes for text. */
  let stray = '';
  let faults = 0;
  let attributes = 0;
  const stop = (code: string, message: string): never => {
    collector.problem(code, parser.line, message);
    throw new Stop();
  };
  const fault = (message: string) => {
    collector.problem('bad-xml', parser.line, message);
    if (++faults >= MAX_FAULTS) throw new Stop();
  };
  const close = () => {
    if (unnamed > 0) fault(UNEXPECTED);
    for (; closing > 0; closing--) handler.close(open.pop() ?? '');
    unnamed = 0;
  };
  const closeNamed = (name: string, message: string) => {
    if (closing > unnamed) close();
    const at = open.lastIndexOf(name);
    closing = at === -1 ? 0 : open.length - at;
    unnamed = 0;
    stray = `</${name}>`;
    if (at !== -1) return;
    fault(message);
    handler.stray?.(name);
  };
  parser.on('error', (error) => {
    const message = error.message.replace(/^[\d:]+\s*/, '');
    const name = UNMATCHED.exec(message)?.[1];
    if (name !== undefined) closeNamed(name, message);
    else if (message === UNEXPECTED) unnamed = closing;
    else if (open.length === closing || !ROOT.test(message)) fault(message);
  });
  parser.on('opentagstart', () => {
    close();
    attributes = 0;
  });
  parser.on('attribute', () => {
    if (++attributes > MAX_ATTRIBUTES) stop('xml-limit', 'An element has too many attributes.');
  });
  parser.on('opentag', (tag) => {
    if (open.push(tag.name) > MAX_DEPTH) stop('xml-limit', 'Elements are nested too deeply.');
    handler.open(tag.name, tag.attributes, parser.line);
  });
  parser.on('text', (text) => {
    close();
    handler.text(text.startsWith(stray) ? text.slice(stray.length) : text);
    stray = '';
  });
  parser.on('cdata', (text) => {
    close();
    handler.text(text);
  });
  parser.on('closetag', () => {
    if (closing > unnamed) close();
    closing++;
  });
  try {
    const text = mendText(normalizeText(source), collector); // saxes is slow on many CR
    for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
    parser.close();
    close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
}

/** `source` with bare marks written out, except in CDATA, where they are none. */
function mendText(source: string, collector: Pick<Collector, 'problem'>): string {
  let faults = 0;
  for (const _ of source.matchAll(BARE)) if (++faults > MAX_FAULTS) return source;
  if (faults === 0) return source;
  const parts = source.split('<![CDATA[').map((part, index) => {
    const end = index === 0 ? 0 : part.indexOf(']]>');
    if (end === -1) return part;
    const mended = part.slice(end).replace(BARE, (mark) => (mark === '&' ? '&amp;' : '&lt;'));
    return part.slice(0, end) + mended;
  });
  const text = parts.join('<![CDATA[');
  if (text.length > source.length) {
    const message = 'A "&" or "<" that begins nothing is shown; write "&amp;" and "&lt;".';
    collector.problem('bad-xml', null, message);
  }
  return text;
}
