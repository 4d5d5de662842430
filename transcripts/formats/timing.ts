import { isSpace } from './lines.ts';

/**
 * How far a timing line may stray:
 * - `strict`: WebVTT §6.3, only a comma may stand for the dot
 * - `loose`: what tools that never read the specification write as WebVTT
 * - `srt`: what is met in SubRip files
 */
type Tolerance = 'strict' | 'loose' | 'srt';

const COLON = 58;
const DOT = 46;
const COMMA = 44;
const HYPHEN = 45;

/** Scales 1, 2 or 3 digits of a fraction to milliseconds. */
const FRACTION = [0, 100, 10, 1];

/** Reads `start --> end` where it stands, so that no string is made of it. */
export class TimingReader {
  /** Milliseconds. */
  start = 0;
  /** Milliseconds. */
  end = 0;
  /** Offset after the second timestamp: settings or coordinates follow. */
  rest = 0;
  /** A comma stands where WebVTT asks for a dot. */
  odd = false;

  private position = 0;
  private readonly values = [0, 0, 0, 0];
  private readonly digits = [0, 0, 0, 0];
  private readonly separators = [0, 0, 0, 0];

  constructor(
    private readonly text: string,
    private readonly tolerance: Tolerance,
  ) {}

  /** Read the line from `from`. False, and nothing else of use, if it is no timing line. */
  read(from: number, lineEnd: number): boolean {
    this.odd = false;
    this.position = from;
    this.skipSpace(lineEnd);
    const start = this.timestamp();
    if (start < 0) return false;
    this.skipSpace(lineEnd);
    if (!this.arrow()) return false;
    this.skipSpace(lineEnd);
    const end = this.timestamp();
    if (end < 0) return false;
    this.start = start;
    this.end = end;
    this.rest = this.position;
    return true;
  }

  /** Read one timestamp that fills `from` to `end`; milliseconds, or -1. */
  single(from: number, end: number): number {
    this.position = from;
    const time = this.timestamp();
    return this.position === end ? time : -1;
  }

  private skipSpace(lineEnd: number): void {
    const marks = this.tolerance === 'srt';
    for (; this.position < lineEnd; this.position++) {
      const code = this.text.charCodeAt(this.position);
      if (!isSpace(code) && !(marks && isMark(code))) break;
    }
  }

  private arrow(): boolean {
    const { text } = this;
    let at = this.position;
    if (this.tolerance === 'strict') {
      if (!text.startsWith('-->', at)) return false;
      this.position = at + 3;
      return true;
    }
    if (text.charCodeAt(at) === 0x2192) at++;
    else {
      const dashes = at;
      while (isDash(text.charCodeAt(at))) at++;
      if (at === dashes) return false;
      if (text.startsWith(' >', at)) at++;
      if (text.startsWith('>', at)) at += 1;
      else if (text.startsWith('&gt;', at)) at += 4;
      else return false;
    }
    this.position = at;
    return true;
  }

  /** Milliseconds; -1 if what stands here is no timestamp. */
  private timestamp(): number {
    const usual = this.usual();
    if (usual >= 0) {
      this.position += 12;
      return usual;
    }
    const early = this.tolerance === 'srt' && this.text.charCodeAt(this.position) === HYPHEN;
    if (early) this.position++;
    const groups = this.scanGroups();
    if (groups < 2) return -1;
    const { values, digits, separators, tolerance } = this;
    const mark = separators[groups - 2];
    const fraction =
      mark === DOT || mark === COMMA || (tolerance === 'srt' && groups === 4 && mark === COLON);
    const whole = fraction ? groups - 1 : groups;
    if (whole < 2 || whole > 3) return -1;
    for (let i = 0; i < whole - 1; i++) if (separators[i] !== COLON) return -1;
    const [first = 0, second = 0, third = 0, fourth = 0] = values;
    const hours = whole === 3 ? first : 0;
    const minutes = whole === 3 ? second : first;
    const seconds = whole === 3 ? third : second;
    const part = fraction ? (groups === 4 ? fourth : third) : 0;
    const places = fraction ? (digits[groups - 1] ?? 0) : 0;
    if (!this.fits(whole, places, minutes, seconds)) return -1;
    const thousandths = places <= 3 ? part * (FRACTION[places] ?? 0) : part / 10 ** (places - 3);
    const time = ((hours * 60 + minutes) * 60 + seconds) * 1000 + Math.floor(thousandths);
    if (mark === COMMA) this.odd = true;
    if (early) return 0;
    return time <= Number.MAX_SAFE_INTEGER ? time : -1;
  }

  /** Milliseconds if just `hh:mm:ss.ttt` stands here, as it does nearly always; else -1. */
  private usual(): number {
    const { text, position } = this;
    if (text.charCodeAt(position + 2) !== COLON || text.charCodeAt(position + 5) !== COLON)
      return -1;
    if (text.charCodeAt(position + 8) !== (this.tolerance === 'srt' ? COMMA : DOT)) return -1;
    if (isDigit(text.charCodeAt(position + 12))) return -1;
    const hours = this.pair(position);
    const minutes = this.pair(position + 3);
    const seconds = this.pair(position + 6);
    const tenths = this.pair(position + 9);
    const last = text.charCodeAt(position + 11) - 48;
    if (hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return -1;
    if (tenths < 0 || last < 0 || last > 9) return -1;
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + tenths * 10 + last;
  }

  private pair(at: number): number {
    const tens = this.text.charCodeAt(at);
    const ones = this.text.charCodeAt(at + 1);
    return isDigit(tens) && isDigit(ones) ? (tens - 48) * 10 + ones - 48 : -1;
  }

  private fits(whole: number, places: number, minutes: number, seconds: number): boolean {
    const { digits, tolerance } = this;
    if (tolerance === 'srt') return minutes < 100 && seconds < 100;
    if (minutes > 59 || seconds > 59) return false;
    const secondDigits = digits[whole - 1] ?? 0;
    const minuteDigits = digits[whole - 2] ?? 0;
    if (tolerance === 'loose') return secondDigits <= 2 && places <= 3;
    return secondDigits === 2 && minuteDigits === 2 && places === 3;
  }

  /** Read up to four numbers and the marks between them; how many numbers there are. */
  private scanGroups(): number {
    const { text, values, digits, separators } = this;
    let at = this.position;
    for (let group = 0; ; group++) {
      const first = at;
      let value = 0;
      let code = text.charCodeAt(at);
      while (isDigit(code)) {
        value = value * 10 + code - 48;
        code = text.charCodeAt(++at);
      }
      if (group === 4) return -1;
      if (at === first && (group === 0 || !this.mayEndAt(separators[group - 1]))) return -1;
      values[group] = value;
      digits[group] = at - first;
      this.position = at;
      let next = at;
      if (this.tolerance === 'srt') next = this.pastSpaces(next);
      const separator = text.charCodeAt(next);
      if (separator !== COLON && separator !== DOT && separator !== COMMA) return group + 1;
      separators[group] = separator;
      at = this.tolerance === 'srt' ? this.pastSpaces(next + 1) : next + 1;
    }
  }

  /** `00:00:01,` has a fraction of no digits. */
  private mayEndAt(separator: number | undefined): boolean {
    return this.tolerance !== 'strict' && (separator === COMMA || separator === DOT);
  }

  /** Machine translation writes `00: 00: 01, 000`. */
  private pastSpaces(at: number): number {
    return this.text.charCodeAt(at) === 32 ? at + 1 : at;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What stands unseen before times: marks of direction and of byte order, a no-break space. */
function isMark(code: number): boolean {
  return code === 0xa0 || code === 0x200e || code === 0x200f || code === 0xfeff;
}

/** Hyphen, and the dashes that word processors make of it. */
function isDash(code: number): boolean {
  return code === 45 || (code >= 0x2010 && code <= 0x2015);
}
