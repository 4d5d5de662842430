import type { Placement } from '../../transcripts/status.ts';
import { percent } from '../localized.ts';
import { type MessageKey, message } from '../message.ts';
import { Fold } from './Fold.tsx';
import { Segmented } from './Segmented.tsx';
import { Stepper } from './Stepper.tsx';
import { Switch } from './Switch.tsx';
import type { PopupCallbacks, PopupSettings } from './view.ts';

interface LookFoldProps extends Pick<PopupCallbacks, 'onPlacement' | 'onSettings'> {
  /** Of this recording. */
  placement: Placement;
  settings: PopupSettings;
}

const placements: [Placement, MessageKey][] = [
  ['bottom', 'placementBottom'],
  ['top', 'placementTop'],
  ['below', 'placementBelow'],
];

/** How large captions are and where they stand. */
export function LookFold({ placement, settings, onPlacement, onSettings }: LookFoldProps) {
  const words = message('messagesLanguage');
  return (
    <Fold heading={message('lookHeading')} now={percent(settings.size, words)}>
      <Stepper
        label={message('textSize')}
        value={settings.size}
        show={(value) => percent(value, words)}
        min={0.5}
        max={2}
        step={0.1}
        leap={0.5}
        usual={1}
        lessLabel={message('sizeSmaller')}
        moreLabel={message('sizeLarger')}
        resetLabel={message('sizeReset')}
        onChange={(size) => onSettings({ size })}
      />
      <Segmented
        name="placement"
        label={message('placementHeading')}
        value={placement}
        choices={placements.map(([value, key]) => ({ value, label: message(key) }))}
        onChange={onPlacement}
      />
      <Switch
        label={message('liftSwitch')}
        on={settings.lift}
        onChange={(lift) => onSettings({ lift })}
      />
    </Fold>
  );
}
