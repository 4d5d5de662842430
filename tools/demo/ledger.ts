import type { Interview } from './interview.ts';
import type { Painted } from './watcher.ts';

/** Prints every caption as it is painted, and keeps count. */
export class Ledger {
  count = 0;
  /** Milliseconds since the epoch; of the last caption. */
  lastAt = 0;
  private readonly late: number[] = [];
  private readonly waiting = new Set<(painted: Painted) => void>();

  constructor(private readonly interview: Interview) {}

  heading(text: string): void {
    if (this.count === 0) console.log(`\n${columns('media', 'lang', 'lateness', 'caption')}`);
    console.log(`\n${text}`);
  }

  readonly enter = (painted: Painted): void => {
    const { language, cueId, mediaTime, since, jump, text } = painted;
    this.count += 1;
    this.lastAt = Date.now();
    const start = this.interview.startOf(language, cueId);
    let lateness = jump;
    if (start === null) lateness = 'unknown';
    else if (start > since) {
      const milliseconds = (mediaTime - start) * 1000;
      this.late.push(milliseconds);
      lateness = `${signed(milliseconds)} ms`;
    }
    console.log(columns(clockTime(mediaTime), language, lateness, text));
    for (const waiting of this.waiting) waiting(painted);
  };

  /** Whether a caption that `fits` is painted from now on, in time. */
  sees(fits: (painted: Painted) => boolean, timeout: number): Promise<boolean> {
    return new Promise((resolve) => {
      const stop = (seen: boolean) => {
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(seen);
      };
      const look = (painted: Painted) => fits(painted) && stop(true);
      const timer = setTimeout(() => stop(false), timeout);
      this.waiting.add(look);
    });
  }

  summary(): string {
    const { count, late } = this;
    late.sort((a, b) => a - b);
    const at = (share: number) =>
      signed(late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? Number.NaN);
    return [
      `${count} captions painted.`,
      `Lateness, of the ${late.length} whose beginning was played over:`,
      `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms of media time.`,
    ].join(' ');
  }
}

function columns(time: string, language: string, lateness: string, text: string): string {
  return `${time.padStart(8)}  ${language.padEnd(4)}  ${lateness.padStart(12)}  ${text}`;
}

function signed(milliseconds: number): string {
  const whole = Math.round(milliseconds);
  return whole > 0 ? `+${whole}` : String(whole).replace('-', '−');
}

/** Seconds as `m:ss.t`. */
function clockTime(seconds: number): string {
  const tenths = Math.floor(seconds * 10);
  const rest = tenths % 600;
  return `${Math.floor(tenths / 600)}:${String(Math.floor(rest / 10)).padStart(2, '0')}.${rest % 10}`;
}
