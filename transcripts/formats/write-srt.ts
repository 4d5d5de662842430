import type { Cue } from '../cue.ts';
import { withoutBlankLines, writeTime } from './write-time.ts';

/** Write SubRip; cues are numbered anew where their ids are no numbers. */
export function writeSrt(cues: readonly Cue[]): string {
  const numbered = cues.every((cue) => /^\d{1,9}$/.test(cue.id));
  const blocks = cues.map((cue, index) => {
    const id = numbered ? cue.id : String(index + 1);
    const times = `${writeTime(cue.startTime, ',')} --> ${writeTime(cue.endTime, ',')}`;
    const top = cue.settings?.line === '0' ? '{\\an8}' : '';
    return `${id}\n${times}\n${top}${withoutBlankLines(writeRuns(cue))}\n`;
  });
  return blocks.join('\n');
}

function writeRuns(cue: Cue): string {
  const runs = cue.runs ?? [{ text: cue.text }];
  return runs
    .map((run) => {
      const text = escapeText(run.text);
      return 'italic' in run && run.italic ? `<i>${text}</i>` : text;
    })
    .join('');
}

/** Escape only what would be read as a tag, a code, an arrow or a reference. */
function escapeText(text: string): string {
  return text
    .replace(/&(?=#|[A-Za-z])/g, '&amp;')
    .replace(/<(?=\/?[A-Za-z])/g, '&lt;')
    .replace(/\{(?=\\)/g, '&#123;')
    .replace(/->/g, '-&gt;');
}
