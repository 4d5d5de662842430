// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { CaptionOverlay } from '../../../components/CaptionOverlay.tsx';

vi.mock('wxt/browser', () => import('./browser.ts'));
afterEach(() => render(null, document.body));

test('a caption of the viewer’s own carries a pencil outside of its text', () => {
  const cue = { id: 'q1', startTime: 0, endTime: 1, text: 'He came.', correction: 'a report' };
  const other = { id: 'q2', startTime: 0, endTime: 1, text: 'Who?' };
  render(
    <CaptionOverlay
      slots={[
        { primary: cue, secondary: [] },
        { primary: other, secondary: [] },
      ]}
      risesUp={false}
      primary={{ language: 'en', dir: 'ltr', speakerOf: () => null }}
      secondary={null}
      secondAbove={false}
      held={{}}
      doubtful={false}
      announced="He came."
    />,
    document.body,
  );
  const pencils = document.querySelectorAll('.pencil');
  expect(pencils).toHaveLength(1);
  expect(pencils[0]?.closest('.caption')?.getAttribute('data-cue-id')).toBe('q1');
  expect(pencils[0]?.getAttribute('aria-label')).toBe('Your correction');
  expect(document.querySelector('.text')?.textContent).toBe('He came.');
  expect(document.querySelector('.announcer')?.textContent).toBe('He came.');
});
