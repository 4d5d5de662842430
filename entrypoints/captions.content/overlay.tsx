import { render } from 'preact';
import { CaptionOverlay, type PaintedTrack } from '../../components/CaptionOverlay.tsx';
import type { Player } from '../../sites/adapter.ts';
import type { Cue } from '../../transcripts/cue.ts';
import { placeCues, type Slot, sameSlots } from '../../transcripts/slots.ts';
import type { Placement, SessionStatus } from '../../transcripts/status.ts';
import { Affordance } from './affordance.ts';
import { carrySlots } from './carrying.ts';
import { giveWay } from './giving-way.ts';
import { Layer } from './layer.ts';
import { LineBoxes } from './line-boxes.ts';
import { type Box, coveredAt, makeRoomBelow, pictureBox } from './picture.ts';
import { keepSelecting } from './selecting.ts';
import css from './style.css?inline';

const CAPTIONS_TAG = 'truecue-captions';

/** Text of one line against the picture's height; look.md: 27 px at 540. */
const TEXT_SHARE = 0.05;
/** The same against the width, for upright pictures. */
const TEXT_SHARE_OF_WIDTH = 0.055;
const MIN_TEXT_PX = 14;
/** Resting place above the picture's lower edge; shorts keep their words above the title. */
const REST_SHARE = 0.06;
const REST_SHARE_UPRIGHT = 0.22;
/** Widest caption against the picture: BBC guidelines 3.1. */
const MEASURE_WIDE = 0.68;
const MEASURE_NARROW = 0.9;
/** Room below the picture, for one language and for two. */
const ROOM_SHARE = 0.17;
const ROOM_SHARE_BOTH = 0.25;
/** Air between captions and the player's controls. Pixels. */
const CONTROLS_GAP = 8;
/** Beyond this nobody could read it; the rest is cut at the picture's edge. */
const SMALLEST_FIT = 0.15;
/** Captions shorter than this always fit: no need to measure. UTF-16 code units. */
const SURELY_FITS = 160;

/** How the words are to look; the same object while nothing changes. */
export interface Look {
  primary: PaintedTrack;
  secondary: PaintedTrack | null;
  secondAbove: boolean;
  /** Against the default size. */
  size: number;
  placement: Placement;
  lift: boolean;
  doubtful: boolean;
  announce: boolean;
  /** A mistake in the words can be reported to somebody. */
  report: boolean;
}

/** `<truecue-captions>` over one player, until the session ends. */
export class Overlay {
  private readonly layer: Layer;
  private readonly element: HTMLElement;
  private readonly affordance: Affordance;
  private slots: Slot[] = [];
  private held: Record<number, number> = {};
  private readonly lines = new LineBoxes();
  private look: Look | null = null;
  private undoRoom: (() => void) | null = null;
  private ad = false;

  /** @param report - the viewer wants to report a mistake in what shows */
  constructor(
    private readonly player: Player,
    report: () => void,
    signal: AbortSignal,
  ) {
    this.layer = new Layer(player, { tag: CAPTIONS_TAG, rise: 0 }, css, () => this.fit(), signal);
    this.element = this.layer.element;
    this.affordance = new Affordance(player, report);
    this.layer.content.after(this.affordance.element);
    this.fit();
    keepSelecting(this.element, this.affordance.element, player, signal);
    giveWay(this.element, player, signal);
    signal.addEventListener('abort', () => this.undoRoom?.());
  }

  /** Show `state` on the host, for styles and for whoever inspects the page. */
  mark(state: SessionStatus['kind'], ad: boolean): void {
    this.element.dataset.state = state;
    this.element.toggleAttribute('data-ad', ad);
    if (this.ad !== ad) {
      this.ad = ad;
      this.makeRoom();
      this.fit();
    }
  }

  /** Paint the active cues; no work when they are the ones that show. */
  paint(primary: readonly Cue[], secondary: readonly Cue[], look: Look): void {
    const slots = placeCues(carrySlots(this.slots, primary, secondary), primary, secondary);
    const looks = look !== this.look;
    if (!looks && sameSlots(slots, this.slots)) return;
    this.holdPlaces(slots);
    this.slots = slots;
    this.look = look;
    if (looks) {
      this.element.dataset.placement = look.placement;
      this.makeRoom();
      this.fit();
    }
    this.draw(look);
  }

  /** Selecting words must not make the player play; while it plays, clicks are its own. */
  setPaused(paused: boolean): void {
    this.element.toggleAttribute('data-paused', paused);
    this.placeAffordance();
  }

  /** Follow the picture, and rise above the controls while they show. */
  fit(): void {
    this.layer.mount();
    const picture = pictureBox(this.player);
    this.layer.moveTo(this.wordsBox(picture));
    if (!this.player.crowded()) this.element.removeAttribute('data-yields');
    const { style } = this.element;
    const size = this.look?.size ?? 1;
    const natural = Math.min(picture.height * TEXT_SHARE, picture.width * TEXT_SHARE_OF_WIDTH);
    const upright = picture.width < picture.height;
    style.setProperty('--unit', `${Math.max(MIN_TEXT_PX, natural) * size}px`);
    const share = upright && this.look?.placement !== 'top' ? REST_SHARE_UPRIGHT : REST_SHARE;
    style.setProperty('--rest', `${picture.height * share}px`);
    const wide = picture.width > picture.height * 1.34;
    // A tiny picture needs its whole width for one short line.
    const narrow = !wide || picture.width < 400 || size > 1.25;
    style.setProperty('--measure', `${picture.width * (narrow ? MEASURE_NARROW : MEASURE_WIDE)}px`);
    style.setProperty('--lift', `${this.liftOver(picture, picture.height * share)}px`);
    this.placeAffordance();
  }

  private draw(look: Look): void {
    const announced = this.slots.map((slot) => slot.primary?.text ?? '').join('\n');
    render(
      <CaptionOverlay
        slots={this.slots}
        risesUp={look.placement === 'bottom'}
        primary={look.primary}
        secondary={look.secondary}
        secondAbove={look.secondAbove}
        held={this.held}
        doubtful={look.doubtful}
        announced={look.announce ? announced : null}
      />,
      this.layer.content,
    );
    this.shrinkToFit();
    this.placeAffordance();
  }

  /** While it plays the button is not there, and nothing is measured for it. */
  private placeAffordance(): void {
    const { look, affordance } = this;
    const paused = this.element.hasAttribute('data-paused');
    const { height } = paused ? pictureBox(this.player) : { height: 0 };
    if (look?.report && paused) affordance.place(this.layer.content, look.placement, height);
    else affordance.element.hidden = true;
  }

  /** A slot about to be empty under one that still shows keeps the height it had. */
  private holdPlaces(next: readonly Slot[]): void {
    if (next.length < 2) return;
    this.slots.forEach((slot, index) => {
      const going = next[index] && !next[index].primary && next[index].secondary.length === 0;
      if (!going || (!slot.primary && slot.secondary.length === 0)) return;
      const ids = [slot.primary, ...slot.secondary].flatMap((cue) => (cue ? [cue.id] : []));
      const unit = Number.parseFloat(this.element.style.getPropertyValue('--unit')) || 1;
      let height = 0;
      for (const shown of this.layer.content.querySelectorAll<HTMLElement>('.caption'))
        if (ids.includes(shown.dataset.cueId ?? '')) height += shown.offsetHeight;
      this.held = { ...this.held, [index]: height / unit };
    });
  }

  /** Hostile or clumsy cues can be pages long: they become small enough for the picture. */
  private shrinkToFit(): void {
    const captions = this.layer.content.querySelector<HTMLElement>('.captions');
    if (!captions) return;
    this.lines.fit(captions);
    captions.style.removeProperty('--fit');
    const letters = this.slots.reduce(
      (sum, { primary, secondary }) =>
        sum + [primary, ...secondary].reduce((all, cue) => all + (cue?.text.length ?? 0), 0),
      0,
    );
    const roomy = this.slots.length < 2 && this.look?.placement !== 'below';
    if (roomy && letters < SURELY_FITS) return;
    // Not scrollHeight: what overflows upwards does not count there.
    const wanted = () =>
      [...captions.children].reduce((sum, child) => sum + (child as HTMLElement).offsetHeight, 0);
    const room =
      captions.clientHeight - 2 * Number.parseFloat(getComputedStyle(captions).paddingTop);
    for (let fit = 1; wanted() > room && fit > SMALLEST_FIT; ) {
      fit *= Math.max(0.6, Math.sqrt(room / wanted()) * 0.98);
      captions.style.setProperty('--fit', String(fit));
    }
  }

  private makeRoom(): void {
    this.undoRoom?.();
    this.undoRoom = null;
    if (this.look?.placement !== 'below' || this.ad) return;
    const share = this.look.secondary ? ROOM_SHARE_BOTH : ROOM_SHARE;
    this.undoRoom = makeRoomBelow(this.player.video, share);
  }

  private wordsBox(picture: Box): Box {
    if (!this.undoRoom) return picture;
    const share = this.look?.secondary ? ROOM_SHARE_BOTH : ROOM_SHARE;
    const whole = picture.height / (1 - share);
    return { ...picture, top: picture.top + picture.height, height: whole * share };
  }

  /** Pixels upwards; words at the top make way downwards. */
  private liftOver(picture: Box, rest: number): number {
    const { lift, placement } = this.look ?? {};
    if (!lift || !placement) return 0;
    const edge = placement === 'top' ? 'top' : 'bottom';
    const covered = coveredAt(edge, this.player, this.wordsBox(picture));
    if (covered === 0) return 0;
    // Below the picture they stand at the upper edge of their room.
    const free = placement === 'below' ? 0 : rest;
    const way = Math.max(0, Math.min(covered + CONTROLS_GAP - free, picture.height / 2));
    return edge === 'top' ? -way : way;
  }
}
