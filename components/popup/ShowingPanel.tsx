import type { Placement, Showing } from '../../transcripts/status.ts';
import { percent, signedSeconds } from '../localized.ts';
import { type MessageKey, message } from '../message.ts';
import { Credits } from './Credits.tsx';
import { Fold } from './Fold.tsx';
import { Heading } from './Heading.tsx';
import { HowMade } from './HowMade.tsx';
import { Languages } from './Languages.tsx';
import { OtherTranscripts } from './OtherTranscripts.tsx';
import { Segmented } from './Segmented.tsx';
import { Stepper } from './Stepper.tsx';
import { Switch } from './Switch.tsx';
import type { PopupCallbacks, PopupSettings } from './view.ts';

interface ShowingPanelProps extends PopupCallbacks {
  showing: Showing;
  /** The viewer turned these captions off. */
  off: boolean;
  settings: PopupSettings;
  /** Of the browser's interface, BCP 47. */
  language: string;
}

/** Seconds; a recording remembered with more would not be read back. */
const MAX_OFFSET = 3600;

const placements: [Placement, MessageKey][] = [
  ['bottom', 'placementBottom'],
  ['top', 'placementTop'],
  ['below', 'placementBelow'],
];

/** Captions exist: whose they are, their languages, on or off, and how they stand. */
export function ShowingPanel(props: ShowingPanelProps) {
  const { showing, off, settings, language, onSettings } = props;
  const provenance = showing.tracks.find((track) => track.id === showing.primary)?.provenance;
  const words = message('messagesLanguage');
  const seconds = (value: number) => signedSeconds(value, words);
  return (
    <>
      <Heading
        showing={showing}
        provenance={provenance}
        language={language}
        onRetry={props.onRetry}
      />
      {showing.transcript.own && (
        <HowMade
          own={showing.transcript.own}
          onTimes={props.onOwnTimes}
          onWords={props.onOwnWords}
        />
      )}
      <section class="choices">
        {showing.tracks.length > 0 && (
          <Languages
            showing={showing}
            secondAbove={settings.secondAbove}
            onPrimary={props.onPrimary}
            onSecondary={props.onSecondary}
            onSecondAbove={(secondAbove) => onSettings({ secondAbove })}
          />
        )}
        <Switch main label={message('captionsSwitch')} on={!off} onChange={props.onToggle} />
        {showing.ad && !off && <p class="aside">{message('adPlaying')}</p>}
        {!showing.transcript.own && !off && !showing.ad && (
          <button type="button" class="report" onClick={props.onReport}>
            {message('reportMistake')}
          </button>
        )}
      </section>
      {showing.others.length > 0 && (
        <OtherTranscripts
          others={showing.others}
          language={language}
          onTranscript={props.onTranscript}
        />
      )}
      <Fold
        heading={message('timingHeading')}
        now={seconds(showing.offset)}
        open={showing.doubts.includes('length-differs')}
      >
        <Stepper
          label={message('offsetValue')}
          value={showing.offset}
          show={seconds}
          min={-MAX_OFFSET}
          max={MAX_OFFSET}
          step={0.1}
          leap={1}
          usual={0}
          lessLabel={message('offsetEarlier')}
          moreLabel={message('offsetLater')}
          resetLabel={message('offsetReset')}
          onChange={props.onOffset}
        />
        <p class="aside">{message('timingHint')}</p>
      </Fold>
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
          value={showing.placement}
          choices={placements.map(([value, key]) => ({ value, label: message(key) }))}
          onChange={props.onPlacement}
        />
        <Switch
          label={message('liftSwitch')}
          on={settings.lift}
          onChange={(lift) => onSettings({ lift })}
        />
      </Fold>
      <Fold heading={message('aboutHeading')}>
        <Credits transcript={showing.transcript} provenance={provenance} />
      </Fold>
    </>
  );
}
