import { randomFrom } from '../random.ts';

export type CaptionFormat = 'vtt' | 'srt';

/** A caption file made in memory, and how many problems were put into it. */
interface CaptionFile {
  text: string;
  planted: number;
}

const WORDS =
  '그래서 우리는 항구에서 기다렸습니다 배가 들어올 때까지 아무도 말하지 않았어요 then the pilot came aboard and took the wheel without a word nobody had told him about the storm'.split(
    ' ',
  );

/** Ways a cue can be wrong; each is one problem for its reader. */
const damages: ((times: string) => string)[] = [
  (times) => times.replace(':', 'x'),
  (times) => times.replace(/\d\d[.,]/, '7q.'),
  (times) => times.split(' --> ').reverse().join(' --> '),
];

/** `cues` cues of one and two lines, some with tags; `damaged` of them, evenly spread, broken. */
export function captionFile(format: CaptionFormat, cues: number, damaged: number): CaptionFile {
  const next = randomFrom(11);
  const step = damaged > 0 ? Math.floor(cues / damaged) : 0;
  const parts = format === 'vtt' ? ['WEBVTT\n\n'] : [];
  let planted = 0;
  for (let i = 0; i < cues; i++) {
    let times = `${time(i * 1500, format)} --> ${time(i * 1500 + 1400, format)}`;
    if (step > 0 && i % step === step - 1) {
      times = damages[planted % damages.length]?.(times) ?? times;
      planted++;
    }
    const settings = format === 'vtt' && next() < 0.1 ? ' align:start position:10%' : '';
    parts.push(`${i + 1}\n${times}${settings}\n${text(next, format)}\n\n`);
  }
  return { text: parts.join(''), planted };
}

function text(next: () => number, format: CaptionFormat): string {
  const first = line(next);
  const second = next() < 0.5 ? `\n${line(next)}` : '';
  const tag = next();
  if (tag < 0.1) return `<i>${first}</i>${second}`;
  return format === 'vtt' && tag < 0.2 ? `<v Kim>${first}${second}` : first + second;
}

function line(next: () => number): string {
  const words: string[] = [];
  const count = 4 + Math.floor(next() * 5);
  while (words.length < count) words.push(WORDS[Math.floor(next() * WORDS.length)] ?? '');
  return words.join(' ');
}

function time(ms: number, format: CaptionFormat): string {
  const pad = (value: number, width = 2) => String(Math.floor(value)).padStart(width, '0');
  const mark = format === 'vtt' ? '.' : ',';
  const clock = `${pad(ms / 3_600_000)}:${pad((ms / 60_000) % 60)}:${pad((ms / 1000) % 60)}`;
  return `${clock}${mark}${pad(ms % 1000, 3)}`;
}
