import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Showing, TrackChoice } from '../../transcripts/status.ts';
import { languageName } from '../localized.ts';
import { message } from '../message.ts';
import { Segmented } from './Segmented.tsx';

interface LanguagesProps {
  showing: Showing;
  secondAbove: boolean;
  onPrimary(id: string): void;
  onSecondary(id: string | null): void;
  onSecondAbove(above: boolean): void;
}

/** The captions' languages, each named in itself, and a second one to show with the first. */
export function Languages(props: LanguagesProps) {
  const { showing, secondAbove, onPrimary, onSecondary, onSecondAbove } = props;
  const list = useRef<HTMLDivElement>(null);
  // A long list opens where the chosen language stands.
  useLayoutEffect(() => {
    const chosen = list.current?.querySelector('input:checked')?.parentElement;
    if (list.current && chosen) list.current.scrollTop = chosen.offsetTop - list.current.offsetTop;
  }, []);
  const tracks = [
    ...showing.tracks.filter((track) => track.from === 'bundle'),
    ...showing.tracks.filter((track) => track.from === 'platform'),
  ];
  // The player paints its own tracks itself: none of them can stand beside ours.
  const others = tracks.filter(({ id, from }) => from === 'bundle' && id !== showing.primary);
  return (
    <div class="languages">
      <fieldset>
        <legend>{message('languageHeading')}</legend>
        <div class="tracks" ref={list}>
          {tracks.map((track) => (
            <label class="track" key={track.id}>
              <input
                type="radio"
                name="language"
                checked={track.id === showing.primary}
                onChange={() => onPrimary(track.id)}
              />
              <span class="label" lang={track.language} dir="auto">
                {track.label}
              </span>
              <span class="note">{noteOf(track)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {others.length > 0 && (
        <div class="second">
          <label for="second-language">{message('secondLanguage')}</label>
          <select
            id="second-language"
            value={showing.secondary ?? ''}
            onChange={(event) => onSecondary(event.currentTarget.value || null)}
          >
            <option value="">{message('secondOff')}</option>
            {others.map((track) => (
              <option key={track.id} value={track.id} lang={track.language} dir="auto">
                {track.label}
              </option>
            ))}
          </select>
        </div>
      )}
      {showing.secondary !== null && (
        <Segmented
          name="second-order"
          label={message('secondOrder')}
          value={secondAbove ? 'above' : 'below'}
          choices={[
            { value: 'below', label: message('secondBelow') },
            { value: 'above', label: message('secondAbove') },
          ]}
          onChange={(place) => onSecondAbove(place === 'above')}
        />
      )}
    </div>
  );
}

function noteOf(track: TrackChoice): string {
  if (track.from === 'platform') return message('fromPlayer');
  if (track.translationOf)
    return message(
      'translatedFrom',
      languageName(track.translationOf, message('messagesLanguage')),
    );
  return track.kind === 'captions' ? message('kindCaptions') : '';
}
