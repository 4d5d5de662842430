import type { Cue, CueSettings, ParsedCaptions } from '../cue.ts';
import { Collector, clip } from './collect.ts';
import { Finder, LineCounter, normalizeText, trimSpace } from './lines.ts';
import { unrollCues } from './rolling.ts';
import { TimingReader } from './timing.ts';
import { readSettings } from './webvtt-settings.ts';
import { readCueText } from './webvtt-text.ts';

/**
 * How a file is read: `exact` as a browser reads it and no other way, `usual`
 * with what people expect of a damaged file, `loose` where nothing was right.
 */
type Manner = 'exact' | 'usual' | 'loose';

/**
 * Read a WebVTT file (https://www.w3.org/TR/webvtt1/#file-parsing).
 *
 * A cue a browser would show is read as a browser reads it. Some things are
 * more lenient, each with a problem: the header may be wrong or missing, a
 * comma may stand for the dot, and a file in which not one timing line is right
 * is read again by looser rules, since then it is its tool that has another
 * notion of the format.
 *
 * @param exact - without any of that, and automatic captions as they roll
 */
export function parseWebvtt(source: string, exact = false): ParsedCaptions {
  const text = normalizeText(source);
  const strict = new WebvttReader(text, exact ? 'exact' : 'usual');
  strict.read();
  if (exact || strict.rightTimings > 0 || strict.wrongTimings === 0) return strict.finish();
  const loose = new WebvttReader(text, 'loose');
  loose.read();
  return loose.rightTimings > 0 ? loose.finish() : strict.finish();
}

/** Blocks without times that are meant to have none. */
const SILENT_BLOCK = /^(NOTE|STYLE|REGION|WEBVTT)(?![^\s:])/;

class WebvttReader {
  rightTimings = 0;
  wrongTimings = 0;

  private readonly collector = new Collector();
  private readonly lines: LineCounter;
  private readonly timing: TimingReader;
  private readonly arrows: Finder;
  private readonly blanks: Finder;
  private readonly angles: Finder;
  private readonly ampersands: Finder;
  private language: string | null = null;
  private position = 0;
  private cueStart = 0;
  private anyId = false;
  /** Offsets of an id taken from the end of the cue before; null if there is none. */
  private glued: { start: number; end: number } | null = null;
  private settingsSource = '';
  private settings: CueSettings | null = null;

  constructor(
    private readonly text: string,
    private readonly manner: Manner,
  ) {
    const loose = manner === 'loose';
    this.lines = new LineCounter(text);
    this.timing = new TimingReader(text, loose ? 'loose' : 'strict');
    this.arrows = new Finder(text, loose ? '->' : '-->');
    this.blanks = new Finder(text, '\n\n');
    this.angles = new Finder(text, '<');
    this.ampersands = new Finder(text, '&');
  }

  read(): void {
    this.readHeader();
    const { text } = this;
    while (this.position < text.length) {
      if (text.charCodeAt(this.position) === 10) this.position++;
      else this.readBlock();
    }
  }

  finish(): ParsedCaptions {
    const found = this.collector.finish(this.language);
    return this.anyId || this.manner === 'exact'
      ? found
      : { ...found, cues: unrollCues(found.cues) };
  }

  /** The line of the cue being read, for its problems. */
  private readonly cueLine = (): number => this.lines.at(this.cueStart);

  private problem(code: string, offset: number, message: string): void {
    this.collector.problem(code, this.lines.at(offset), message);
  }

  private lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end === -1 ? this.text.length : end;
  }

  private readHeader(): void {
    const { text } = this;
    const end = this.lineEnd(0);
    const first = text.slice(0, Math.min(end, 100));
    if (/^WEBVTT(?![^ \t])/.test(first)) this.position = end;
    else if (/^\s*WEBVTT/i.test(first) && this.arrows.from(0) >= end) {
      this.problem(
        'bad-header',
        0,
        'The first line must be "WEBVTT", by itself or before a space.',
      );
      this.position = end;
    } else this.problem('no-header', 0, 'The file does not begin with "WEBVTT".');
    if (this.manner === 'exact' && !/^WEBVTT(?![^ \t])/.test(first)) this.position = text.length;
    if (this.position === 0 || this.position === text.length) return;
    const block = Math.min(this.blanks.from(end), text.length);
    const arrow = this.arrows.from(end);
    this.position = arrow < block ? text.lastIndexOf('\n', arrow) + 1 : block;
    this.readMetadata(text.slice(end, Math.min(this.position, end + 2000)));
  }

  /** YouTube's headers: `Kind: captions`, `Language: ko`. */
  private readMetadata(header: string): void {
    const found = /\nLanguage:[ \t]*([A-Za-z0-9-]{2,35})[ \t]*(?:\n|$)/.exec(header);
    if (found?.[1] !== undefined) this.language = found[1];
  }

  /** A block is an id and a timing line, or a timing line, or something to skip. */
  private readBlock(): void {
    const { text, position } = this;
    const end = this.lineEnd(position);
    const arrow = this.arrows.from(position);
    if (arrow < end) {
      const id = this.glued;
      this.glued = null;
      this.readCue(id?.start ?? position, id?.end ?? position, position, end);
      return;
    }
    this.glued = null;
    const second = end + 1;
    const blank = this.blanks.from(position);
    if (arrow < blank) {
      const secondEnd = this.lineEnd(second);
      if (arrow < secondEnd) {
        this.readCue(position, end, second, secondEnd);
        return;
      }
      this.position = text.lastIndexOf('\n', arrow) + 1;
    } else this.position = blank;
    if (!SILENT_BLOCK.test(text.slice(position, position + 10))) {
      this.problem('stray-text', position, 'Text without times is not shown.');
    }
  }

  private readCue(idStart: number, idEnd: number, timingStart: number, timingEnd: number): void {
    const { text, timing } = this;
    const payload = timingEnd + 1;
    let end = Math.max(this.blanks.from(timingEnd), timingEnd);
    const nextArrow = this.arrows.from(timingEnd);
    const cutShort = nextArrow < end;
    if (cutShort) end = text.lastIndexOf('\n', nextArrow);
    this.position = cutShort ? end + 1 : end;
    this.cueStart = timingStart;
    const exact = this.manner === 'exact';
    if (!timing.read(timingStart, timingEnd) || (exact && timing.odd)) {
      this.wrongTimings++;
      const shown = clip(text.slice(timingStart, Math.min(timingEnd, timingStart + 80)));
      this.problem('bad-timing', timingStart, `No times: "${shown}". The cue is left out.`);
      return;
    }
    const id = trimSpace(text.slice(idStart, idEnd));
    if (cutShort && !exact) end = this.takeGluedId(payload, end, id);
    const loose = this.manner === 'loose';
    if (timing.odd && !loose) {
      this.wrongTimings++;
      this.problem('odd-timing', timingStart, 'WebVTT writes "00:01.500", with a dot.');
    } else if (this.rightTimings++ === 0 && loose) {
      this.problem(
        'odd-timing',
        timingStart,
        'Times are not written as WebVTT asks; read all the same.',
      );
    }
    this.addCue(id, timing.rest, timingEnd, payload, end);
  }

  private addCue(id: string, rest: number, timingEnd: number, start: number, end: number): void {
    const { timing, text } = this;
    const payload = start < end ? text.slice(start, end) : '';
    this.anyId ||= id !== '';
    const cue: Cue = {
      id,
      startTime: timing.start / 1000,
      endTime: timing.end / 1000,
      text: payload,
    };
    if (this.angles.from(start) < end || this.ampersands.from(start) < end) {
      Object.assign(
        cue,
        readCueText(payload, cue.startTime, this.textFault, this.manner === 'exact'),
      );
    } else cue.text = trimSpace(payload);
    if (rest < timingEnd) this.addSettings(cue, text.slice(rest, timingEnd));
    if (cue.text === '') {
      this.problem('empty-cue', this.cueStart, 'A cue without text is left out.');
    } else this.collector.add(cue, this.cueLine);
  }

  private readonly textFault = (code: string, message: string): void => {
    this.problem(code, this.cueStart, message);
  };

  /** Most cues of a file say the same, so the last answer is kept. */
  private addSettings(cue: Cue, source: string): void {
    if (source !== this.settingsSource || this.settings === null) {
      let faults = 0;
      this.settings = readSettings(source, (part) => {
        if (faults++ > 0) return;
        this.problem('bad-setting', this.cueStart, `"${clip(part)}" is no cue setting.`);
      });
      this.settingsSource = faults === 0 ? source : '';
    }
    for (const _ in this.settings) {
      cue.settings = { ...this.settings };
      break;
    }
  }

  /**
   * Where the blank line before the next cue is missing, that cue's number
   * stands as the last line of this one. It is taken for a number only if it
   * follows this cue's own.
   */
  private takeGluedId(start: number, end: number, id: string): number {
    const { text } = this;
    const line = Math.max(text.lastIndexOf('\n', end - 1) + 1, start);
    const number = end - line < 10 ? text.slice(line, end) : '';
    if (!/^\d+$/.test(number) || Number(number) !== Number(id || 'none') + 1) return end;
    this.glued = { start: line, end };
    this.problem('no-blank-line', line, 'A blank line is missing before this cue.');
    return Math.max(line - 1, start - 1);
  }
}
