import { MAX_CUE_TEXT, type ParsedCaptions } from '../cue.ts';
import { Collector, clip } from './collect.ts';
import type { RunStyle } from './runs.ts';
import { animate, type Frame, frameOf, visible } from './ttml-frame.ts';
import { TtmlNames } from './ttml-names.ts';
import { NEVER, type Piece, paragraphCues } from './ttml-paragraph.ts';
import { TtmlRegions } from './ttml-region.ts';
import { TtmlStyles } from './ttml-style.ts';
import { type Rates, readRates, readTime } from './ttml-time.ts';
import { type Attributes, localName, readXml } from './xml.ts';

/**
 * Read TTML (IMSC, EBU-TT, DFXP; https://www.w3.org/TR/ttml2/), in any of its
 * namespaces or none. Of regions it is kept whether their text is at the top.
 */
export function parseTtml(source: string): ParsedCaptions {
  const collector = new Collector();
  const reader = new TtmlReader(collector);
  readXml(source, reader, collector);
  reader.endParagraph();
  if (!reader.found) collector.problem('no-cues', null, 'There is no <tt> element.');
  return collector.finish(reader.language);
}

/** What no paragraph stands in: the one before was left open. */
const WITHIN = new Set(['br', 'p', 'span']);
/** HTML's, which TTML does not have and files do: spans. */
const MARKUP = new Set(['b', 'em', 'font', 'i', 's', 'strong', 'u']);
const ITALIC = /^(?:[\w.-]+:)?(?:em|i)$/;
/** Texts and line breaks of one paragraph: many more than a caption's words. */
const MAX_PIECES = 500;

class TtmlReader {
  found = false;
  language: string | null = null;

  private readonly styles = new TtmlStyles();
  private readonly regions = new TtmlRegions(this.styles);
  private readonly agents = new Map<string, string>();
  private readonly names = new TtmlNames();
  private readonly frames: Frame[] = [];
  private rates: Rates = readRates({});
  private paragraph: Piece[] | null = null;
  private paragraphLine = 0;
  private paragraphId = '';
  private agentId = '';

  constructor(private readonly collector: Collector) {}

  open(tag: string, attributes: Attributes, line: number): void {
    const around = this.frames[this.frames.length - 1];
    const namespace = this.names.declare(attributes, around?.namespace ?? '');
    if (!around && localName(tag) === 'tt') this.names.begin(tag, namespace);
    const local = this.names.isOurs(tag, namespace) ? localName(tag) : '';
    const name = MARKUP.has(local) ? 'span' : local;
    const parent = name === 'p' ? this.frames.findLast((frame) => !WITHIN.has(frame.name)) : around;
    const { styles, rates } = this;
    const frame = frameOf({ name, namespace }, attributes, parent, { styles, rates });
    if (name !== local && ITALIC.test(tag)) frame.style.italic = true;
    this.frames.push(frame);
    if (name === 'tt' && !this.found) this.root(attributes);
    else if (name === 'style' && parent?.name === 'region') this.regions.addStyle(attributes);
    else if (name === 'style') this.styles.add(attributes);
    else if (name === 'region') this.regions.add(attributes);
    else if (name === 'agent') this.agentId = attributes['xml:id'] ?? '';
    else if (name === 'set') animate(attributes, frame, around, rates);
    else if (name === 'p') this.openParagraph(attributes, line);
    else if (frame.timing !== null) this.checkTimes(attributes, line);
    else if (name === 'br') this.piece('', this.holder(), true);
  }

  /** The element that text stands in: who writes `<br>` as in HTML never closes it. */
  private holder(): Frame | undefined {
    return this.frames.findLast(({ name }) => name !== 'br');
  }

  text(text: string): void {
    const frame = this.holder();
    if (frame === undefined) return;
    if (frame.name === 'p' || frame.name === 'span') this.piece(text, frame);
    else if (frame.name === 'name' && this.agentId !== '' && text.trim() !== '') {
      this.agents.set(this.agentId, text.trim());
    }
  }

  close(): void {
    const frame = this.frames.pop();
    if (frame === undefined) return;
    if (frame.ruby !== null && this.frames[this.frames.length - 1]?.ruby !== frame.ruby) {
      this.push(frame.ruby.pieces());
    }
    frame.timing?.close();
    if (frame.name === 'p') this.endParagraph(frame);
  }

  /** As in HTML, whose line breaks some close only. */
  stray(tag: string): void {
    if (localName(tag) === 'br') this.piece('', this.holder(), true);
  }

  /** Take the open paragraph; also at the end of a document that is cut off. */
  endParagraph(frame = this.frames.findLast(({ name }) => name === 'p')): void {
    const pieces = this.paragraph;
    this.paragraph = null;
    if (pieces === null) return;
    const cues = paragraphCues(pieces);
    if (cues.length === 0 && pieces.some(isNever)) {
      const message = 'The text ends before it starts: never shown.';
      this.collector.problem('end-before-start', this.paragraphLine, message);
    }
    const speaker = frame?.agent;
    const top = frame?.region !== undefined && this.regions.isTop(frame.region);
    const placed = top ? { settings: { line: '0' } } : {};
    for (const cue of cues) {
      if (cue.endTime === NEVER) {
        this.collector.problem('no-end', this.paragraphLine, 'Nothing says when this text ends.');
      }
      const id = cues.length === 1 ? this.paragraphId : '';
      const named = speaker === undefined ? {} : { speaker: this.agents.get(speaker) ?? speaker };
      this.collector.add({ id, ...cue, ...named, ...placed }, () => this.paragraphLine);
    }
  }

  private root(attributes: Attributes): void {
    this.found = true;
    this.rates = readRates(attributes);
    const lang = attributes['xml:lang'];
    if (lang !== undefined && lang !== '') this.language = lang;
  }

  private openParagraph(attributes: Attributes, line: number): void {
    this.endParagraph();
    const bad = this.badTime(attributes);
    if (bad !== undefined) {
      const message = `No time: "${clip(bad)}". The text is left out.`;
      this.collector.problem('bad-timing', line, message);
      return;
    }
    this.paragraph = [];
    this.paragraphLine = line;
    this.paragraphId = attributes['xml:id'] ?? '';
  }

  private badTime({ begin, end, dur }: Attributes): string | undefined {
    return [begin, end, dur].find((time) => !isTime(time, this.rates));
  }

  /** Of what stands around or within a paragraph. */
  private checkTimes(attributes: Attributes, line: number): void {
    const bad = this.badTime(attributes);
    if (bad === undefined) return;
    const message = `No time: "${clip(bad)}". It is read as if it were not there.`;
    this.collector.problem('bad-timing', line, message);
  }

  private piece(text: string, frame: Frame | undefined, lineBreak = false): void {
    if (this.paragraph === null || !frame?.timing) return;
    const { style, timing, ruby } = frame;
    const preserve = style.preserve === true;
    const piece: Piece = {
      text: lineBreak ? '\n' : cutPiece(text, preserve),
      intervals: visible([timing.ownText()], frame),
      style: this.runStyle(frame),
      preserve,
      lineBreak,
    };
    if (ruby === null) this.push([piece]);
    else ruby.add(piece, style.ruby);
  }

  private push(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (this.paragraph === null) return;
      if (this.paragraph.length === MAX_PIECES) {
        this.collector.problem('xml-limit', this.paragraphLine, 'A paragraph has too many parts.');
      }
      this.paragraph.push(piece);
      if (this.paragraph.length > MAX_PIECES) this.endParagraph();
    }
  }

  private runStyle({ style, lang }: Frame): RunStyle {
    const run: RunStyle = {};
    if (style.italic === true) run.italic = true;
    if (lang !== undefined && lang !== '' && lang !== this.language) run.lang = lang;
    return run;
  }
}

/** `indefinite` is SMIL's word for what TTML leaves out. */
function isTime(time: string | undefined, rates: Rates): boolean {
  return !time || time === 'indefinite' || readTime(time, rates) !== null;
}

/** Whether a text is not hidden, and yet has no time. */
function isNever({ text, intervals }: Piece): boolean {
  return text.trim() !== '' && intervals.some(({ begin, end }) => begin >= end);
}

/** A cue is cut anyway; one more than its limit, for that to be told. */
function cutPiece(text: string, preserve: boolean): string {
  const spaced = preserve ? text : text.replace(/[ \t\r\n]+/g, ' ');
  return clip(spaced, MAX_CUE_TEXT + 1);
}
