import type { Action } from '../../services/actions.ts';
import type { RecordingChoices } from '../../services/recordings.ts';
import { type Settings, withLanguage } from '../../services/settings.ts';
import type { TrackChoice } from '../../transcripts/status.ts';
import { platformLanguage } from '../../transcripts/track-choices.ts';

/** Everything the viewer decides about one recording's captions. */
export interface Chosen {
  on: boolean;
  /** Id of the first language's choice. */
  primary: string;
  /** Id of the second language's choice, used while `settings.both`; null: there is none. */
  secondary: string | null;
  settings: Settings;
  remembered: RecordingChoices;
}

const MAX_OFFSET = 3600;

function choosePrimary(now: Chosen, track: TrackChoice): Chosen {
  if (platformLanguage(track.id) !== null) return { ...now, on: false, primary: track.id };
  const settings = {
    ...now.settings,
    enabled: true,
    languages: withLanguage(now.settings, track.language),
  };
  // Choosing the second language as the first one swaps them.
  const secondary = track.id === now.secondary ? now.primary : now.secondary;
  return { ...now, on: true, primary: track.id, secondary, settings };
}

function chooseSecond(now: Chosen, track: TrackChoice | undefined): Chosen {
  if (!track) return { ...now, settings: { ...now.settings, both: false } };
  const settings = { ...now.settings, both: true, secondLanguage: track.language };
  return { ...now, secondary: track.id, settings };
}

function withoutUndefined(choices: RecordingChoices): RecordingChoices {
  const { offset, placement, ...others } = choices;
  return {
    ...others,
    ...(offset ? { offset } : {}),
    ...(placement && placement !== 'bottom' ? { placement } : {}),
  };
}

/** The choices after `action`; the same object when it changes nothing. */
export function choose(now: Chosen, action: Action, tracks: readonly TrackChoice[]): Chosen {
  const own = tracks.filter((track) => track.from === 'bundle');
  const named = (id: string | null) => tracks.find((track) => track.id === id);
  switch (action.do) {
    case 'toggle': {
      const on = !now.on;
      const shown = platformLanguage(now.primary) === null ? now.primary : (own[0]?.id ?? '');
      return { ...now, on, primary: shown, settings: { ...now.settings, enabled: on } };
    }
    case 'primary': {
      const track = named(action.id);
      return track ? choosePrimary(now, track) : now;
    }
    case 'secondary':
      return chooseSecond(
        now,
        own.find((track) => track.id === action.id),
      );
    case 'next-language': {
      const index = own.findIndex((track) => track.id === now.primary);
      const next = own[now.on ? (index + 1) % own.length : Math.max(0, index)];
      return next ? choosePrimary(now, next) : now;
    }
    case 'both-languages': {
      if (now.settings.both) return chooseSecond(now, undefined);
      const second = named(now.secondary) ?? own.find((track) => track.id !== now.primary);
      return second ? chooseSecond(now, second) : now;
    }
    case 'placement':
      return {
        ...now,
        remembered: withoutUndefined({ ...now.remembered, placement: action.placement }),
      };
    case 'offset': {
      if (!Number.isFinite(action.offset)) return now;
      const offset = Math.min(MAX_OFFSET, Math.max(-MAX_OFFSET, action.offset));
      // Hundredths, since steps of 0.1 add up to 0.30000000000000004.
      const remembered = { ...now.remembered, offset: Math.round(offset * 100) / 100 };
      return { ...now, remembered: withoutUndefined(remembered) };
    }
    case 'transcript':
      return { ...now, remembered: { ...now.remembered, transcript: action.id } };
    case 'dismiss-offer':
    case 'report':
    case 'retry':
      return now;
  }
}
