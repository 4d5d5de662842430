/** Letters typed within this time are one word. Milliseconds. */
const TYPING_PAUSE = 600;

/**
 * Move focus among `items` as menus do (ARIA Authoring Practices, menu pattern):
 * arrows around the ends, Home, End, and the first letters of a line.
 */
export class MenuKeys {
  private typed = '';
  private typedAt = 0;

  /** True: the key was a movement, and focus has moved. */
  move(event: KeyboardEvent, items: readonly HTMLElement[]): boolean {
    if (items.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return false;
    const here = items.indexOf(event.target as HTMLElement);
    const target = this.targetOf(event, items, here);
    target?.focus();
    return target !== undefined;
  }

  private targetOf(event: KeyboardEvent, items: readonly HTMLElement[], here: number) {
    switch (event.key) {
      case 'ArrowDown':
        return items.at((here + 1) % items.length);
      case 'ArrowUp':
        return items.at(here <= 0 ? -1 : here - 1);
      case 'Home':
      case 'PageUp':
        return items.at(0);
      case 'End':
      case 'PageDown':
        return items.at(-1);
      default:
        return this.typedTarget(event, items, here);
    }
  }

  private typedTarget(event: KeyboardEvent, items: readonly HTMLElement[], here: number) {
    // Names of keys are longer than one letter; a space chooses.
    if ([...event.key].length !== 1 || event.key === ' ' || event.isComposing) return undefined;
    if (event.timeStamp - this.typedAt > TYPING_PAUSE) this.typed = '';
    this.typedAt = event.timeStamp;
    const letter = event.key.toLocaleLowerCase();
    // The same letter again walks through the lines that begin with it.
    this.typed = this.typed === letter ? letter : this.typed + letter;
    const from = this.typed.length > 1 ? here : here + 1;
    const turned = [...items.slice(Math.max(0, from)), ...items.slice(0, Math.max(0, from))];
    return turned.find((item) => item.textContent?.toLocaleLowerCase().startsWith(this.typed));
  }
}
