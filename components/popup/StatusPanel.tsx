import type { Localized } from '../../transcripts/bundle.ts';
import type { FailureReason, SessionStatus } from '../../transcripts/status.ts';
import { localized } from '../localized.ts';
import { type MessageKey, message } from '../message.ts';
import { ArticleLinks } from './Credits.tsx';
import { UseArticle } from './UseArticle.tsx';
import type { PopupCallbacks } from './view.ts';

/** Every state in which no captions are to be chosen. */
type QuietStatus =
  | Exclude<SessionStatus, { kind: 'showing' | 'off' }>
  | { kind: 'waiting' | 'unreachable' | 'no-video' };

interface StatusPanelProps
  extends Pick<
    PopupCallbacks,
    'onRetry' | 'onRefresh' | 'onGrant' | 'onLists' | 'onUsePage' | 'onMake'
  > {
  status: QuietStatus;
  /** The recording is embedded in a page that is not its own. */
  embedded: boolean;
  /** Of the browser's interface, BCP 47. */
  language: string;
}

const failures: Record<FailureReason, MessageKey> = {
  'bundle-missing': 'failureBundleMissing',
  'bundle-damaged': 'failureBundleDamaged',
  'catalog-damaged': 'failureCatalogDamaged',
  'host-unreachable': 'failureHostUnreachable',
  'player-missing': 'failurePlayerMissing',
  storage: 'failureStorage',
  internal: 'failureInternal',
};

/** What is true now, what it means, and the one thing that can be done. */
export function StatusPanel(props: StatusPanelProps) {
  const { status, language, onRetry, onRefresh, onGrant, onLists } = props;
  switch (status.kind) {
    case 'waiting':
      return <Told heading="waitingTitle" patient />;
    case 'unreachable':
      return <Told heading="unreachableTitle" text={['unreachableText']} retry={onRefresh} />;
    case 'no-video':
    case 'unsupported':
      return (
        <Told heading="unsupportedTitle" text={['unsupportedText', 'whereItWorks']}>
          <p>{message('pageTranscriptHint')}</p>
          <UsePage onUsePage={props.onUsePage} />
        </Told>
      );
    case 'searching':
      return <Told heading="searchingTitle" text={['searchingText']} />;
    case 'no-transcript':
      return (
        <Told heading="noTranscriptTitle" text={['noTranscriptText', 'playerCaptionsStay']}>
          {props.embedded && <UsePage onUsePage={props.onUsePage} />}
          <button type="button" onClick={() => props.onMake(status.media, null)}>
            {message('makeFromTranscript')}
          </button>
          <button type="button" onClick={onLists}>
            {message('addListOfTranscripts')}
          </button>
        </Told>
      );
    case 'source-offered':
      return (
        <Told
          heading="sourceOfferedTitle"
          names={status.transcript.title}
          language={language}
          text={['sourceOfferedText', 'playerCaptionsStay']}
        >
          <ArticleLinks sources={status.transcript.sources} />
          {props.embedded && <UsePage onUsePage={props.onUsePage} />}
          <UseArticle
            sources={status.transcript.sources}
            media={status.media}
            onMake={props.onMake}
          />
        </Told>
      );
    case 'needs-permission':
      return (
        <Told heading="needsPermissionTitle">
          <p>{message('needsPermissionText', status.origin)}</p>
          <button type="button" class="primary" onClick={() => onGrant(status.origin)}>
            {message('allowHost', status.origin)}
          </button>
        </Told>
      );
    case 'loading':
      return <Told heading="loadingTitle" text={['loadingText']} />;
    case 'aligning':
      return (
        <Told heading="aligningTitle">
          <progress max={1} value={status.progress} aria-label={message('aligningTitle')} />
        </Told>
      );
    case 'ended':
      return <Told heading="endedTitle" text={['endedText']} />;
    case 'failed':
      return (
        <Told
          heading="failedTitle"
          text={[failures[status.reason], 'playerCaptionsStay']}
          {...(status.retry && { retry: onRetry })}
        />
      );
  }
}

function UsePage({ onUsePage }: { onUsePage(): void }) {
  return (
    <button type="button" class="primary" onClick={onUsePage}>
      {message('usePageTranscript')}
    </button>
  );
}

interface ToldProps {
  heading: MessageKey;
  /** Title of the interview, over the state. */
  names?: Localized;
  language?: string;
  text?: MessageKey[];
  retry?: () => void;
  /** Shown only if it lasts: most answers come at once. */
  patient?: boolean;
  children?: preact.ComponentChildren;
}

function Told({ heading, names, language = '', text = [], retry, patient, children }: ToldProps) {
  const name = names && localized(names, language);
  return (
    <section class={patient ? 'told patient' : 'told'} aria-live="polite">
      {name && (
        <p class="interview" lang={name.language} dir="auto">
          {name.text}
        </p>
      )}
      <h1 tabIndex={-1}>{message(heading)}</h1>
      {text.map((key) => (
        <p key={key}>{message(key)}</p>
      ))}
      {children}
      {retry && (
        <button type="button" class="primary" onClick={retry}>
          {message('retryButton')}
        </button>
      )}
    </section>
  );
}
