/** Least distance of two lines, against the text's size. */
const LEADING = 1.35;

/**
 * Make the dark boxes of a caption's lines meet: no gap between them, and no
 * darker band where both lie. How tall a box is by itself depends on the font
 * that the system has for the script: 1.17 of the text's size, or 1.6.
 *
 * Reads the layout once for each language, track and set of fonts.
 */
export class LineBoxes {
  private readonly measured = new Set<string>();

  /** @param captions - the element that holds the painted captions */
  fit(captions: HTMLElement): void {
    for (const caption of captions.querySelectorAll<HTMLElement>('.caption')) {
      const track = caption.dataset.track ?? '';
      const known = `${track} ${caption.lang}`;
      const line = caption.querySelector('.line');
      if (this.measured.has(known) || !line) continue;
      const style = getComputedStyle(line);
      const size = Number.parseFloat(style.fontSize);
      const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
      const height = ((line.getClientRects()[0]?.height ?? 0) - padding) / size;
      if (!(height > 0.5 && height < 4)) continue;
      const leading = Math.max(LEADING, height);
      captions.style.setProperty(`--leading-${track}`, String(leading));
      captions.style.setProperty(`--pad-${track}`, String((leading - height) / 2));
      // One language a track at a time: another one is measured anew.
      for (const old of this.measured) if (old.startsWith(`${track} `)) this.measured.delete(old);
      this.measured.add(known);
    }
  }
}
