import type { Placement, Showing, TrackChoice } from '../../transcripts/status.ts';
import { percent } from '../localized.ts';
import { type MessageKey, message } from '../message.ts';

/** What the menu asks of the captions; a part of the extension's actions. */
export type PlayerAction =
  | { do: 'toggle' }
  | { do: 'primary'; id: string }
  | { do: 'secondary'; id: string | null }
  | { do: 'placement'; placement: Placement }
  | { do: 'report' };

/** Lists of the menu: the first, and those its lines lead to. */
export type Panel = 'main' | 'second' | 'size' | 'placement';

/** One line of the menu. */
export interface Entry {
  label: string;
  /** Language of the label where it is not the interface's, BCP 47. */
  language?: string;
  /** Quiet words after the label. */
  note?: string;
  /** One of several, of which one is chosen. Absent: a plain line. */
  checked?: boolean;
  does: PlayerAction | { do: 'size'; size: number } | { do: 'open'; panel: Panel };
}

const SIZES = [0.75, 1, 1.25, 1.5, 2];

const placements: Record<Placement, MessageKey> = {
  bottom: 'placementBottom',
  top: 'placementTop',
  below: 'placementBelow',
};

export const panelNames: Record<Panel, MessageKey> = {
  main: 'playerMenu',
  second: 'secondLanguage',
  size: 'textSize',
  placement: 'placementHeading',
};

/** The lines of `panel`, in groups that a rule divides. */
export function entriesOf(panel: Panel, showing: Showing, size: number): Entry[][] {
  if (panel === 'second') return [secondEntries(showing)];
  if (panel === 'size') return [SIZES.map((choice) => sizeEntry(choice, size))];
  if (panel === 'placement') return [placementEntries(showing)];
  return [
    inOrder(showing.tracks).map((track) => ({
      ...trackLabel(track),
      checked: track.id === showing.primary,
      does: { do: 'primary', id: track.id },
    })),
    leadingEntries(showing, size),
    [
      // An advertisement has no words of ours.
      ...(showing.ad ? [] : [reportEntry(showing)]),
      { label: message('playerTurnOff'), does: { do: 'toggle' } },
    ],
  ];
}

/** The one line there is while captions are off. */
export function offEntries(): Entry[][] {
  return [[{ label: message('playerTurnOn'), does: { do: 'toggle' } }]];
}

/** Of the viewer's own words nobody else is told. */
function reportEntry({ transcript }: Showing): Entry {
  const label = message(transcript.own ? 'correctTimes' : 'reportMistake');
  return { label, does: { do: 'report' } };
}

function leadingEntries(showing: Showing, size: number): Entry[] {
  const second = showing.tracks.find((track) => track.id === showing.secondary);
  const open = (panel: Panel, note: string): Entry => ({
    label: message(panelNames[panel]),
    note,
    does: { do: 'open', panel },
  });
  return [
    ...(secondsOf(showing).length > 0
      ? [open('second', second?.label ?? message('secondOff'))]
      : []),
    open('size', percent(size, message('messagesLanguage'))),
    open('placement', message(placements[showing.placement])),
  ];
}

function secondEntries(showing: Showing): Entry[] {
  const others = secondsOf(showing);
  return [
    {
      label: message('secondOff'),
      checked: showing.secondary === null,
      does: { do: 'secondary', id: null },
    },
    ...others.map((track) => ({
      ...trackLabel(track),
      checked: track.id === showing.secondary,
      does: { do: 'secondary' as const, id: track.id },
    })),
  ];
}

/** The player paints its own tracks itself, so none of them can stand beside ours. */
function secondsOf({ tracks, primary }: Showing): TrackChoice[] {
  return tracks.filter((track) => track.from === 'bundle' && track.id !== primary);
}

function sizeEntry(choice: number, size: number): Entry {
  return {
    label: percent(choice, message('messagesLanguage')),
    checked: Math.abs(choice - size) < 0.01,
    does: { do: 'size', size: choice },
  };
}

function placementEntries(showing: Showing): Entry[] {
  return (['bottom', 'top', 'below'] as const).map((placement) => ({
    label: message(placements[placement]),
    checked: placement === showing.placement,
    does: { do: 'placement', placement },
  }));
}

function trackLabel(track: TrackChoice): Pick<Entry, 'label' | 'language' | 'note'> {
  return {
    label: track.label,
    language: track.language,
    ...(track.from === 'platform' && { note: message('fromPlayer') }),
  };
}

/** The transcript's own languages first, then the platform's. */
function inOrder(tracks: readonly TrackChoice[]): TrackChoice[] {
  return [
    ...tracks.filter((track) => track.from === 'bundle'),
    ...tracks.filter((track) => track.from === 'platform'),
  ];
}
