// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { CaptionOverlay } from '../../../components/CaptionOverlay.tsx';
import type { Cue } from '../../../transcripts/cue.ts';

afterEach(() => render(null, document.body));

const cue = (id: string, confidence?: number): Cue => ({
  id,
  startTime: 0,
  endTime: 1,
  text: id,
  ...(confidence !== undefined && { confidence }),
});
const track = { language: 'en', dir: 'ltr' as const, speakerOf: () => null };

/** Ids of the marked ones, by class and by attribute. */
function marked(doubtful: boolean, announced: string | null = null): [string[], string[]] {
  const cues = [cue('sure', 0.5), cue('unsure', 0.49), cue('file')];
  render(
    <CaptionOverlay
      slots={cues.map((primary) => ({ primary, secondary: [cue(`2 ${primary.id}`, 0.1)] }))}
      risesUp={false}
      primary={track}
      secondary={track}
      secondAbove={false}
      held={{}}
      doubtful={doubtful}
      announced={announced}
    />,
    document.body,
  );
  const ids = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)]
      .filter(({ dataset }) => dataset.track === 'primary')
      .map(({ dataset }) => dataset.cueId ?? '');
  return [ids('.caption.doubtful'), ids('[data-doubtful]')];
}

test('a caption that is not sure carries a mark, and no other', () => {
  expect(marked(false)).toEqual([['unsure'], ['unsure']]);
  expect(document.querySelectorAll('[data-track="secondary"].doubtful')).toHaveLength(3);
});

test('all of them where all may be off', () => {
  expect(marked(true)[0]).toEqual(['sure', 'unsure', 'file']);
});

test('nothing is said of it to screen readers', () => {
  marked(false, 'unsure');
  expect(document.querySelector('.announcer')?.textContent).toBe('unsure');
  expect(document.body.innerHTML).not.toMatch(/aria-(label|description)|title=/);
});
