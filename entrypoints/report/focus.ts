const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** What the Tab key reaches in `root`, in order: of a group of choices the chosen one, or its first. */
export function tabStops(root: ParentNode): HTMLElement[] {
  const shown = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => !element.matches(':disabled') && element.checkVisibility?.() !== false,
  );
  const groups = new Map<string, HTMLInputElement[]>();
  for (const element of shown)
    if (element instanceof HTMLInputElement && element.type === 'radio')
      groups.set(element.name, [...(groups.get(element.name) ?? []), element]);
  return shown.filter((element) => {
    const group = element instanceof HTMLInputElement ? groups.get(element.name) : undefined;
    return !group || element === (group.find(({ checked }) => checked) ?? group[0]);
  });
}

/** Keep the Tab key in this document: beyond the last stop the first one comes. */
export function keepFocus(document: Document): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.defaultPrevented) return;
    const stops = tabStops(document);
    const active = document.activeElement;
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    const next = event.shiftKey ? stops.at(-1) : stops[0];
    const outside = !active || active === document.body;
    if (!next || (active !== edge && !outside && !isBefore(active, stops, event.shiftKey))) return;
    event.preventDefault();
    next.focus();
  });
}

/** Nothing to stop at lies on the way: as from a heading that was given the focus. */
function isBefore(active: Element, stops: readonly HTMLElement[], back: boolean): boolean {
  const edge = back ? stops[0] : stops.at(-1);
  if (!edge || stops.includes(active as HTMLElement)) return false;
  const follows = active.compareDocumentPosition(edge) & Node.DOCUMENT_POSITION_FOLLOWING;
  return back ? Boolean(follows) : !follows;
}
