/** Caption formats we read. */
export type Format =
  | 'vtt'
  | 'srt'
  | 'ass'
  | 'ttml'
  | 'sbv'
  | 'lrc'
  | 'json3'
  | 'srv3'
  | 'srv1'
  | 'json'
  | 'txt';

const EXTENSIONS: Record<string, Format> = {
  vtt: 'vtt',
  webvtt: 'vtt',
  srt: 'srt',
  ass: 'ass',
  ssa: 'ass',
  ttml: 'ttml',
  dfxp: 'ttml',
  imsc: 'ttml',
  sbv: 'sbv',
  lrc: 'lrc',
  json3: 'json3',
  srv3: 'srv3',
  ytt: 'srv3',
  srv1: 'srv1',
  json: 'json',
  txt: 'txt',
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
  const extension = /\.([a-z0-9]{1,10})$/i.exec(filename ?? '')?.[1]?.toLowerCase() ?? '';
  const named = Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
  // Many a caption file is called a text.
  return named === 'txt' ? (byTimes(head) ?? named) : (named ?? byTimes(head));
}

function byBeginning(head: string): Format | null {
  if (/^WEBVTT(?![^\s])/i.test(head)) return 'vtt';
  const first = head.charAt(0);
  if (first === '[' && /^\[(?:Script Info|V4\+? Styles|Events)\]/i.test(head)) return 'ass';
  if (first === '{' || first === '[') return byJson(head);
  return first === '<' ? byRoot(head) : null;
}

/** By the name of the root: a page may have a `<tt>` somewhere in it, too. */
function byRoot(head: string): Format | null {
  const root = /^<(?:[\w.-]{1,40}:)?(timedtext|transcript|tt)[\s/>]/.exec(pastProlog(head))?.[1];
  if (root === 'timedtext') return 'srv3';
  if (root === 'transcript') return 'srv1';
  return root === 'tt' ? 'ttml' : null;
}

/** `head` from its root element on: after declarations, comments, a document type. */
function pastProlog(head: string): string {
  let at = 0;
  while (head.startsWith('<?', at) || head.startsWith('<!', at)) {
    const end = endOfProlog(head, at);
    if (end === -1) return '';
    at = end;
    while (/\s/.test(head.charAt(at))) at++;
  }
  return head.slice(at, at + 100);
}

function endOfProlog(head: string, at: number): number {
  let mark = head.startsWith('<!--', at) ? '-->' : head.startsWith('<?', at) ? '?>' : '>';
  let end = head.indexOf(mark, at);
  if (mark === '>' && head.slice(at, end).includes('[')) {
    mark = ']>';
    end = head.indexOf(mark, at);
  }
  return end === -1 ? -1 : end + mark.length;
}

/** A file may also begin with a bracket because someone coughs: `[COUGHS]`. */
function byJson(head: string): Format | null {
  if (!/^(\{\s*["}]|\[\s*[{\]])/.test(head)) return null;
  return /"(wireMagic|events|tStartMs|segs)"\s*:/.test(head) ? 'json3' : 'json';
}

/** SubRip and WebVTT without its header differ in the mark before the milliseconds. */
function byTimes(head: string): Format | null {
  const arrow = head.indexOf('->');
  if (arrow !== -1) {
    const line = head.slice(head.lastIndexOf('\n', arrow) + 1, arrow);
    if (/\d\s*:\s*\d/.test(line.slice(-100))) {
      return line.includes('.') && !line.includes(',') ? 'vtt' : 'srt';
    }
  }
  if (/^\d{1,3}:\d\d:\d\d\.\d{1,3},\d{1,3}:\d\d:\d\d\.\d{1,3}[ \t]*\r?$/m.test(head)) return 'sbv';
  if (/^Dialogue:/m.test(head)) return 'ass';
  return /^\[\d{1,3}:\d\d[.:]\d{1,3}\]/m.test(head) ? 'lrc' : null;
}
