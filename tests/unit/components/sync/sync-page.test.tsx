// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { MakeView, PreviewView, WordsView } from '../../../../components/sync/view.ts';
import { calls, draw, drawMake, find, press, preview, words } from './sync-view.tsx';

vi.mock('wxt/browser', () => import('../browser.ts'));

afterEach(() => {
  render(null, document.body);
  calls.length = 0;
});

describe('where words come from', () => {
  test('an article that is named, a text, a file', () => {
    const article = { url: 'https://news.example/weir', host: 'news.example' };
    expect(draw({ words: { ...words, article } })).toContain('Read the article at news.example');
    press('Read the article at news.example');
    expect(calls.splice(0)).toEqual(['onReadArticle']);
  });
  test.each<[WordsView['state'], string]>([
    ['permission', 'asks whether Truecue may read from news.example'],
    ['opening', 'Opening the article at news.example'],
    ['reading', 'Reading the article at news.example'],
    ['reading-file', 'Reading the file'],
  ])('while it is read: %s', (state, text) => {
    const article = { url: 'https://news.example/weir', host: 'news.example' };
    expect(draw({ words: { ...words, article, state } })).toContain(text);
  });
  test('the focus stays with the article that is read', () => {
    const article = { url: 'https://news.example/weir', host: 'news.example' };
    draw({ words: { ...words, article } });
    press('Read the article at news.example');
    draw({ words: { ...words, article, state: 'opening' } });
    expect(document.activeElement?.textContent).toContain('Opening the article');
    draw({ words: { ...words, article, state: 'reading' } });
    press('Cancel');
    draw({ words: { ...words, article } });
    expect(document.activeElement?.textContent).toBe('Read the article at news.example');
    draw({ words: { ...words, article, state: 'opening' } });
    draw({ words: { ...words, article, problem: 'too-slow' } });
    expect(document.activeElement?.textContent).toContain('did not load in time');
  });
  test.each<[WordsView['problem'], string]>([
    ['refused', 'the permission was not given'],
    ['elsewhere', 'paste its words here'],
    ['not-found', 'no article at this address any more. Try again'],
    ['no-words', 'paste the words here'],
    ['old-word', 'DOCX'],
  ])('a problem says what to do: %s', (problem, text) => {
    draw({ words: { ...words, problem } });
    expect(find('[role="alert"]').textContent).toContain(text);
    expect(find('textarea.paste')).toBeTruthy();
  });
  test('a page without an interview can be taken whole, where it was read', () => {
    expect(draw({ words: { ...words, problem: 'no-words' } })).not.toContain('Take all');
    draw({ words: { ...words, problem: 'no-words', takeable: true } });
    calls.length = 0;
    press('Take all of its text');
    expect(calls).toEqual(['onTakeAll']);
  });
});

describe('what is dropped', () => {
  const file = new File(['Mara: I do.'], 'weir.txt');
  const drop = (files: File[], isDirectory: boolean) => {
    draw({});
    calls.length = 0;
    const items = files.map(() => ({ webkitGetAsEntry: () => ({ isDirectory }) }));
    const event = Object.assign(new Event('drop', { bubbles: true }), {
      dataTransfer: { files, items },
    });
    act(() => void find('.drop').dispatchEvent(event));
    return calls.splice(0);
  };
  test.each<[string, File[], boolean, string[]]>([
    ['a file is read', [file], false, ['onFile']],
    ['a folder is none', [file], true, ['onNotOneFile']],
    ['several are none', [file, file], false, ['onNotOneFile']],
    ['words are let be', [], false, []],
  ])('%s', (_what, files, isDirectory, called) => {
    expect(drop(files, isDirectory)).toEqual(called);
  });
  test('what is no single file is said', () => {
    expect(draw({ words: { ...words, problem: 'not-one-file' } })).toContain('Choose the one file');
  });
});

test('what of a caption file could not be read is said, and where', () => {
  const said = (lost: PreviewView['lost']) => drawMake({ kind: 'idle' }, { lost });
  expect(said({ count: 3, line: 12 })).toContain('passed over: 3. The first is in line 12.');
  expect(said({ count: 1, line: null })).not.toContain('in line');
  expect(said(null)).not.toContain('passed over');
});

test('of an article’s new words it is said, at the button itself, how those of before come back', () => {
  drawMake({ kind: 'idle' }, { anew: true, existing: true });
  const hint = find('.make .primary').getAttribute('aria-describedby');
  expect(find(`#${hint}`).textContent).toContain('Undo brings the earlier ones back');
});

test('the page the viewer came from is being read: said, and it can be left', () => {
  expect(draw({ step: 'reading' })).toContain('Reading the page');
  press('Cancel');
  expect(calls.splice(0)).toEqual(['onLeaveReading']);
});

describe('each state says what is true and what can be done', () => {
  const result = {
    placed: 96,
    doubtful: 4,
    unplaced: 4,
    foreign: null,
    coarse: false,
    open: true,
    recheck: 'offered',
    exportFailed: false,
    link: null,
    copied: false,
  } as const;
  test.each<[string, MakeView, string, string[]]>([
    ['idle', { kind: 'idle' }, 'Nothing shows on the video before', ['Make captions']],
    ['exists', { kind: 'exists', title: 'X' }, 'already have captions', ['Replace them', 'Cancel']],
    [
      'exists, and its name would turn the sentence round',
      { kind: 'exists', title: 'in\u2069\u202etrs.exe' },
      '(intrs.exe)',
      ['Replace them'],
    ],
    ['exists, and has no title', { kind: 'exists', title: null }, '(Interview)', ['Replace them']],
    [
      'made in a private window',
      { kind: 'failed', reason: 'private', unkept: true },
      'In a private window nothing is kept',
      ['Save them as a file', 'Cancel'],
    ],
    ['not open', { kind: 'not-open', failed: false }, 'not open in any tab', ['Open the video']],
    ['not found', { kind: 'not-open', failed: true }, 'No player was found', ['Try again']],
    ['opening', { kind: 'opening' }, 'Opening the video', ['Cancel']],
    ['asking', { kind: 'asking-player' }, 'own captions', ['Cancel']],
    ['aligning', { kind: 'aligning', progress: 0.4 }, '40%', ['Cancel']],
    [
      'not playing',
      {
        kind: 'no-captions',
        gone: false,
        tried: [
          { way: 'listened', failed: 'not-playing' },
          { way: 'page-track', failed: 'none-listed' },
        ],
      },
      'Press play in the video',
      ['Try again', 'Set the times by hand', 'Use a caption file of this video', 'Cancel'],
    ],
    [
      'another language',
      { kind: 'foreign', captionLanguage: 'ko', carrier: null },
      'captions are in Korean, your words in English',
      ['Add the Korean transcript first', 'Try again', 'Make them anyway', 'Cancel'],
    ],
    [
      'another language, and words in it',
      { kind: 'foreign', captionLanguage: 'ko', carrier: 'x' },
      'captions are in Korean',
      ['Follow my Korean captions', 'Make them anyway', 'Cancel'],
    ],
    ['failed', { kind: 'failed', reason: 'storage' }, 'could not be stored', ['Try again']],
    [
      'made, and not stored',
      { kind: 'failed', reason: 'storage', unkept: true },
      'takes the file back',
      ['Try again', 'Save them as a file', 'Cancel'],
    ],
    [
      'done, and its link made',
      { kind: 'done', result: { ...result, link: 'https://x.example', copied: true } },
      'The link was copied.',
      ['Only the times, as a link'],
    ],
    [
      'done',
      { kind: 'done', result },
      '96% of the sentences have their time. 4 of them are doubtful. 4 were not heard',
      ['Watch', 'Correct the times', 'Check the article again', 'Captions as WebVTT'],
    ],
    [
      'whole seconds only',
      { kind: 'done', result: { ...result, coarse: true } },
      'whole seconds only',
      ['Watch', 'Correct the times', 'Look for better times'],
    ],
    [
      'the article has changed',
      { kind: 'done', result: { ...result, recheck: { added: 3, removed: 1 } } },
      'New sentences: 3, gone: 1',
      ['Take the new words'],
    ],
  ])('%s', (_state, make, text, buttons) => {
    expect(drawMake(make)).toContain(text);
    const bar = find('.make');
    expect(bar.dataset.state).toBe(make.kind);
    const names = [...bar.querySelectorAll('button')].map((one) => one.textContent);
    expect(names).toEqual(expect.arrayContaining(buttons));
  });
  test('the focus stays with what comes of a press', () => {
    drawMake({ kind: 'idle' });
    press('Make captions');
    drawMake({ kind: 'asking-player' });
    expect(document.activeElement?.textContent).toContain('own captions');
    press('Cancel');
    drawMake({ kind: 'idle' });
    expect(document.activeElement?.textContent).toBe('Make captions');
    press('Make captions');
    drawMake({ kind: 'done', result });
    expect(document.activeElement?.textContent).toMatch(/^96% of the sentences/);
  });
  test('the article is read again: the focus stays on the button, which waits', () => {
    drawMake({ kind: 'done', result });
    press('Check the article again');
    expect(calls.splice(0)).toEqual(['onRecheck']);
    const running = drawMake({ kind: 'done', result: { ...result, recheck: 'running' } });
    expect(running).toContain('Reading the article again');
    expect(document.activeElement?.textContent).toBe('Check the article again');
    press('Check the article again');
    expect(calls.splice(0)).toEqual([]);
  });
  test('it is not taken from where the viewer is', () => {
    drawMake({ kind: 'asking-player' });
    press('Change passage 1');
    const before = document.activeElement;
    drawMake({ kind: 'aligning', progress: 0 });
    expect(document.activeElement).toBe(before);
  });
  test('of several reasons the telling ones', () => {
    const text = drawMake({
      kind: 'no-captions',
      gone: false,
      tried: [
        { way: 'listened', failed: 'no-answer' },
        { way: 'asked', failed: 'empty' },
        { way: 'panel', failed: 'refused' },
        { way: 'page-track', failed: 'none-listed' },
      ],
    });
    expect(text).toContain('nothing in them');
    expect(text).not.toContain('refused to send');
    expect(text).not.toContain('has no captions');
    expect(text).not.toContain('did not answer');
  });
  test('that nothing answered, where nothing else is known', () => {
    const tried = (['listened', 'asked'] as const).map((way) => ({
      way,
      failed: 'no-answer' as const,
    }));
    expect(drawMake({ kind: 'no-captions', gone: false, tried })).toContain('did not answer');
  });
  test('what the one button lacks', () => {
    drawMake({ kind: 'idle' }, { missing: 'recording' });
    expect(find('[role="alert"]').textContent).toContain('choose the video');
  });
  test('the press that lacks a video leads to the choice of one', () => {
    const [first] = preview.recording.choices;
    const choices = first ? ['1', '2'].map((key) => ({ ...first, key, address: `/${key}` })) : [];
    const recording = { ...preview.recording, choices, chosen: null };
    // Two of one title are told apart by their addresses.
    expect(drawMake({ kind: 'idle' }, { recording })).toMatch(/ · \/1.* · \/2/);
    press('Make captions');
    expect(document.activeElement).toBe(find('.video input'));
    drawMake({ kind: 'idle' }, { recording: { ...recording, choices: [] } });
    press('Make captions');
    expect(document.activeElement?.id).toBe('video-address');
  });
});
