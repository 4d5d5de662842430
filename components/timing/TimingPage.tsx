import { message } from '../message.ts';
import { FitPanel } from './FitPanel.tsx';
import { KeyButton } from './KeyButton.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { SelectedPanel } from './SelectedPanel.tsx';
import { SentenceList } from './SentenceList.tsx';
import { Strip } from './Strip.tsx';
import { TapPanel } from './TapPanel.tsx';
import { Transport } from './Transport.tsx';
import type { TimingProps } from './view.ts';

/** The page where a viewer sets by hand when each sentence is heard. */
export function TimingPage(props: TimingProps) {
  const { view, act, letters, closeKeys } = props;
  const { own, doubts } = view;
  return (
    <main>
      <header>
        <h1>
          <bdi lang={own.language}>{own.title || message('timingTitle')}</bdi>
        </h1>
        <Saving {...props} />
      </header>
      <Transport {...props} />
      <Strip {...props} />
      <TapPanel {...props} />
      <SentenceList {...props} />
      <SelectedPanel {...props} />
      <FitPanel {...props} />
      <footer class="actions">
        <KeyButton does="undo" words="timingUndo" act={act} disabled={!view.canUndo} />
        <KeyButton does="redo" words="timingRedo" act={act} disabled={!view.canRedo} />
        <KeyButton
          does="doubt"
          words="timingDoubt"
          count={doubts}
          act={act}
          disabled={doubts === 0}
        />
        <KeyButton does="fit" words="timingFit" act={act} disabled={isFitting(props)} />
        <KeyButton does="keys" words="timingKeys" act={act} />
      </footer>
      <p role="status" class="unseen">
        {view.said}
      </p>
      {view.keysOpen && <KeysHelp letters={view.letters} setLetters={letters} close={closeKeys} />}
    </main>
  );
}

function isFitting({ view: { fit } }: TimingProps): boolean {
  return fit.kind === 'asking' || fit.kind === 'aligning';
}

function Saving({ view: { saving }, saveAgain, saveFile }: TimingProps) {
  if (saving === 'failed')
    return (
      <div class="unsaved" role="alert">
        <p class="fault">{message('timingUnsaved')}</p>
        <button type="button" onClick={saveAgain}>
          {message('timingSaveAgain')}
        </button>
        <button type="button" onClick={saveFile}>
          {message('saveUnkept')}
        </button>
      </div>
    );
  return <p class="aside">{message(saving === 'saving' ? 'timingSaving' : 'timingSaved')}</p>;
}
