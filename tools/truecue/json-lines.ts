/** Where the values of a JSON text stand. */
interface JsonLines {
  /** 1-based line by path: `tracks[1].language`; the empty path is the whole. */
  lines: Map<string, number>;
  /** The first place where the text is no JSON; null when it is. */
  fault: { line: number; message: string } | null;
}

/** An open list or object: its path, and the member being read. */
interface Open {
  close: ']' | '}';
  path: string;
  index: number;
  key: string;
}

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'end';

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside of strings
const TOKEN = /("(?:[^"\\\u0000-\u001f]|\\.)*")|[{}[\],:]|[^\s{}[\],:"]+/y;
const SPACE = /[ \t\r\n]*/y;

/** Read `text` for its lines only; `JSON.parse` tells no line, and not always an offset. */
export function jsonLines(text: string): JsonLines {
  const lines = new Map<string, number>();
  const open: Open[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  let line = 1;
  const advance = (end: number) => {
    for (
      let at = text.indexOf('\n', offset);
      at >= 0 && at < end;
      at = text.indexOf('\n', at + 1)
    ) {
      line += 1;
    }
    offset = end;
  };
  const afterValue = (): Expected => (open.length > 0 ? 'comma or end' : 'end');

  for (;;) {
    SPACE.lastIndex = offset;
    SPACE.test(text);
    advance(SPACE.lastIndex);
    TOKEN.lastIndex = offset;
    const token = TOKEN.exec(text)?.[0];
    const inner = open.at(-1);
    if (token === undefined && offset === text.length && expected === 'end') {
      return { lines, fault: null };
    }
    const next = token === undefined ? null : step(token);
    if (next === null) {
      const seen = token ?? (offset === text.length ? 'the end of the file' : text[offset]);
      return { lines, fault: { line, message: `No JSON: expected ${expected}, found ${seen}.` } };
    }
    expected = next;
    advance(TOKEN.lastIndex);

    function step(token: string): Expected | null {
      const wantsValue = expected === 'value' || expected === 'value or end';
      if (inner && token === inner.close && expected.endsWith('or end')) {
        open.pop();
        return afterValue();
      }
      if (token === ',' && inner && expected === 'comma or end') {
        inner.index += 1;
        return inner.close === ']' ? 'value' : 'key';
      }
      if (token === ':' && expected === 'colon') return 'value';
      if (inner && token.startsWith('"') && expected.startsWith('key')) {
        inner.key = parsed(token) ?? '';
        return 'colon';
      }
      if (!wantsValue || /^[\]},:]/.test(token)) return null;
      const path = inner ? memberPath(inner) : '';
      lines.set(path, line);
      if (token === '{' || token === '[') {
        open.push({ close: token === '{' ? '}' : ']', path, index: 0, key: '' });
        return token === '{' ? 'key or end' : 'value or end';
      }
      return parsed(token) === null && token !== 'null' ? null : afterValue();
    }
  }
}

function memberPath({ close, path, index, key }: Open): string {
  if (close === ']') return `${path}[${index}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** The scalar a token stands for, as text; null when it is none, or `null`. */
function parsed(token: string): string | null {
  try {
    const value: unknown = JSON.parse(token);
    return value === null ? null : String(value);
  } catch {
    return null;
  }
}

/** The last step of a path: `.language`, `[3]`, or all of `tracks`. */
const LAST_STEP = /(?:\.[^.[\]]*|\[\d+\]|^[^.[\]]+)$/;

/** The line of `path`, or of the nearest thing around it that stands in the text. */
export function lineOf(lines: ReadonlyMap<string, number>, path: string): number {
  const line = lines.get(path);
  if (line !== undefined) return line;
  return LAST_STEP.test(path) ? lineOf(lines, path.replace(LAST_STEP, '')) : (lines.get('') ?? 1);
}
