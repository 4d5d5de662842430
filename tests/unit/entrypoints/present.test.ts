import { describe, expect, test } from 'vitest';
import { State } from '../../../entrypoints/captions.content/state.ts';
import { defaultSettings } from '../../../services/settings.ts';
import type { Cue } from '../../../transcripts/cue.ts';
import { infoOf } from '../../../transcripts/own-rows.ts';
import { written } from '../transcripts/written-own.ts';
import { media, track, words } from './session-world.ts';

const aligned = (confidence?: number) => {
  const [cue] = track('en', 'Forty winters.').cues as [Cue];
  return {
    ...track('en', 'Forty winters.'),
    provenance: { method: 'aligned' as const },
    cues: [confidence === undefined ? cue : { ...cue, confidence }],
  };
};

function stateOf(reply: ReturnType<typeof words>): State {
  if (!('bundle' in reply)) throw new Error('no words');
  return new State(media, reply, { ...defaultSettings, enabled: true }, {});
}

describe('what is said of a transcript', () => {
  test('of the viewer’s own: how the language that shows was made', () => {
    const own = [infoOf(written()), { ...infoOf(written()), timing: 'hand' as const }];
    const reply = { ...words('a', 1, aligned(0.9), track('ko', '마흔')), own };
    const state = stateOf(reply);
    expect(state.status(false)).toMatchObject({ transcript: { own: own[0] }, doubts: ['aligned'] });
    state.choose({ do: 'primary', id: '1' });
    expect(state.status(false)).toMatchObject({ transcript: { own: own[1] }, doubts: [] });
  });

  test('of a catalog’s: nothing of the kind', () => {
    const status = stateOf(words('a', 1, aligned())).status(false);
    expect(status.kind === 'showing' && status.transcript).not.toHaveProperty('own');
  });
});

describe('all captions carry the mark', () => {
  test.each<[string, ReturnType<typeof aligned>, boolean]>([
    ['where nothing says which are sure', aligned(), true],
    ['not where each says for itself', aligned(0.9), false],
    ['not where people timed them', track('en', 'Never.') as never, false],
  ])('%s', (_what, one, expected) => {
    expect(stateOf(words('a', 1, one)).look(null)?.doubtful).toBe(expected);
  });

  test('where the video is another cut, sure or not', () => {
    const state = stateOf(words('a', 1, aligned(0.9)));
    state.measure(300, 0);
    expect(state.look(null)?.doubtful).toBe(true);
  });
});
