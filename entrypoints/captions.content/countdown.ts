/** Counts time only while it is told to run. */
export class Countdown {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since = 0;
  private spent = false;

  /** @param left - milliseconds until `done` is called, once */
  constructor(
    private left: number,
    private readonly done: () => void,
  ) {}

  run(on: boolean): void {
    if (this.spent || on === (this.timer !== undefined)) return;
    if (on) {
      this.since = performance.now();
      this.timer = setTimeout(() => {
        this.spent = true;
        this.done();
      }, this.left);
    } else {
      clearTimeout(this.timer);
      this.timer = undefined;
      this.left = Math.max(0, this.left - (performance.now() - this.since));
    }
  }
}
