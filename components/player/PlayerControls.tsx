import { useId, useRef } from 'preact/hooks';
import type { SessionStatus } from '../../transcripts/status.ts';
import { direction, message } from '../message.ts';
import type { PlayerAction } from './entries.ts';
import { PlayerButton } from './PlayerButton.tsx';
import { PlayerMenu } from './PlayerMenu.tsx';
import type { Bounds } from './place-menu.ts';

interface PlayerControlsProps {
  status: SessionStatus;
  /** Of the viewer's settings, what the menu shows. `size` is against the default. */
  settings: { size: number };
  /** Which of the site's control bars the button follows: desktop (`ytp`) or mobile (`ytm`). */
  look: 'ytp' | 'ytm';
  open: boolean;
  /** The player's box in the window, in pixels; the menu stays inside. */
  bounds: Bounds;
  onOpen(open: boolean): void;
  onAction(action: PlayerAction): void;
  onSettings(change: { size: number }): void;
}

/** Button and menu for the player's bar. Without captions to show there is nothing to press. */
export function PlayerControls(props: PlayerControlsProps) {
  const { status, settings, look, open, bounds, onOpen, onAction, onSettings } = props;
  const button = useRef<HTMLButtonElement>(null);
  const menu = useId();
  const off = status.kind === 'off';
  const showing = off ? status.was : status;
  if (showing.kind !== 'showing') return null;
  return (
    <div class="controls" data-look={look} dir={direction()} lang={message('messagesLanguage')}>
      <PlayerButton
        on={!off}
        open={open}
        controls={menu}
        element={button}
        onPress={() => onOpen(!open)}
      />
      {open && (
        <PlayerMenu
          id={menu}
          showing={showing}
          off={off}
          size={settings.size}
          bounds={bounds}
          onChoose={(does) =>
            does.do === 'size' ? onSettings({ size: does.size }) : onAction(does)
          }
          onClose={(toButton) => {
            if (toButton) button.current?.focus();
            onOpen(false);
          }}
        />
      )}
    </div>
  );
}
