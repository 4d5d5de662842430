import { MAX_CUE_TEXT, type Run, type Word } from '../cue.ts';
import { resolveReferences } from './entities.ts';
import { isSpace, trimSpace } from './lines.ts';
import { PLAIN, RunBuilder, type RunStyle, readItalic } from './runs.ts';
import { TimingReader } from './timing.ts';

/** What a cue's payload says. */
interface CueText {
  text: string;
  runs?: Run[];
  speaker?: string;
  words?: Word[];
}

/** Told of faults in a payload: a stable code, and words for people. */
type Fault = (code: string, message: string) => void;

/** An open tag, and what held before it. */
interface Open {
  name: string;
  style: RunStyle;
}

/** Tags of WebVTT; all others vanish, their content stays. */
const TAGS = new Set(['c', 'i', 'b', 'u', 'ruby', 'rt', 'v', 'lang']);

/** What begins a timestamp within a payload, and perhaps is one. */
const TIMESTAMP = /<\d+:/;

/**
 * Read the text of a WebVTT cue (§6.4 "cue text parsing rules"): tags become
 * runs, speaker and word times, character references resolve.
 *
 * @param startTime - seconds; a text before the first timestamp begins here
 * @param exact - whether a `<` that begins no tag swallows what follows, as in browsers
 */
export function readCueText(
  payload: string,
  startTime: number,
  fault: Fault,
  exact = false,
): CueText {
  const simple = readVoice(payload) ?? readItalic(payload);
  return simple ?? new CueTextReader(startTime, fault, exact).read(payload);
}

/** By far the most cues with a tag are `<v Name>text`, closed or not; null for all others. */
function readVoice(payload: string): CueText | null {
  if (!payload.startsWith('<v ') || payload.includes('&')) return null;
  const next = payload.indexOf('<', 1);
  const end = next === -1 ? payload.length : next;
  if (next !== -1 && (next !== payload.length - 4 || !payload.endsWith('</v>'))) return null;
  const close = payload.indexOf('>');
  if (close === -1 || close > end) return null;
  const speaker = readAnnotation(payload.slice(3, close));
  const text = trimSpace(payload.slice(close + 1, end));
  return speaker === '' ? { text } : { text, speaker };
}

/** White space within a name or a language counts as one space (§6.4 "annotation"). */
function readAnnotation(raw: string): string {
  return resolveReferences(trimSpace(raw)).replace(/[ \t\n\f\r]+/g, ' ');
}

class CueTextReader {
  private readonly builder = new RunBuilder();
  private words: Word[] | null = null;
  private readonly open: Open[] = [];
  private style: RunStyle = PLAIN;
  private speaker: string | undefined;
  /** Text of the ruby base being read; null outside of ruby. */
  private base: string | null = null;
  /** Text of the reading; null outside of `<rt>`. */
  private reading: string | null = null;
  private word = '';
  private wordTime: number;
  private timed = false;
  private reported = '';

  constructor(
    startTime: number,
    private readonly fault: Fault,
    private readonly exact: boolean,
  ) {
    this.wordTime = startTime;
  }

  read(payload: string): CueText {
    if (TIMESTAMP.test(payload)) this.words = [];
    let closing = 0;
    let at = 0;
    // A text beyond the limit is cut anyway.
    while (at < payload.length && this.builder.length <= MAX_CUE_TEXT) {
      const tag = payload.indexOf('<', at);
      const end = tag === -1 ? payload.length : tag;
      if (end > at) this.text(resolveReferences(payload.slice(at, end)));
      if (tag === -1) break;
      if (closing !== -1) closing = payload.indexOf('>', tag + 1);
      const closed = closing !== -1;
      if (!closed && !this.exact && isBareAngle(payload, tag + 1)) {
        this.report('bare-angle', 'A "<" that begins no tag is shown as it is; write "&lt;".');
        this.text('<');
        at = tag + 1;
        continue;
      }
      if (!closed) this.report('unclosed-tag', 'A tag is not closed; what follows it is lost.');
      at = closed ? closing + 1 : payload.length;
      this.tag(payload.slice(tag + 1, closed ? closing : at));
    }
    return this.finish();
  }

  private finish(): CueText {
    this.endRuby();
    this.endWord();
    const result: CueText = this.builder.finish();
    if (this.speaker !== undefined) result.speaker = this.speaker;
    if (this.timed && this.words !== null && this.words.length > 0) result.words = this.words;
    return result;
  }

  private text(text: string): void {
    if (this.reading !== null) this.reading += text;
    else if (this.base !== null) this.base += text;
    else this.builder.push(text, this.style);
    if (this.words === null || this.reading !== null || this.style.kind !== undefined) return;
    this.word += text;
  }

  private tag(content: string): void {
    const code = content.charCodeAt(0);
    if (code === 47) this.close(trimSpace(content.slice(1)));
    else if (code >= 48 && code <= 57) this.timestamp(content);
    else this.openTag(content);
  }

  private timestamp(content: string): void {
    const time = new TimingReader(content, 'strict').single(0, content.length);
    if (time < 0) return;
    this.endWord();
    this.wordTime = time / 1000;
    this.timed = true;
  }

  private openTag(content: string): void {
    let nameEnd = 0;
    while (nameEnd < content.length && !isNameEnd(content.charCodeAt(nameEnd))) nameEnd++;
    const name = content.slice(0, nameEnd);
    if (!TAGS.has(name)) return;
    let classEnd = nameEnd;
    while (classEnd < content.length && !isSpace(content.charCodeAt(classEnd))) classEnd++;
    if (name === 'rt' && this.open[this.open.length - 1]?.name !== 'ruby') return;
    this.open.push({ name, style: this.style });
    if (name === 'i') this.style = { ...this.style, italic: true };
    else if (name === 'c') this.classes(content.slice(nameEnd, classEnd));
    else if (name === 'ruby') {
      this.endRuby();
      this.base = '';
    } else if (name === 'rt') this.reading = '';
    else if (name === 'v' || name === 'lang') this.annotate(name, content.slice(classEnd));
  }

  private classes(dotted: string): void {
    const names = dotted.split('.', 20);
    if (names.includes('sound')) this.style = { ...this.style, kind: 'sound' };
    else if (names.includes('gesture')) this.style = { ...this.style, kind: 'gesture' };
  }

  private annotate(name: string, raw: string): void {
    const value = readAnnotation(raw);
    if (value === '') return;
    if (name === 'lang') this.style = { ...this.style, lang: value };
    else if (this.speaker === undefined) this.speaker = value;
    else if (this.speaker !== value) {
      const message = `The words of "${value.slice(0, 40)}" stand in a cue of another speaker.`;
      this.report('several-speakers', message);
    }
  }

  /** A cue's faults are many of a kind; the first of each is told. */
  private report(code: string, message: string): void {
    if (this.reported.includes(code)) return;
    this.reported += `${code} `;
    this.fault(code, message);
  }

  private close(name: string): void {
    const top = this.open[this.open.length - 1];
    if (top === undefined) return;
    if (top.name === 'rt' && (name === 'rt' || name === 'ruby')) this.endReading();
    else if (top.name !== name) return;
    this.pop();
    if (name !== 'ruby') return;
    if (top.name === 'rt') this.pop();
    this.endRuby();
  }

  private pop(): void {
    this.style = this.open.pop()?.style ?? PLAIN;
  }

  private endReading(): void {
    const reading = trimSpace(this.reading ?? '');
    const base = this.base ?? '';
    this.reading = null;
    this.base = '';
    if (base === '' || reading === '') this.builder.push(base + reading, this.style);
    else this.builder.push(base, { ...this.style, ruby: reading });
  }

  private endRuby(): void {
    if (this.reading !== null) this.endReading();
    if (this.base !== null) this.builder.push(this.base, this.style);
    this.base = null;
  }

  private endWord(): void {
    const text = trimSpace(this.word);
    this.word = '';
    if (text !== '') this.words?.push({ startTime: this.wordTime, text });
  }
}

function isNameEnd(code: number): boolean {
  return code === 46 || isSpace(code);
}

/** An unclosed `<` before a space, or before a number that is no timestamp: `I <3 you`, `a < b`. */
function isBareAngle(payload: string, after: number): boolean {
  let at = after;
  while (payload.charCodeAt(at) >= 48 && payload.charCodeAt(at) <= 57) at++;
  if (!isSpace(payload.charCodeAt(at))) return false;
  while (at < payload.length && isSpace(payload.charCodeAt(at))) at++;
  return at < payload.length;
}
