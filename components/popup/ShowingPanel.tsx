import type { Showing } from '../../transcripts/status.ts';
import { message } from '../message.ts';
import { Credits } from './Credits.tsx';
import { Fold } from './Fold.tsx';
import { Heading } from './Heading.tsx';
import { HowMade } from './HowMade.tsx';
import { Languages } from './Languages.tsx';
import { LookFold } from './LookFold.tsx';
import { OtherTranscripts } from './OtherTranscripts.tsx';
import { Switch } from './Switch.tsx';
import { TimingFold } from './TimingFold.tsx';
import type { PopupCallbacks, PopupSettings } from './view.ts';

interface ShowingPanelProps extends PopupCallbacks {
  showing: Showing;
  /** The viewer turned these captions off. */
  off: boolean;
  settings: PopupSettings;
  /** Of the browser's interface, BCP 47. */
  language: string;
}

/** Captions exist: whose they are, their languages, on or off, and how they stand. */
export function ShowingPanel(props: ShowingPanelProps) {
  const { showing, off, settings, language, onSettings } = props;
  const provenance = showing.tracks.find((track) => track.id === showing.primary)?.provenance;
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
      <TimingFold showing={showing} onOffset={props.onOffset} />
      <LookFold
        placement={showing.placement}
        settings={settings}
        onPlacement={props.onPlacement}
        onSettings={onSettings}
      />
      <Fold heading={message('aboutHeading')}>
        <Credits transcript={showing.transcript} provenance={provenance} />
      </Fold>
    </>
  );
}
