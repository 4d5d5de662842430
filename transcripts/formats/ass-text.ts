import type { CueSettings, Run, Word } from '../cue.ts';
import { PLAIN, RunBuilder, type RunStyle } from './runs.ts';

/** What the text of a dialogue line says. */
interface AssText {
  text: string;
  runs?: Run[];
  settings?: CueSettings;
  words?: Word[];
}

const ITALIC: RunStyle = { italic: true };
/** A place in the picture; the first one of a line holds. */
const PLACE = /^an?[1-9]/;
/** Those at the top: `\an7` to `\an9`, in old scripts `\a5` to `\a7`. */
const TOP = /^(?:an[789]|a[567])(?!\d)/;

/** What a style says of the things that captions keep. */
export interface AssStyle {
  italic: boolean;
  /** Whether a line stands at the top of the picture. */
  top: boolean;
}

/**
 * Read a text with override codes in braces: italics become runs, drawings
 * vanish, the times of syllables (`\k`) become those of words.
 *
 * @param style - the line's
 * @param start - seconds the line begins at
 * @param named - a style by its name, for codes that change to another
 */
export function readAssText(
  source: string,
  style: AssStyle,
  start: number,
  named: (name: string) => AssStyle | undefined,
): AssText {
  return new AssTextReader(style, start, named).read(source);
}

class AssTextReader {
  private readonly builder = new RunBuilder();
  private italic: boolean;
  private drawing = false;
  private top: boolean | undefined;
  /** Centiseconds sung so far, and of the syllable under way; null without syllables. */
  private sung = 0;
  private syllable: number | null = null;
  private readonly words: Word[] = [];
  private inWord = false;

  constructor(
    private readonly style: AssStyle,
    private readonly start: number,
    private readonly named: (name: string) => AssStyle | undefined,
  ) {
    this.italic = style.italic;
  }

  read(source: string): AssText {
    let at = 0;
    while (at < source.length) {
      const open = nextOpen(source, at);
      const close = open === -1 ? -1 : source.indexOf('}', open);
      this.text(source.slice(at, close === -1 ? source.length : open));
      if (close === -1) break;
      this.codes(source.slice(open + 1, close));
      at = close + 1;
    }
    const result: AssText = this.builder.finish();
    if (this.top ?? this.style.top) result.settings = { line: '0' };
    if (this.words.length > 0) result.words = this.words;
    return result;
  }

  private text(raw: string): void {
    if (this.drawing || raw === '') return;
    const text = raw
      .replaceAll(/\\[Nn]/g, '\n')
      .replaceAll('\\h', '\u00a0')
      .replaceAll(/\\([{}])/g, '$1');
    this.builder.push(text, this.italic ? ITALIC : PLAIN);
    if (this.syllable === null) return;
    const startTime = this.start + this.sung / 100;
    for (const part of text.split(/(\s+)/)) {
      const last = this.words[this.words.length - 1];
      if (part.trim() === '') this.inWord = this.inWord && part === '';
      else if (this.inWord && last !== undefined) last.text += part;
      else {
        this.words.push({ startTime: Math.round(startTime * 1000) / 1000, text: part });
        this.inWord = true;
      }
    }
  }

  private codes(block: string): void {
    for (const code of block.split('\\').slice(1)) {
      const italic = /^i([01]?)(?!\w)/.exec(code)?.[1];
      if (italic !== undefined) this.italic = italic === '' ? this.style.italic : italic === '1';
      else if (code.startsWith('r')) this.italic = this.styleOf(code.slice(1)).italic;
      else if (/^p(\d|$)/.test(code)) this.drawing = /^p[1-9]/.test(code);
      else if (PLACE.test(code)) this.top ??= TOP.test(code);
      else if (/^[kK][fo]?\d/.test(code)) this.nextSyllable(code);
    }
  }

  /** The style that `\r` changes to; the line's own without a name, or one that nobody knows. */
  private styleOf(name: string): AssStyle {
    return this.named(name.trim()) ?? this.style;
  }

  private nextSyllable(code: string): void {
    this.sung += this.syllable ?? 0;
    this.syllable = Number.parseFloat(code.replace(/^[kK][fo]?/, '')) || 0;
  }
}

/** Offset of the next brace that begins codes, or -1: players show `\\{` as a brace. */
function nextOpen(source: string, from: number): number {
  let open = source.indexOf('{', from);
  while (open > from && source.charCodeAt(open - 1) === 92) open = source.indexOf('{', open + 1);
  return open;
}
