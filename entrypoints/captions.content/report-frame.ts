import { browser } from 'wxt/browser';
import { message } from '../../components/message.ts';
import type { Player } from '../../sites/adapter.ts';
import { type DialogWord, FRAME_PORT, reportPath } from '../report/address.ts';
import { pictureBox, watchPicture } from './picture.ts';
import css from './report-frame.css?inline';

const REPORT_TAG = 'truecue-report';

/** A smaller picture has no room for the dialog. Pixels. */
const MIN_WIDTH = 480;
const MIN_HEIGHT = 320;
/** A page that forbids frames has not shown it by then. Milliseconds. */
const LOADED_MS = 2000;

/** Whether the dialog can stand over this picture. */
export function hasRoom(player: Player): boolean {
  const { width, height } = pictureBox(player);
  // Only the video itself shows then.
  const alone = player.surface.ownerDocument.fullscreenElement?.tagName === 'VIDEO';
  return !alone && width >= MIN_WIDTH && height >= MIN_HEIGHT;
}

/**
 * The dialog of one ticket, a page of the extension in a frame over the picture.
 *
 * It stands in the document's top layer: pages move their player about in the document, and
 * a frame that is moved loads anew. What was typed would be lost.
 */
export class ReportFrame {
  private readonly closed = new AbortController();
  private readonly element: HTMLElement;
  private readonly frame: HTMLIFrameElement;

  /**
   * @param told.blocked - called where the page does not let it load; it is gone then
   * @param told.done - the viewer is done with it
   * @param told.gone - called once at its end, whoever ended it
   */
  constructor(
    private readonly player: Player,
    readonly ticket: string,
    told: { blocked(): void; done(): void; gone(): void },
    signal: AbortSignal,
  ) {
    const until = AbortSignal.any([signal, this.closed.signal]);
    const document = player.surface.ownerDocument;
    for (const old of document.querySelectorAll(REPORT_TAG)) old.remove();
    this.element = document.createElement(REPORT_TAG);
    this.element.popover = 'manual';
    this.element.style.cssText =
      'position: fixed !important; pointer-events: none !important; overflow: visible !important';
    this.frame = document.createElement('iframe');
    this.frame.title = message('reportTitle');
    this.frame.src = browser.runtime.getURL(reportPath(ticket) as never);
    const style = document.createElement('style');
    style.textContent = css;
    // Closed: the page's scripts find neither the frame nor its address.
    this.element.attachShadow({ mode: 'closed' }).append(style, this.frame);
    const timer = setTimeout(() => {
      this.close();
      told.blocked();
    }, LOADED_MS);
    this.listen(
      () => clearTimeout(timer),
      () => told.done(),
      until,
    );
    document.documentElement.append(this.element);
    this.follow(until);
    this.rise();
    until.addEventListener('abort', () => {
      clearTimeout(timer);
      this.element.remove();
      told.gone();
    });
  }

  focus(): void {
    this.frame.focus({ preventScroll: true });
  }

  close(): void {
    this.closed.abort();
  }

  /** Its page gets a port when it is loaded; a page that was not let in says nothing on it. */
  private listen(loaded: () => void, done: () => void, signal: AbortSignal): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<DialogWord>) => {
      loaded();
      if (data === 'close') done();
    };
    const hand = () => this.frame.contentWindow?.postMessage(FRAME_PORT, '*', [port2]);
    this.frame.addEventListener('load', hand, { once: true, signal });
    signal.addEventListener('abort', () => port1.close());
  }

  private follow(signal: AbortSignal): void {
    const { ownerDocument: document } = this.element;
    watchPicture(this.player, () => this.fit(), signal);
    document.addEventListener('scroll', () => this.fit(), { signal, passive: true });
    // What goes into fullscreen lies over it; and pages then take the focus for their player.
    const rise = () => setTimeout(() => signal.aborted || this.rise());
    document.addEventListener('fullscreenchange', rise, { signal });
  }

  /** To the top of the top layer, with the focus. */
  private rise(): void {
    if (this.element.matches(':popover-open')) this.element.hidePopover();
    this.element.showPopover();
    this.fit();
    this.focus();
  }

  private fit(): void {
    const box = pictureBox(this.player);
    for (const side of ['left', 'top', 'width', 'height'] as const)
      this.element.style.setProperty(side, `${Math.round(box[side])}px`, 'important');
  }
}
