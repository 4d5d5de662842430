import { type Cue, MAX_CUE_TEXT, type ParsedCaptions } from '../cue.ts';
import { meansTimes } from './clock.ts';
import { Collector, clip } from './collect.ts';
import { Finder, isSpace, LineCounter, normalizeText, trimSpace } from './lines.ts';
import { readSrtText } from './srt-text.ts';
import { TimingReader } from './timing.ts';

/**
 * Read a SubRip file. There is no specification; a cue is a line with two
 * times, the number before it if there is one, and all text up to the next
 * such line, so that a missing or an additional blank line loses nothing.
 */
export function parseSrt(source: string): ParsedCaptions {
  // Editors of DOS end their files with a control character.
  const ended = trimSpace(source.slice(-10)).endsWith('\x1a');
  const text = ended ? source.slice(0, source.lastIndexOf('\x1a')) : source;
  return new SrtReader(normalizeText(text)).read();
}

/** Where a cue's parts stand. */
interface Header {
  /** Offset of its number, or of its times if it has none. */
  start: number;
  id: string;
  /** Offset of the line of times. */
  timing: number;
  /** Offset after the line of times. */
  end: number;
}

/** Longest number or label before the times that is taken for an id, in UTF-16 units. */
const MAX_ID = 100;

/** What only looks like a time: after a cue's number it was meant to be one. */
const CLOCK = /^\s*\S*\d\S*:/;
/** The same before an arrow or a second one; in a text, `10:30` alone may well be a text. */
const TIMES = /^\s*\S*(\d\S*:|:\S*\d)\S*\s*(-+>|\d+:\d+:\d+)/;

class SrtReader {
  private readonly collector = new Collector();
  private readonly lines: LineCounter;
  private readonly timing: TimingReader;
  private readonly arrows: Finder;
  private numbered = false;
  /** The last number before times. */
  private lastNumber = -1;
  private headerLine = 0;

  constructor(private readonly text: string) {
    this.lines = new LineCounter(text);
    this.timing = new TimingReader(text, 'srt');
    const arrow = ['->', '\u2192', '-&gt;', '- >', '\u2013>', '\u2014>'].find((mark) =>
      text.includes(mark),
    );
    this.arrows = new Finder(text, arrow ?? '->');
  }

  read(): ParsedCaptions {
    let header = this.nextHeader(0, 0);
    this.checkBefore(header?.start ?? this.text.length);
    while (header !== null) {
      const { start, end: endMs, rest } = this.timing;
      const next = this.nextHeader(header.end, header.end);
      const end = next?.start ?? this.text.length;
      this.addCue(header, rest, start / 1000, endMs / 1000, end);
      header = next;
    }
    return this.collector.finish(null);
  }

  private readonly cueLine = (): number => this.lines.at(this.headerLine);

  private problem(code: string, offset: number, message: string): void {
    this.collector.problem(code, this.lines.at(offset), message);
  }

  /** Find the next line of times at or after `from`, and read it. */
  private nextHeader(from: number, floor: number): Header | null {
    const { text } = this;
    let arrow = this.arrows.from(from);
    while (arrow < text.length) {
      const start = text.lastIndexOf('\n', arrow) + 1;
      const lineEnd = text.indexOf('\n', arrow);
      const end = lineEnd === -1 ? text.length : lineEnd;
      if (this.timing.read(start, end)) return this.header(start, end, floor);
      arrow = this.arrows.from(end);
    }
    return null;
  }

  private header(timing: number, end: number, floor: number): Header {
    const { text } = this;
    const lineEnd = timing - 1;
    if (lineEnd <= floor && timing > 0 && floor > 0) return { start: timing, id: '', timing, end };
    const line = Math.max(text.lastIndexOf('\n', lineEnd - 1) + 1, floor);
    const label =
      lineEnd > line && lineEnd - line < MAX_ID ? trimId(text.slice(line, lineEnd)) : '';
    if (label === '') return this.apart(timing, end, floor);
    const number = /^\d+$/.test(label);
    const apart = line === 0 || isBlankBefore(text, line);
    if (number && floor === 0) this.numbered = true;
    if (apart ? !number && floor === 0 : !(number && (this.numbered || floor === 0))) {
      return { start: timing, id: '', timing, end };
    }
    if (number) this.lastNumber = Number(label);
    return { start: line, id: label, timing, end };
  }

  /** The next number may stand a blank line before its times: some files have such lines everywhere. */
  private apart(timing: number, end: number, floor: number): Header {
    const { text } = this;
    let lineEnd = timing;
    while (lineEnd > floor && isSpace(text.charCodeAt(lineEnd - 1))) lineEnd--;
    const line = Math.max(text.lastIndexOf('\n', lineEnd - 1) + 1, floor);
    const label = lineEnd - line < 12 ? trimId(text.slice(line, lineEnd)) : '';
    const next = /^\d+$/.test(label) && (floor === 0 || Number(label) === this.lastNumber + 1);
    if (!next || !isBlankBefore(text, line)) return { start: timing, id: '', timing, end };
    this.lastNumber = Number(label);
    return { start: line, id: label, timing, end };
  }

  private addCue(
    header: Header,
    rest: number,
    startTime: number,
    endTime: number,
    end: number,
  ): void {
    const { text } = this;
    this.headerLine = header.timing;
    const below = trimSpace(text.slice(Math.min(header.end + 1, end), end));
    const source = below || textBeside(text.slice(rest, header.end));
    const traits = traitsOf(source);
    const unusual = (traits & UNUSUAL) !== 0;
    const clean = unusual ? this.dropBlankLines(source, header.end + 1) : source;
    const cue: Cue = { id: header.id, startTime, endTime, text: clean };
    if ((traits & MARKED) !== 0) Object.assign(cue, readSrtText(clean));
    if (cue.text === '') {
      this.problem('empty-cue', header.timing, 'A cue without text is left out.');
    } else this.collector.add(cue, this.cueLine);
  }

  /** Text after a blank line belongs to its cue, unless it is a cue with damaged times. */
  private dropBlankLines(source: string, offset: number): string {
    const base = this.text.indexOf(source, offset);
    const kept: string[] = [];
    let at = 0;
    let blankBefore = false;
    let lost = false;
    let size = 0;
    for (const line of source.split('\n')) {
      if (trimSpace(line) === '') {
        blankBefore = true;
        lost = false;
      } else {
        const full = size > MAX_CUE_TEXT; // what follows is cut anyway
        if (blankBefore || (!full && (line.includes('->') || meansTimes(line)))) {
          lost ||= this.isDamaged(source, at, base, kept);
        }
        if (!lost && !full) {
          kept.push(line);
          size += line.length + 1;
        }
        blankBefore = false;
      }
      at += line.length + 1;
    }
    return kept.join('\n');
  }

  /** Whether times that cannot be read begin at `at`, or after a number there. */
  private isDamaged(source: string, at: number, base: number, kept: string[]): boolean {
    const line = lineAt(source, at);
    const numberFirst = /^\s*\d+\s*$/.test(line);
    const offset = numberFirst ? at + line.length + 1 : at;
    const times = numberFirst ? lineAt(source, offset) : line;
    if (!(numberFirst ? CLOCK : TIMES).test(times) && !meansTimes(times)) return false;
    if (kept.length > 0 && !numberFirst && /^\d+\s*$/.test(kept[kept.length - 1] ?? '')) kept.pop();
    this.problem(
      'bad-timing',
      base + offset,
      `No times: "${clip(trimSpace(times))}". The cue is left out.`,
    );
    return true;
  }

  /** Text before the first cue; a damaged first cue is reported as such. */
  private checkBefore(end: number): void {
    const before = trimSpace(this.text.slice(0, end));
    if (before === '') return;
    const problem = /->/.test(before) ? 'bad-timing' : 'stray-text';
    this.problem(problem, this.text.indexOf(before), 'Text before the first times is left out.');
  }
}

/** What stands after the times, if it is no coordinate or setting: some write the text there. */
function textBeside(rest: string): string {
  return /^\s*\w+:\S/.test(rest) ? '' : trimSpace(rest);
}

/** A blank line, an arrow or a time within a cue's text. */
const UNUSUAL = 1;
/** What tags, references and codes begin with. */
const MARKED = 2;

/** What has to be looked at more closely; nearly always nothing, so this is one plain loop. */
function traitsOf(source: string): number {
  let traits = 0;
  let blank = false;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 10) {
      if (blank) traits |= UNUSUAL;
      blank = true;
    } else if (code !== 32 && code !== 9 && code !== 12) {
      blank = false;
      if (code === 60 || code === 38 || code === 123) traits |= MARKED;
      else if (code === 62 && source.charCodeAt(at - 1) === 45) traits |= UNUSUAL;
      else if (code === 58 || code === 59 || code === 0xff1a) {
        if (isDigit(source.charCodeAt(at - 1))) traits |= UNUSUAL;
      }
    }
  }
  return traits;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The line that begins at `at`, or its first 200 UTF-16 units. */
function lineAt(source: string, at: number): string {
  const end = source.indexOf('\n', at);
  return source.slice(at, Math.min(end === -1 ? source.length : end, at + 200));
}

/** Files joined from several keep a byte order mark before each first number. */
function trimId(label: string): string {
  return trimSpace(label.charCodeAt(0) === 0xfeff ? label.slice(1) : label);
}

/** Whether the line before the one at `line` holds only white space. */
function isBlankBefore(text: string, line: number): boolean {
  for (let at = line - 2; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === 10) return true;
    if (!isSpace(code)) return false;
  }
  return true;
}
