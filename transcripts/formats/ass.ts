import type { Cue, ParsedCaptions } from '../cue.ts';
import { type AssStyle, readAssText } from './ass-text.ts';
import { Collector, clip } from './collect.ts';
import { normalizeText } from './lines.ts';

/** Of scripts that do not say: ASS and SSA have ten fields alike. */
const EVENT_FIELDS = 'layer,start,end,style,name,marginl,marginr,marginv,effect,text'.split(',');
/** `h:mm:ss.cc`; some tools write a colon, or milliseconds, or times before the beginning. */
const TIME = /^\s*(-?\d{1,9}):(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,9}))?\s*$/;
/** Fields of one line; no script has half of it. */
const MAX_FIELDS = 100;

/** What stands among events and says nothing; `;` and `!:` begin remarks. */
const OTHER_EVENT = /^\s*(?:$|;|!|(?:comment|picture|sound|movie|command)\s*:)/i;

const PLAIN: AssStyle = { italic: false, top: false };

/**
 * Read a script of SubStation Alpha (SSA, ASS). Dialogue lines are cues, the
 * name of one is its speaker; comments, drawings and all typesetting are left out.
 */
export function parseAss(source: string): ParsedCaptions {
  const reader = new AssReader();
  normalizeText(source)
    .split('\n')
    .forEach((line, index) => {
      reader.line(line, index + 1);
    });
  return reader.finish();
}

class AssReader {
  private readonly collector = new Collector();
  private readonly styles = new Map<string, AssStyle>();
  private section = '';
  private events: readonly string[] = EVENT_FIELDS;
  private styleFields: readonly string[] = [];

  line(line: string, number: number): void {
    const colon = line.indexOf(':');
    const kind = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (kind === 'dialogue') this.dialogue(line.slice(colon + 1), number);
    else if (kind === 'format') this.format(line.slice(colon + 1));
    else if (kind === 'style') this.style(line.slice(colon + 1));
    else if (line.startsWith('[')) this.section = line.trim().toLowerCase();
    else if (this.section === '[events]' && !OTHER_EVENT.test(line)) {
      const message = `No event: "${clip(line.trim())}". The line is left out.`;
      this.collector.problem('stray-text', number, message);
    }
  }

  finish(): ParsedCaptions {
    return this.collector.finish(null);
  }

  private format(list: string): void {
    const fields = list.split(',', MAX_FIELDS).map((field) => field.trim().toLowerCase());
    if (this.section.includes('style')) this.styleFields = fields;
    else if (fields.includes('text')) this.events = fields;
  }

  private style(list: string): void {
    const values = list.split(',', MAX_FIELDS).map((value) => value.trim());
    const value = (name: string) => values[this.styleFields.indexOf(name)] ?? '';
    const alignment = Number(value('alignment'));
    this.styles.set(value('name').replace(/^\*+/, ''), {
      italic: value('italic') === '-1' || value('italic') === '1',
      top: this.section.includes('+') ? alignment >= 7 : alignment >= 5 && alignment <= 7,
    });
  }

  private readonly named = (name: string): AssStyle | undefined =>
    this.styles.get(name.replace(/^\*+/, ''));

  private dialogue(list: string, line: number): void {
    const values = splitFields(list, this.events.length);
    const value = (name: string) => values[this.events.indexOf(name)] ?? '';
    const startTime = readTime(value('start'));
    const endTime = readTime(value('end'));
    if (startTime === null || endTime === null) {
      const message = `No times: "${clip(list.trim())}". The line is left out.`;
      this.collector.problem('bad-timing', line, message);
      return;
    }
    if (values.length < this.events.length) {
      this.collector.problem('empty-cue', line, 'Fields are missing. The line is left out.');
      return;
    }
    const style = this.named(value('style').trim()) ?? PLAIN;
    const read = readAssText(value('text'), style, startTime, this.named);
    if (read.text === '') return; // a drawing, or typesetting alone
    const cue: Cue = { id: '', startTime, endTime, ...read };
    const speaker = (value('name') || value('actor')).trim();
    if (speaker !== '') cue.speaker = speaker;
    this.collector.add(cue, () => line);
  }
}

/** The fields of a line; the last one takes the rest, commas and all. */
function splitFields(list: string, count: number): string[] {
  const fields: string[] = [];
  let from = 0;
  while (fields.length < count - 1) {
    const comma = list.indexOf(',', from);
    if (comma === -1) break;
    fields.push(list.slice(from, comma));
    from = comma + 1;
  }
  fields.push(list.slice(from));
  return fields;
}

function readTime(field: string): number | null {
  const found = TIME.exec(field);
  if (found === null) return null;
  const [, hours, minutes, seconds, fraction = '0'] = found;
  if (hours?.startsWith('-')) return 0;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return Math.round((whole + Number(`0.${fraction}`)) * 1000) / 1000;
}
