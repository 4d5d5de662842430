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
}

/** Deeper than any caption document goes; saxes' time grows with depth. */
const MAX_DEPTH = 100;
const MAX_ATTRIBUTES = 100;
/** UTF-16 units given to the parser at once; it cannot be stopped in between. */
const CHUNK = 65_536;
/** A `&` that begins no reference, a `<` that begins no tag: saxes would lose all up to the next `;`. */
const BARE =
  /&(?!(?:#\d{1,7}|#[Xx][\dA-Fa-f]{1,6}|[A-Za-z][\w.-]{0,40});)|<(?![A-Za-z_:/!?\x80-\uffff])/g;
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
  let depth = 0;
  let faults = 0;
  let attributes = 0;
  const stop = (code: string, message: string): never => {
    collector.problem(code, parser.line, message);
    throw new Stop();
  };
  parser.on('error', (error) => {
    collector.problem('bad-xml', parser.line, error.message.replace(/^[\d:]+\s*/, ''));
    if (++faults >= MAX_FAULTS) throw new Stop();
  });
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    if (++attributes > MAX_ATTRIBUTES) stop('xml-limit', 'An element has too many attributes.');
  });
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) stop('xml-limit', 'Elements are nested too deeply.');
    handler.open(tag.name, tag.attributes, parser.line);
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  parser.on('closetag', (tag) => {
    depth--;
    handler.close(tag.name);
  });
  try {
    const text = mendText(normalizeText(source), collector); // saxes is slow on many CR
    for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
    parser.close();
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
