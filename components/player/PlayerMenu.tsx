import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Showing } from '../../transcripts/status.ts';
import { direction, message } from '../message.ts';
import { BackLine } from './BackLine.tsx';
import { type Entry, entriesOf, offEntries, type Panel, panelNames } from './entries.ts';
import { MenuLine } from './MenuLine.tsx';
import { MenuKeys } from './menu-keys.ts';
import { type Bounds, placeMenu } from './place-menu.ts';

interface PlayerMenuProps {
  id: string;
  showing: Showing;
  off: boolean;
  /** Text size against the default. */
  size: number;
  /** The player's box; the menu stays inside. */
  bounds: Bounds;
  onChoose(does: Exclude<Entry['does'], { do: 'open' }>): void;
  /** `toButton`: focus belongs to the button again; else wherever the viewer points. */
  onClose(toButton: boolean): void;
}

/** The menu of our button: languages at once, what is seldom changed one step away. */
export function PlayerMenu(props: PlayerMenuProps) {
  const { id, showing, off, size, bounds, onChoose, onClose } = props;
  const menu = useRef<HTMLDivElement>(null);
  const keys = useMemo(() => new MenuKeys(), []);
  const [panel, setPanel] = useState<Panel>('main');
  const [came, setCame] = useState<Panel>('main');
  const groups = off ? offEntries() : entriesOf(panel, showing, size);
  const items = () => [
    ...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
  ];

  useLayoutEffect(() => {
    const anchor = menu.current?.parentElement?.getBoundingClientRect();
    if (!menu.current || !anchor) return;
    // In the top layer: embeds lay their own controls over the bar our button stands in.
    if (!menu.current.matches(':popover-open')) menu.current.showPopover();
    placeMenu(menu.current, anchor, bounds);
  }, [bounds]);

  // Only another list moves the focus, not a choice in this one.
  useLayoutEffect(() => {
    const lines = items();
    const first =
      lines.find((line) => line.dataset.opens === came) ??
      lines.find((line) => line.getAttribute('aria-checked') === 'true') ??
      lines[panel === 'main' ? 0 : 1];
    first?.focus();
  }, [panel, off]);

  const show = (next: Panel) => {
    setCame(panel);
    setPanel(next);
  };

  const choose = ({ does }: Entry, { detail, isTrusted }: MouseEvent) => {
    // A page can click here by a script; what is reported is the viewer's to say.
    if (does.do === 'report' && !isTrusted) return;
    // A click made by a key has no press count.
    const byPointer = detail > 0;
    if (does.do === 'open') return show(does.panel);
    onChoose(does);
    // Sizes and places are tried one after the other.
    if (does.do !== 'size' && does.do !== 'placement') onClose(!byPointer);
  };

  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const [into, out] =
      direction() === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const line = event.target as HTMLElement;
    // Tab leaves from the button, so it is left to the browser.
    if (event.key === 'Tab') return onClose(true);
    if (event.key === 'Escape') onClose(true);
    else if (event.key === into && line.dataset.opens) line.click();
    else if (event.key === out && panel !== 'main') show('main');
    else if (!keys.move(event, items())) return;
    event.preventDefault();
  };

  return (
    <div
      class="menu"
      id={id}
      ref={menu}
      role="menu"
      popover="manual"
      tabIndex={-1}
      aria-label={message(panelNames[panel])}
      onKeyDown={onKeyDown}
    >
      {panel !== 'main' && (
        <BackLine name={message(panelNames[panel])} onBack={() => show('main')} />
      )}
      {groups.map((entries, index) => (
        // The first group is the list that the menu's name, or the heading, speaks of.
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
        <div key={`${panel} ${index}`} class="group" role="group">
          {entries.map((entry) => (
            <MenuLine
              key={JSON.stringify(entry.does)}
              entry={entry}
              onChoose={(event) => choose(entry, event)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
