import { render } from 'preact';
import { message } from '../../components/message.ts';
import { Notice as NoticeLine, type NoticeLink } from '../../components/player/Notice.tsx';
import css from '../../components/player/notice.css?inline';
import type { Player, SiteAdapter } from '../../sites/adapter.ts';
import type { Placement } from '../../transcripts/status.ts';
import { Countdown } from './countdown.ts';
import { keepEvents } from './kept-events.ts';
import { Layer } from './layer.ts';
import { coveredAt, pictureBox, watchSigns } from './picture.ts';

const NOTICE_TAG = 'truecue-notice';

/** Over the title that players write in the same corner, below their menus. */
const RISE = 8;
/** The empty line must be known to screen readers before its words are. Milliseconds. */
const WORDS_LATE_MS = 60;
/** Long enough to have been noticed. Milliseconds. */
const SEEN_MS = 4000;
/** How long a line stays that asks nothing of the viewer. Milliseconds. */
const CORRECTED_MS = 8000;

/** What our line does something with; its other keys are the player's. */
const NOTICE_KEYS = ['Enter', ' ', 'Escape'];

interface NoticeOptions {
  adapter: SiteAdapter;
  player: Player;
  words: string;
  links: readonly NoticeLink[];
  dismissal: string;
  /** Milliseconds it stays, not counting ads, hidden tabs, and while it is pointed at or has focus. */
  stays: number;
  /** Only time of play counts. */
  ofPlay: boolean;
  /** It was there for a few seconds, or taken away, or its link was followed; may come twice. */
  seen?(): void;
}

/** Said once: a newer revision has taken the captions' place, or the picture has left them. */
export function passingNotice(said: 'captionsCorrected' | 'captionsStayHere') {
  return {
    words: message(said),
    links: [],
    dismissal: message('noticeClose'),
    stays: CORRECTED_MS,
    ofPlay: false,
  };
}

/** One quiet line over the picture, until its time is over, the viewer closes it, or `signal` aborts. */
export class Notice {
  private readonly layer: Layer;
  private readonly closed = new AbortController();
  private readonly until: AbortSignal;
  private readonly countdowns: Countdown[];
  /** Where focus was before it came here. */
  private cameFrom: EventTarget | null = null;
  private pointed = false;
  private focused = false;

  constructor(
    private readonly options: NoticeOptions,
    signal: AbortSignal,
  ) {
    const { player, stays } = options;
    const until = AbortSignal.any([signal, this.closed.signal]);
    this.until = until;
    this.layer = new Layer(player, { tag: NOTICE_TAG, rise: RISE }, css, () => this.fit(), until);
    this.countdowns = [
      new Countdown(SEEN_MS, () => options.seen?.()),
      new Countdown(stays, () => this.close()),
    ];
    keepEvents(this.layer.element, ({ key }) => !NOTICE_KEYS.includes(key));
    this.listen(until);
    this.draw(null);
    this.fit();
    const timer = setTimeout(() => {
      this.draw(options.words);
      this.fit();
    }, WORDS_LATE_MS);
    until.addEventListener('abort', () => {
      clearTimeout(timer);
      for (const countdown of this.countdowns) countdown.run(false);
      render(null, this.layer.content);
    });
  }

  close(): void {
    this.closed.abort();
  }

  /** Captions stand there now, so the notice stands elsewhere. */
  stand(placement: Placement | undefined): void {
    if (this.until.aborted) return;
    this.layer.element.dataset.edge = placement === 'top' ? 'bottom' : 'top';
    this.fit();
  }

  private listen(signal: AbortSignal): void {
    const { player } = this.options;
    const { element } = this.layer;
    const on = (target: EventTarget, events: string[], call: (event: Event) => void) => {
      for (const event of events) target.addEventListener(event, call, { signal });
    };
    on(element, ['pointerenter', 'pointerleave'], ({ type }) => {
      this.pointed = type === 'pointerenter';
      this.count();
    });
    on(element, ['focusin', 'focusout'], (event) => {
      const { type, relatedTarget } = event as FocusEvent;
      if (type === 'focusin' && !this.focused) this.cameFrom = relatedTarget;
      this.focused = type === 'focusin';
      this.count();
    });
    on(element, ['keydown'], (event) => {
      if ((event as KeyboardEvent).key === 'Escape') this.dismiss();
    });
    on(player.video, ['play', 'pause', 'ended', 'seeked'], () => this.fit());
    on(element.ownerDocument, ['visibilitychange'], () => this.count());
    watchSigns(player, () => this.fit(), signal);
  }

  private draw(words: string | null): void {
    const { links, dismissal, seen } = this.options;
    render(
      <NoticeLine
        words={words}
        links={links}
        dismissal={dismissal}
        onDismiss={() => this.dismiss()}
        onFollow={() => seen?.()}
      />,
      this.layer.content,
    );
  }

  private dismiss(): void {
    const { player, seen } = this.options;
    const back = this.cameFrom instanceof HTMLElement ? this.cameFrom : player.surface;
    if (this.focused) back.focus({ preventScroll: true });
    seen?.();
    this.close();
  }

  private fit(): void {
    const { adapter, player } = this.options;
    const { element } = this.layer;
    this.layer.mount();
    const picture = pictureBox(player);
    this.layer.moveTo(picture);
    this.wrap();
    element.style.setProperty('--lift', `${coveredAt('bottom', player, picture)}px`);
    // At the end the player offers what to see next.
    element.toggleAttribute('data-away', adapter.isAd(player) || player.video.ended);
    this.count();
  }

  /** Text that wraps fills its box's whole width: the box becomes as wide as the longest line. */
  private wrap(): void {
    const words = this.layer.content.querySelector<HTMLElement>('p');
    if (!words) return;
    words.style.removeProperty('width');
    const lines = [...words.children].flatMap((part) => [...part.getClientRects()]);
    if (lines.length === 0) return;
    const left = Math.min(...lines.map((line) => line.left));
    const right = Math.max(...lines.map((line) => line.right));
    words.style.width = `${Math.ceil(right - left) + 1}px`;
  }

  /** Time passes while the line can be read, and nobody is at it. */
  private count(): void {
    const { element } = this.layer;
    const { ofPlay, player } = this.options;
    const rests = ofPlay && player.video.paused;
    const unseen = element.hasAttribute('data-away') || element.ownerDocument.hidden;
    const runs = !rests && !unseen && !this.pointed && !this.focused;
    for (const countdown of this.countdowns) countdown.run(runs);
  }
}
