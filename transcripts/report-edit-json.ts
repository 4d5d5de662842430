import type { Change } from './bundle.ts';

/** Where a member of the outermost object stands in its text: start and end of its value. */
type Places = Map<string, { from: number; to: number }>;

/**
 * The text of a `bundle.json` with another revision, another date, and one more entry in
 * `changes`; the rest as it is written, to the letter.
 *
 * @param file - JSON of an object
 */
export function withChange(file: string, change: Change): string {
  const written = JSON.parse(file) as Record<string, unknown>;
  const { changes } = written;
  const wanted = {
    ...written,
    revision: change.revision,
    updatedAt: change.at,
    changes: [...(Array.isArray(changes) ? changes : []), change],
  };
  const edited = edit(file, change);
  // Whatever the file looks like: what is written is what was meant.
  const right = isJson(edited) === JSON.stringify(wanted);
  return right ? edited : `${JSON.stringify(wanted, null, 2)}\n`;
}

function edit(file: string, change: Change): string {
  const places = placesOf(file);
  const end = file.includes('\r\n') ? '\r\n' : '\n';
  const values: [string, (value: string) => string][] = [
    ['revision', () => String(change.revision)],
    ['updatedAt', () => JSON.stringify(change.at)],
    ['changes', (value) => withEntry(value, change, end)],
  ];
  const placeOf = (name: string) => places.get(name) ?? { from: 0, to: 0 };
  const there = values.filter(([name]) => places.has(name));
  // From the end, so that the places before stay where they are.
  const text = there
    .sort(([a], [b]) => placeOf(b).from - placeOf(a).from)
    .reduce((text, [name, make]) => {
      const { from, to } = placeOf(name);
      return text.slice(0, from) + make(text.slice(from, to)) + text.slice(to);
    }, file);
  const missing = values.filter(([name]) => !places.has(name));
  if (missing.length === 0) return text;
  const close = text.lastIndexOf('}');
  const members = missing.map(([name, make]) => `,${end}  "${name}": ${make('[]')}`);
  return `${text.slice(0, close).trimEnd()}${members.join('')}${end}${text.slice(close)}`;
}

/** The text of a list with one entry more, indented as the second level of a file is. */
function withEntry(list: string, change: Change, end: string): string {
  const entry = `    ${JSON.stringify(change, null, 2).replaceAll('\n', '\n    ')}`;
  const inner = list.slice(1, -1).trimEnd();
  const lines = inner === '' ? `[\n${entry}\n  ]` : `[${inner},\n${entry}\n  ]`;
  return end === '\n' ? lines : lines.replace(/\r?\n/g, end);
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gs;

/** The members of the outermost object. Of a doubled name the last, as `JSON.parse` has it. */
function placesOf(file: string): Places {
  const places: Places = new Map();
  let depth = 0;
  let name = '';
  let expects: 'name' | 'value' = 'name';
  let from = 0;
  for (const { 0: token, index } of file.matchAll(TOKEN)) {
    if (token === '}' || token === ']') depth -= 1;
    if (depth === 1 && expects === 'name' && token.startsWith('"')) name = JSON.parse(token);
    else if (depth === 1 && token === ':') {
      expects = 'value';
      from = -1;
    } else if (depth === 1 && token === ',') expects = 'name';
    else if (depth >= 1 && expects === 'value') {
      if (from < 0) from = index;
      if (depth === 1 && token !== '{' && token !== '[') {
        places.set(name, { from, to: index + token.length });
      }
    }
    if (token === '{' || token === '[') depth += 1;
  }
  return places;
}

function isJson(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return null;
  }
}
