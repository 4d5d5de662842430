import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CaptionsFailure } from '../../transcripts/machine-captions.ts';
import { languageName, percent } from '../localized.ts';
import { type MessageKey, message } from '../message.ts';
import { isolated } from '../options/list-name.ts';
import { CAPTION_FILES, FileButton } from './FileButton.tsx';
import { captionsFailures, makeFailures } from './failure-words.ts';
import { ResultPart } from './ResultPart.tsx';
import type { MakeView, PreviewView, SyncCallbacks } from './view.ts';

interface MakePartProps {
  make: MakeView;
  preview: PreviewView;
  on: SyncCallbacks;
}

/**
 * Between what has the focus and the bar, pixels: more than a button is high, since Firefox
 * leaves what is in sight by an edge where it is.
 */
const ROOM = 32;

/** The one button, and all that can come between it and captions. */
export function MakePart({ make, preview, on }: MakePartProps) {
  const bar = useRef<HTMLElement>(null);
  const before = useRef(make.kind);
  useLayoutEffect(() => {
    // The button that was pressed is gone with its state: what is said now has the focus.
    const lost = document.activeElement === document.body;
    if (before.current !== make.kind && lost) {
      const told = bar.current?.querySelector<HTMLElement>('[tabindex="-1"], button');
      // The bar is always to be seen: the passage that is being read stays where it is.
      told?.focus({ preventScroll: true });
    }
    before.current = make.kind;
  }, [make.kind]);
  useLayoutEffect(() => {
    if (!bar.current) return;
    const sizes = new ResizeObserver(([bar]) => {
      const height = bar?.borderBoxSize[0]?.blockSize ?? 0;
      // What has the focus is not left under the bar.
      document.documentElement.style.setProperty('--under-bar', `${height + ROOM}px`);
    });
    sizes.observe(bar.current);
    return () => sizes.disconnect();
  }, []);
  return (
    <section class="make" ref={bar} aria-label={message('makeHeading')} data-state={make.kind}>
      <State make={make} preview={preview} on={on} />
    </section>
  );
}

function State({ make, preview, on }: MakePartProps) {
  const words = message('messagesLanguage');
  const nameOf = (tag: string) => languageName(tag, words);
  switch (make.kind) {
    case 'idle':
      return <Begin preview={preview} onMake={on.onMake} />;
    case 'exists':
      return (
        <Asked
          text={message(
            'makeExists',
            isolated(make.title ?? message('untitled')),
            nameOf(preview.language),
          )}
        >
          <Press primary words="replaceButton" onPress={on.onReplace} />
          <Press words="cancelButton" onPress={on.onCancel} />
        </Asked>
      );
    case 'not-open':
      return (
        <Asked text={message(make.failed ? 'videoDidNotOpen' : 'videoNotOpen')}>
          <Press primary words="openVideo" onPress={on.onOpenVideo} />
          <Press words="retryButton" onPress={on.onRetry} />
          <Press words="cancelButton" onPress={on.onCancel} />
        </Asked>
      );
    case 'opening':
    case 'asking-player':
    case 'saving':
      return (
        <Asked text={message(waits[make.kind])}>
          {make.kind !== 'saving' && <Press words="cancelButton" onPress={on.onCancel} />}
        </Asked>
      );
    case 'no-captions':
      return <NoCaptions make={make} on={on} />;
    case 'foreign': {
      const spoken = nameOf(make.captionLanguage);
      return (
        <Asked text={message('makeForeign', spoken, nameOf(preview.language))}>
          {make.carrier === null ? (
            <>
              <p class="aside">{message('spokenFirstHint', spoken)}</p>
              <Press primary words="spokenFirst" name={spoken} onPress={on.onSpokenFirst} />
              <Press words="retryButton" onPress={on.onRetry} />
            </>
          ) : (
            <Press primary words="carryButton" name={spoken} onPress={on.onCarry} />
          )}
          <Press words="alignAnyway" onPress={on.onAlignAnyway} />
          <Press words="cancelButton" onPress={on.onCancel} />
        </Asked>
      );
    }
    case 'aligning':
      return (
        <div class="waiting">
          <p tabIndex={-1}>{message('makeAligning', percent(make.progress, words))}</p>
          <progress max={1} value={make.progress} aria-label={message('aligningTitle')} />
          <Press words="cancelButton" onPress={on.onCancel} />
        </div>
      );
    case 'failed':
      return (
        <Asked fault text={message(makeFailures[make.reason])}>
          {make.reason !== 'private' && <Press primary words="retryButton" onPress={on.onMake} />}
          {make.reason === 'nothing-fits' && <OtherWays on={on} />}
          {make.unkept && <Press words="saveUnkept" onPress={() => on.onExport('backup')} />}
          <Press words="cancelButton" onPress={on.onCancel} />
          {make.reason === 'storage' && make.unkept && (
            <p class="aside">{message('saveUnkeptHint')}</p>
          )}
        </Asked>
      );
    case 'done':
      return <ResultPart result={make.result} on={on} />;
  }
}

const waits = {
  opening: 'videoOpening',
  'asking-player': 'readingCaptions',
  saving: 'savingTranscript',
} as const satisfies Record<string, MessageKey>;

function Begin({ preview, onMake }: { preview: PreviewView; onMake(): void }) {
  const { missing, existing, anew, recording } = preview;
  const make = () => {
    onMake();
    // The choice may be far up the page.
    if (recording.chosen === null)
      document.querySelector<HTMLElement>('.video input, #video-address')?.focus();
  };
  return (
    <>
      {missing && (
        <p class="fault" role="alert">
          {message(missing === 'recording' ? 'makeNoVideo' : 'makeNoWords')}
        </p>
      )}
      <div class="actions">
        <button type="button" class="primary" aria-describedby="make-hint" onClick={make}>
          {message(existing ? 'saveChanges' : 'makeButton')}
        </button>
        <p class="aside" id="make-hint">
          {message(anew ? 'recheckTaken' : 'makeHint')}
        </p>
      </div>
    </>
  );
}

type NoCaptionsView = Extract<MakeView, { kind: 'no-captions' }>;

function NoCaptions({ make, on }: { make: NoCaptionsView; on: SyncCallbacks }) {
  const reasons = new Set<MessageKey>(telling(make.tried).map((why) => captionsFailures[why]));
  if (make.gone) reasons.add('captionsGone');
  return (
    <Asked fault text={message('noCaptions')}>
      <ul class="reasons">
        {[...reasons].map((key) => (
          <li key={key}>{message(key)}</li>
        ))}
      </ul>
      <Press primary words="retryButton" onPress={on.onRetry} />
      <OtherWays on={on} />
      <Press words="cancelButton" onPress={on.onCancel} />
    </Asked>
  );
}

/**
 * What one way lacks says nothing where another came further; nor does it that a player
 * nobody had asked for captions had loaded none, or that the coarse way was closed as well.
 */
function telling(tried: NoCaptionsView['tried']): CaptionsFailure[] {
  const further = tried.filter(
    ({ way, failed }) =>
      failed !== 'unsupported' &&
      failed !== 'none-listed' &&
      !(way === 'listened' && failed === 'no-answer') &&
      !(way === 'panel' && failed === 'refused'),
  );
  return (further.length > 0 ? further : tried).map(({ failed }) => failed);
}

function OtherWays({ on }: { on: SyncCallbacks }) {
  return (
    <>
      <Press words="tapAlong" onPress={on.onByHand} />
      <FileButton
        label={message('useCaptionFile')}
        accept={CAPTION_FILES}
        onFile={on.onCaptionFile}
      />
    </>
  );
}

interface AskedProps {
  text: string;
  fault?: boolean;
  children: preact.ComponentChildren;
}

/** What is true, and what can be done. */
function Asked({ text, fault, children }: AskedProps) {
  return (
    <>
      <p class={fault ? 'fault' : ''} role={fault ? 'alert' : 'status'} tabIndex={-1}>
        {text}
      </p>
      <div class="actions">{children}</div>
    </>
  );
}

interface PressProps {
  words: MessageKey;
  /** What fills their blank. */
  name?: string;
  primary?: boolean;
  /** It is at it already. */
  busy?: boolean;
  onPress(): void;
}

export function Press({ words, name, primary, busy = false, onPress }: PressProps) {
  return (
    <button
      type="button"
      class={primary ? 'primary' : ''}
      aria-disabled={busy}
      onClick={() => busy || onPress()}
    >
      {name === undefined ? message(words) : message(words, name)}
    </button>
  );
}
