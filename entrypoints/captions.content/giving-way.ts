import type { Player } from '../../sites/adapter.ts';

/** What a viewer may aim at in a player. */
const CONTROLS = 'a, button, [role="slider"]';

/**
 * Where controls and words have no room beside one another, as in small embeds, the words
 * stay, but fade while the pointer or the focus is at a control they lie over.
 *
 * @param element - the captions' host
 */
export function giveWay(element: HTMLElement, player: Player, signal: AbortSignal): void {
  const { ownerDocument: document, shadowRoot } = element;
  const yieldTo = (aim: Element | null | undefined) => {
    const box = player.crowded() ? aim?.closest(CONTROLS)?.getBoundingClientRect() : null;
    element.toggleAttribute('data-yields', !!box && liesOver(shadowRoot, box));
  };
  const pointed = ({ clientX, clientY }: PointerEvent) =>
    yieldTo(document.elementsFromPoint(clientX, clientY).find((one) => one !== element));
  // Over words of a paused caption the pointer moves from one control to the next unsaid.
  element.addEventListener('pointermove', pointed, { signal });
  document.addEventListener('pointerover', pointed, { signal });
  document.addEventListener('focusin', ({ target }) => yieldTo(target as Element), { signal });
  for (const gone of ['pointerleave', 'focusout'])
    document.documentElement.addEventListener(gone, () => yieldTo(null), { signal });
}

function liesOver(words: ShadowRoot | null, { left, top, right, bottom }: DOMRect): boolean {
  return [...(words?.querySelectorAll('.line') ?? [])]
    .flatMap((line) => [...line.getClientRects()])
    .some(
      (ours) => ours.left < right && ours.right > left && ours.top < bottom && ours.bottom > top,
    );
}
