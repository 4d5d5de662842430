import { message } from '../message.ts';
import { Fold } from './Fold.tsx';
import { Switch } from './Switch.tsx';
import type { KeyCommand, PopupSettings } from './view.ts';

interface GeneralProps {
  settings: PopupSettings;
  commands: readonly KeyCommand[];
  onSettings(change: Partial<PopupSettings>): void;
  onChangeKeys: (() => void) | null;
  onLists(): void;
}

/** What holds for every recording: keys and habits. */
export function General(props: GeneralProps) {
  const { settings, commands, onSettings, onChangeKeys, onLists } = props;
  return (
    <>
      <Fold heading={message('keysHeading')}>
        <dl class="keys">
          {commands.map(({ name, description, shortcut }) => (
            <div key={name}>
              <dt>{description}</dt>
              <dd>{shortcut ? <kbd>{shortcut}</kbd> : message('keyNotSet')}</dd>
            </div>
          ))}
        </dl>
        {onChangeKeys ? (
          <button type="button" class="quiet" onClick={onChangeKeys}>
            {message('changeKeys')}
          </button>
        ) : (
          <p class="aside">{message('changeKeysByHand')}</p>
        )}
      </Fold>
      <Fold heading={message('moreHeading')}>
        <Switch
          label={message('enabledSwitch')}
          on={settings.enabled}
          onChange={(enabled) => onSettings({ enabled })}
        />
        <Switch
          label={message('announceSwitch')}
          on={settings.announce}
          onChange={(announce) => onSettings({ announce })}
        />
      </Fold>
      <div>
        <button type="button" class="link" onClick={onLists}>
          {message('listsHeading')}
        </button>
      </div>
    </>
  );
}
