import type { Placement } from '../transcripts/status.ts';

/** What a viewer can ask of the captions in a frame: from the popup, the keys or the menu. */
export type Action =
  | { do: 'toggle' }
  | { do: 'primary'; id: string }
  | { do: 'secondary'; id: string | null }
  | { do: 'next-language' }
  | { do: 'both-languages' }
  | { do: 'placement'; placement: Placement }
  /** Seconds; the new whole offset, not a step. */
  | { do: 'offset'; offset: number }
  /** Show another transcript of this recording: `OtherTranscript.id`. */
  | { do: 'transcript'; id: string }
  /** The viewer has seen that the words exist elsewhere. */
  | { do: 'dismiss-offer' }
  /** Report a mistake in what is shown now, or was shown last. */
  | { do: 'report' }
  | { do: 'retry' };

/** The commands of the manifest, by their names there. */
export type CommandName = 'toggle-captions' | 'next-language' | 'both-languages' | 'report-mistake';

export const commandActions: Record<CommandName, Action> = {
  'toggle-captions': { do: 'toggle' },
  'next-language': { do: 'next-language' },
  'both-languages': { do: 'both-languages' },
  'report-mistake': { do: 'report' },
};
