import { type MessageKey, message } from '../message.ts';
import type { RecordingChoice, RecordingView, SyncCallbacks } from './view.ts';

interface RecordingPartProps {
  recording: RecordingChoice;
  /** It belongs to the transcript and cannot be another. */
  fixed: boolean;
  on: SyncCallbacks;
}

const origins: Record<RecordingView['from'], MessageKey> = {
  page: 'videoFromPage',
  tab: 'videoFromTab',
  address: 'videoFromAddress',
};

const EXAMPLE = 'https://www.youtube.com/watch?v=…';

/** Which video the words belong to. */
export function RecordingPart({ recording, fixed, on }: RecordingPartProps) {
  const { choices, chosen, address, addressFault } = recording;
  const shown = fixed ? choices.filter(({ key }) => key === chosen) : choices;
  return (
    <section aria-labelledby="video">
      <h2 id="video">{message('videoHeading')}</h2>
      {shown.length === 0 && <p class="lead">{message('videoNone')}</p>}
      <div class="videos" role="radiogroup" aria-labelledby="video">
        {shown.map((choice) => (
          <label key={choice.key} class="video">
            <input
              type="radio"
              name="video"
              checked={choice.key === chosen}
              onChange={() => on.onRecording(choice.key)}
            />
            <span class="video-name">
              <bdi>{choice.title || choice.address || choice.media.mediaId}</bdi>
            </span>
            <span class="note">
              {message(origins[choice.from])}
              {alike(shown, choice) && ` · ${choice.address}`}
            </span>
          </label>
        ))}
      </div>
      {!fixed && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            on.onUseAddress();
          }}
        >
          <label for="video-address">{message('videoAddress')}</label>
          <div class="field">
            <input
              id="video-address"
              type="text"
              inputMode="url"
              dir="ltr"
              autocomplete="off"
              spellcheck={false}
              placeholder={EXAMPLE}
              value={address}
              aria-invalid={addressFault}
              aria-describedby={addressFault ? 'video-fault' : undefined}
              onInput={(event) => on.onAddress(event.currentTarget.value)}
            />
            <button type="submit">{message('useAddress')}</button>
          </div>
          {addressFault && (
            <p class="fault" role="alert" id="video-fault">
              {message('videoAddressFault')}
            </p>
          )}
        </form>
      )}
    </section>
  );
}

/** Another one has the same title. */
function alike(all: readonly RecordingView[], { key, title, address }: RecordingView): boolean {
  return address !== null && all.some((one) => one.key !== key && one.title === title && title);
}
