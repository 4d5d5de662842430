import { type Attributes, readXml } from '../formats/xml.ts';

/** Namespaces of WordprocessingML (ECMA-376, transitional and strict). */
const WORD =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/;

/** Gives an attribute: Word's own by its name without a prefix, others by the whole name. */
export type Attribute = (name: string) => string | undefined;

/** Receives a part's elements. Word's own come without a prefix, all others behind a `:`. */
export interface PartHandler {
  /** @param path - names of the elements it stands in, the outermost first */
  open(name: string, attribute: Attribute, path: readonly string[]): void;
  close?(name: string, path: readonly string[]): void;
  /** @param path - ends with the element whose text it is */
  text?(text: string, path: readonly string[]): void;
}

/**
 * Read one XML file of a document.
 *
 * @returns whether it could be read to its end; Word too opens nothing else
 */
export function readPart(source: string, handler: PartHandler): boolean {
  // No document has one, and entities are made there.
  if (source.includes('<!DOCTYPE')) return false;
  let prefix: string | undefined;
  let good = true;
  const path: string[] = [];
  const own = (name: string) => {
    const at = name.indexOf(':');
    const rest = name.slice(at + 1);
    return name.slice(0, Math.max(at, 0)) === prefix ? rest : `:${rest}`;
  };
  readXml(
    source,
    {
      open(name, attributes) {
        prefix ??= prefixIn(attributes);
        const known = own(name);
        handler.open(known, (key) => attributes[`${prefix}:${key}`] ?? attributes[key], path);
        path.push(known);
      },
      text: (text) => handler.text?.(text, path),
      close() {
        const name = path.pop() ?? '';
        handler.close?.(name, path);
      },
    },
    {
      problem() {
        good = false;
      },
    },
  );
  return good;
}

/** What Word's names begin with in this part. */
function prefixIn(attributes: Attributes): string {
  const [name = ''] = Object.entries(attributes).find(([, value]) => WORD.test(value)) ?? [];
  return name.slice('xmlns:'.length);
}
