import { parseHTML } from 'linkedom';

/** The text of a page's bytes, in the encoding that it declares itself; UTF-8 without. */
export function decode(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** A page of its text. A fragment gets a page around it; XML stays what it is. */
export function pageOf(text: string): Document {
  const whole = /<html[\s>]|^\s*<\?xml|<TEI[\s>]/i.test(text);
  const html = whole ? text : `<!DOCTYPE html><html><head></head><body>${text}</body></html>`;
  return parseHTML(withHead(html)).document as unknown as Document;
}

/** A page may leave its head's tags out; this parser then takes it for one without a body. */
function withHead(html: string): string {
  if (/<head[\s>]/i.test(html)) return html;
  return html.replace(/(<html(?:\s[^>]*)?>)([\s\S]*?)(?=<body[\s>])/i, '$1<head>$2</head>');
}
