import type { ParsedCaptions } from '../cue.ts';
import { Collector } from './collect.ts';
import { resolveReferences } from './entities.ts';
import { linesToCues, type Segment, type TimedLine } from './timed-text.ts';
import { readXml } from './xml.ts';

type Attributes = Readonly<Record<string, string>>;

/**
 * Read YouTube's srv3 (`<timedtext format="3">`), the same model as json3, and
 * srv2, whose texts are escaped twice and not parted into words.
 */
export function parseSrv3(source: string): ParsedCaptions {
  const collector = new Collector();
  const reader = new Srv3Reader(collector);
  readXml(source, reader, collector);
  reader.endParagraph();
  return linesToCues(reader.lines, reader.rolling, collector);
}

class Srv3Reader {
  readonly lines: TimedLine[] = [];
  rolling = false;

  private readonly italicPens = new Set<string>();
  private paragraph: TimedLine | null = null;
  private pen: string | undefined;
  private segment: Segment | null = null;
  private hasSegments = false;
  private windowed = false;

  constructor(private readonly collector: Collector) {}

  open(name: string, attributes: Attributes, line: number): void {
    if (name === 'pen' && attributes.i === '1') this.italicPens.add(attributes.id ?? '');
    else if (name === 'p' || name === 'text') this.openParagraph(attributes, line);
    else if (name === 's' && this.paragraph !== null) this.openSegment(attributes);
    else if (name === 'br') this.append('\n');
  }

  text(text: string): void {
    // White space that only indents the elements is not part of the line.
    const between = this.hasSegments || this.paragraph?.segments.length === 0;
    if (this.segment === null && between && /^\s*\n\s*$/.test(text)) return;
    this.append(text);
  }

  close(name: string): void {
    if (name === 's') this.segment = null;
    else if (name === 'p' || name === 'text') this.endParagraph(name === 'text');
  }

  /** Take the open paragraph; also at the end of a document that is cut off. */
  endParagraph(twice = false): void {
    const { paragraph } = this;
    this.paragraph = null;
    this.segment = null;
    if (paragraph === null) return;
    if (twice) for (const s of paragraph.segments) s.text = resolveReferences(s.text, true);
    this.lines.push(paragraph);
  }

  private append(text: string): void {
    if (this.segment !== null) this.segment.text += text;
    else if (this.paragraph !== null) {
      this.paragraph.segments.push({ text, offset: null, italic: this.isItalic(this.pen) });
    }
  }

  private openParagraph(attributes: Attributes, line: number): void {
    this.endParagraph();
    this.hasSegments = false;
    this.pen = attributes.p;
    this.windowed = attributes.w !== undefined;
    this.rolling ||= attributes.a === '1' || attributes.append === '1';
    const start = readMs(attributes.t);
    if (start === null) {
      this.collector.problem('bad-timing', line, 'A paragraph without a time is left out.');
      return;
    }
    this.paragraph = { start, duration: readMs(attributes.d) ?? 0, segments: [], line };
  }

  private openSegment(attributes: Attributes): void {
    this.hasSegments = true;
    const offset = readMs(attributes.t);
    this.rolling ||= this.windowed && offset !== null;
    this.segment = { text: '', offset, italic: this.isItalic(attributes.p ?? this.pen) };
    this.paragraph?.segments.push(this.segment);
  }

  private isItalic(pen: string | undefined): boolean {
    return pen !== undefined && this.italicPens.has(pen);
  }
}

function readMs(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : null;
}
