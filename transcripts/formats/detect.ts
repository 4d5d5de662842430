/** Caption formats we read. */
export type Format = 'vtt' | 'srt' | 'json3' | 'srv3' | 'srv1' | 'json';

const EXTENSIONS: Record<string, Format> = {
  vtt: 'vtt',
  srt: 'srt',
  json3: 'json3',
  srv3: 'srv3',
  ytt: 'srv3',
  srv1: 'srv1',
  json: 'json',
};

/** UTF-16 units looked at. */
const HEAD = 65_536;

/**
 * Tell a file's format: by what only that format begins with, else by the end
 * of its name, else by the first line of times. Null if none fits.
 */
export function detectFormat(text: string, filename?: string): Format | null {
  const head = text.slice(0, HEAD).trimStart();
  const sure = byBeginning(head);
  if (sure !== null) return sure;
  const extension = /\.([a-z0-9]+)$/i.exec(filename ?? '')?.[1]?.toLowerCase() ?? '';
  const named = Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
  return named ?? byTimes(head);
}

function byBeginning(head: string): Format | null {
  if (/^WEBVTT(?![^\s])/i.test(head)) return 'vtt';
  const first = head.charAt(0);
  if (first === '{' || first === '[') return byJson(head);
  if (first !== '<') return null;
  const root = /<(timedtext|transcript)[\s>]/.exec(head)?.[1];
  if (root === 'timedtext') return 'srv3';
  return root === 'transcript' ? 'srv1' : null;
}

/** A file may also begin with a bracket because someone coughs: `[COUGHS]`. */
function byJson(head: string): Format | null {
  if (!/^(\{\s*["}]|\[\s*[{\]])/.test(head)) return null;
  return /"(wireMagic|events|tStartMs|segs)"\s*:/.test(head) ? 'json3' : 'json';
}

/** SubRip and WebVTT without its header differ in the mark before the milliseconds. */
function byTimes(head: string): Format | null {
  const arrow = head.indexOf('->');
  if (arrow === -1) return null;
  const line = head.slice(head.lastIndexOf('\n', arrow) + 1, arrow);
  if (!/\d\s*:\s*\d/.test(line.slice(-100))) return null;
  return line.includes('.') && !line.includes(',') ? 'vtt' : 'srt';
}
