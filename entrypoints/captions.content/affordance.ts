import { message } from '../../components/message.ts';
import type { Player } from '../../sites/adapter.ts';
import type { Placement } from '../../transcripts/status.ts';
import { keepEvents } from './kept-events.ts';

/** What our button does something with; its other keys are the player's. */
const BUTTON_KEYS = ['Enter', ' '];

/**
 * The button beside the words of a paused video by which a mistake in them is reported.
 * It takes no room of the captions, and lies over none of the player's controls: where there
 * is no place it is not there, and the menu has it too.
 */
export class Affordance {
  readonly element: HTMLElement;

  /** @param press - the viewer's own click or key; a page can make others in the open root */
  constructor(
    private readonly player: Player,
    press: () => void,
  ) {
    const document = player.surface.ownerDocument;
    this.element = document.createElement('div');
    this.element.className = 'tools';
    this.element.hidden = true;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = message('reportMistake');
    button.lang = message('messagesLanguage');
    button.addEventListener('click', (event) => event.isTrusted && press());
    this.element.append(button);
    keepEvents(this.element, ({ key }) => !BUTTON_KEYS.includes(key));
  }

  /**
   * Stand at the edge of the words that is further from the controls.
   *
   * @param content - holds the painted captions
   * @param height - of the picture, pixels
   */
  place(content: HTMLElement, placement: Placement, height: number): void {
    const shown = content.querySelectorAll<HTMLElement>('.caption[data-track="primary"]');
    const captions = content.querySelectorAll<HTMLElement>('.caption');
    this.element.hidden = shown.length === 0 || height < this.player.roomAbove.aside;
    const [first] = captions;
    const last = captions[captions.length - 1];
    if (!first || !last) return;
    const under = placement === 'top';
    const edge = under ? last.offsetTop + last.offsetHeight : first.offsetTop;
    this.element.style.top = `${edge}px`;
    this.element.classList.toggle('under', under);
    this.element.classList.toggle('aside', !under && height < this.player.roomAbove.centred);
  }
}
