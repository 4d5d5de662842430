import { useLayoutEffect, useRef } from 'preact/hooks';
import { General } from './General.tsx';
import { OtherVideos } from './OtherVideos.tsx';
import { ShowingPanel } from './ShowingPanel.tsx';
import { StatusPanel } from './StatusPanel.tsx';
import { UseShared } from './UseShared.tsx';
import type { KeyCommand, PopupCallbacks, PopupSettings, PopupView } from './view.ts';

interface PopupProps extends PopupCallbacks {
  view: PopupView;
  settings: PopupSettings;
  commands: readonly KeyCommand[];
  /** Of the browser's interface, BCP 47. */
  language: string;
  /** Go on with the times in the tab's address; absent: there are none. */
  onUseShared?: (() => void) | undefined;
}

/** The whole popup: the tab's captions first, then what holds everywhere. */
export function Popup(props: PopupProps) {
  const { view, language, onUseShared } = props;
  const others = view.kind === 'frame' ? view.others : [];
  const main = useRef<HTMLElement>(null);
  const held = useRef(false);
  useLayoutEffect(() => {
    // The button that was pressed is gone with its state: what is true now has the focus.
    const lost = held.current && document.activeElement === document.body;
    if (lost) main.current?.querySelector<HTMLElement>('h1')?.focus();
  });
  return (
    <main
      ref={main}
      onFocusIn={() => {
        held.current = true;
      }}
    >
      <State {...props} />
      {onUseShared && <UseShared onUseShared={onUseShared} />}
      {others.length > 0 && (
        <OtherVideos others={others} language={language} onFrame={props.onFrame} />
      )}
      {view.kind !== 'waiting' && <General {...props} />}
    </main>
  );
}

function State(props: PopupProps) {
  const { view } = props;
  const status = view.kind === 'frame' ? view.status : view;
  if (status.kind === 'showing') return <ShowingPanel {...props} showing={status} off={false} />;
  if (status.kind === 'off') return <ShowingPanel {...props} showing={status.was} off />;
  const embedded = view.kind === 'frame' && view.embedded;
  return <StatusPanel {...props} status={status} embedded={embedded} />;
}
