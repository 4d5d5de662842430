// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Credits } from '../../../components/popup/Credits.tsx';
import { Heading } from '../../../components/popup/Heading.tsx';
import { HowMade } from '../../../components/popup/HowMade.tsx';
import { OtherTranscripts } from '../../../components/popup/OtherTranscripts.tsx';
import type { OwnInfo } from '../../../transcripts/own.ts';
import { OWN_ID } from '../transcripts/written-own.ts';
import { showing } from './showing.ts';

vi.mock('wxt/browser', () => import('./browser.ts'));

afterEach(() => render(null, document.body));

const own: OwnInfo = {
  id: OWN_ID,
  publisher: 'The Example Daily',
  url: 'https://example.org/keeper',
  from: 'article',
  timing: 'captions',
  placed: 192,
  sentences: 200,
  doubtful: 3,
};
const asked: string[] = [];

function draw(more: Partial<OwnInfo> = {}): string {
  asked.length = 0;
  render(
    <HowMade
      own={{ ...own, ...more }}
      onTimes={(id) => asked.push(`times ${id}`)}
      onWords={(id) => asked.push(`words ${id}`)}
    />,
    document.body,
  );
  return document.body.textContent ?? '';
}

describe('how the viewer’s own was made', () => {
  test('is said in full', () => {
    const said = draw();
    expect(said).toContain('Words: The Example Daily.');
    expect(said).toContain('Times: aligned on your machine, 96% of sentences placed.');
    expect(said).toContain('3 sentences are doubtful');
  });

  test.each<[Partial<OwnInfo>, string]>([
    [{ publisher: null }, 'Words: example.org'],
    [{ publisher: null, url: null }, 'Words: from an article.'],
    [{ publisher: null, url: null, from: 'pasted' }, 'pasted by you'],
    [{ publisher: null, url: null, from: 'file' }, 'a file of yours'],
    [{ publisher: null, url: null, from: 'shared' }, 'shared with you'],
    [{ timing: 'hand' }, 'set by you'],
    [{ timing: 'file' }, 'as the file says'],
    [{ timing: 'carried' }, 'another transcript of yours'],
    [{ timing: 'shared' }, 'by another viewer'],
    [{ doubtful: 1 }, '1 sentence is doubtful'],
    // Never all while one is missing, nor a number where there is nothing.
    [{ placed: 1999, sentences: 2000 }, '99% of'],
    [{ placed: 200 }, '100% of'],
    [{ placed: 0, sentences: 0 }, '0% of'],
    [{ publisher: '<b>Daily</b>' }, '<b>Daily</b>'],
  ])('%j says so', (more, words) => {
    expect(draw(more)).toContain(words);
    expect(document.querySelector('b')).toBeNull();
  });

  test('nothing of doubt where there is none', () => {
    expect(draw({ doubtful: 0 })).not.toContain('doubtful');
  });

  test('and how to mend it', () => {
    draw();
    for (const button of document.querySelectorAll('button')) act(() => button.click());
    expect(asked).toEqual([`times ${OWN_ID}`, `words ${OWN_ID}`]);
  });
});

test('the heading does not say the same again', () => {
  const doubts = ['aligned', 'length-differs'] as const;
  const drawn = (transcript: typeof showing.transcript) => {
    render(
      <Heading
        showing={{ ...showing, transcript, doubts: [...doubts] }}
        provenance={{ publisher: 'The Example Daily' }}
        language="en"
        onRetry={() => undefined}
      />,
      document.body,
    );
    return document.body.textContent ?? '';
  };
  expect(drawn(showing.transcript)).toContain('set by machine');
  expect(drawn(showing.transcript)).toContain('Words by');
  const said = drawn({ ...showing.transcript, own });
  expect(said).not.toContain('set by machine');
  expect(said).not.toContain('Words by');
  expect(said).toContain('length differs');
});

test('it has a day, and no revision', () => {
  const { transcript } = showing;
  render(<Credits transcript={{ ...transcript, own }} provenance={undefined} />, document.body);
  expect(document.body.textContent).toBe('ChangedNovember 20, 2026');
});

test('among others it is said to be the viewer’s', () => {
  const row = { title: { en: 'Keeper' }, languages: ['en'] };
  render(
    <OtherTranscripts
      others={[
        { ...row, id: `own: ${OWN_ID}`, publisher: 'The Example Daily' },
        { ...row, id: 'own: x', publisher: '' },
        { ...row, id: 'https://own.example/ x', publisher: 'The Herald' },
      ]}
      language="en"
      onTranscript={() => undefined}
    />,
    document.body,
  );
  const lines = [...document.querySelectorAll('li')].map(
    (item) => item.querySelectorAll('p')[1]?.textContent,
  );
  expect(lines).toEqual(['The Example Daily · made by you', 'made by you', 'The Herald']);
});
