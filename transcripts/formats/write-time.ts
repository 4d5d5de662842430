/** `hh:mm:ss.ttt`, or with another mark before the milliseconds. */
export function writeTime(seconds: number, mark: '.' | ','): string {
  const time = Math.round(seconds * 1000);
  const hours = Math.floor(time / 3_600_000);
  const minutes = Math.floor(time / 60_000) % 60;
  const rest = Math.floor(time / 1000) % 60;
  return `${pad(hours, 2)}:${pad(minutes, 2)}:${pad(rest, 2)}${mark}${pad(time % 1000, 3)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The text without blank lines, which would end the cue. */
export function withoutBlankLines(text: string): string {
  return text.includes('\n') ? text.replace(/\n[ \t\f\n]*\n/g, '\n') : text;
}
