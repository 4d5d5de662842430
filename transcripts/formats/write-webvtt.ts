import type { Cue, CueSettings, Run } from '../cue.ts';
import { withoutBlankLines, writeTime } from './write-time.ts';

/** Write WebVTT. `language` stands in the header, as YouTube's files have it. */
export function writeWebvtt(cues: readonly Cue[], language: string | null): string {
  const header = language === null ? 'WEBVTT\n' : `WEBVTT\nLanguage: ${language}\n`;
  return header + cues.map(writeCue).join('');
}

function writeCue(cue: Cue): string {
  const times = `${writeTime(cue.startTime, '.')} --> ${writeTime(cue.endTime, '.')}`;
  const settings = cue.settings === undefined ? '' : writeSettings(cue.settings);
  const voice = cue.speaker === undefined ? '' : `<v ${escapeText(cue.speaker)}>`;
  return `\n${writeId(cue.id)}${times}${settings}\n${voice}${writeRuns(cue)}\n`;
}

function writeId(id: string): string {
  return id === '' || /\n|\r|-->/.test(id) ? '' : `${id}\n`;
}

function writeSettings(settings: CueSettings): string {
  return Object.entries(settings)
    .map(([name, value]) => ` ${name}:${value}`)
    .join('');
}

function writeRuns(cue: Cue): string {
  const marks = wordMarks(cue);
  let offset = 0;
  let out = '';
  for (const run of cue.runs ?? [{ text: cue.text }]) {
    out += openTags(run) + writeMarked(run.text, offset, marks) + closeTags(run);
    offset += run.text.length;
  }
  return withoutBlankLines(out);
}

function openTags(run: Run): string {
  const lang = run.lang === undefined ? '' : `<lang ${escapeText(run.lang)}>`;
  const kind = run.kind === undefined ? '' : `<c.${run.kind}>`;
  return lang + kind + (run.italic ? '<i>' : '') + (run.ruby === undefined ? '' : '<ruby>');
}

function closeTags(run: Run): string {
  const ruby = run.ruby === undefined ? '' : `<rt>${escapeText(run.ruby)}</rt></ruby>`;
  const kind = run.kind === undefined ? '' : '</c>';
  return ruby + (run.italic ? '</i>' : '') + kind + (run.lang === undefined ? '' : '</lang>');
}

/** `text`, which begins at `from` in its cue, with the timestamps that fall into it. */
function writeMarked(text: string, from: number, marks: ReadonlyMap<number, number>): string {
  if (marks.size === 0) return escapeText(text);
  let out = '';
  let done = 0;
  for (const [at, time] of marks) {
    const local = at - from;
    if (local < done || local >= text.length) continue;
    out += `${escapeText(text.slice(done, local))}<${writeTime(time, '.')}>`;
    done = local;
  }
  return out + escapeText(text.slice(done));
}

/**
 * Offset in the cue's text of each word, and the seconds it begins at. The
 * first word has no mark where it begins with its cue, unless it is the only
 * one. Empty if the words are not those of the text.
 */
function wordMarks(cue: Cue): Map<number, number> {
  const marks = new Map<number, number>();
  const words = cue.words ?? [];
  const text = spokenText(cue);
  let at = 0;
  for (const [index, word] of words.entries()) {
    const found = text.indexOf(word.text, at);
    if (found === -1) return new Map();
    const plain = index === 0 && words.length > 1 && word.startTime === cue.startTime;
    if (!plain) marks.set(found, word.startTime);
    at = found + word.text.length;
  }
  return marks;
}

/** The cue's text with sounds and gestures blanked out: they are no words. */
function spokenText(cue: Cue): string {
  if (cue.runs === undefined) return cue.text;
  return cue.runs
    .map((run) => (run.kind === undefined ? run.text : '\0'.repeat(run.text.length)))
    .join('');
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
