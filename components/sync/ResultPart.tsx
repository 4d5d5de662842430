import { languageName, percent } from '../localized.ts';
import { type MessageKey, message } from '../message.ts';
import { counted, number } from '../options/quantities.ts';
import { Fold } from '../popup/Fold.tsx';
import { articleProblems } from './failure-words.ts';
import { Press } from './MakePart.tsx';
import type { ExportKind, ResultView, SyncCallbacks } from './view.ts';

interface ResultPartProps {
  result: ResultView;
  on: SyncCallbacks;
}

const exports: readonly [ExportKind, MessageKey][] = [
  ['vtt', 'exportVtt'],
  ['srt', 'exportSrt'],
  ['library', 'exportLibrary'],
  ['share-file', 'exportShareFile'],
  ['share-link', 'exportShareLink'],
];

/** How well it went, and what can be done with it. */
export function ResultPart({ result, on }: ResultPartProps) {
  const { placed, doubtful, unplaced, foreign, coarse, open, recheck } = result;
  const words = message('messagesLanguage');
  const total = placed + unplaced;
  const share = total === 0 ? 0 : Math.floor((placed / total) * 100) / 100;
  return (
    <>
      <p class="good" role="status" tabIndex={-1}>
        {message('resultPlaced', percent(share, words))}{' '}
        {doubtful > 0 && counted(doubtful, ['resultDoubtfulOne', 'resultDoubtfulMany'])}{' '}
        {unplaced > 0 && counted(unplaced, ['resultUnplacedOne', 'resultUnplacedMany'])}
      </p>
      {foreign !== null && (
        <p class="warning">{message('resultForeign', languageName(foreign, words))}</p>
      )}
      {coarse && <p class="notice">{message('resultCoarse')}</p>}
      <div class="actions">
        <Press primary words={open ? 'watchButton' : 'openVideo'} onPress={on.onWatch} />
        <Press words="correctTimes" onPress={on.onCorrectTimes} />
        {coarse && <Press words="askVideoAgain" onPress={on.onAskAgain} />}
        {recheck !== 'none' && (
          <Press words="recheckButton" busy={recheck === 'running'} onPress={on.onRecheck} />
        )}
      </div>
      <Rechecked recheck={recheck} on={on} />
      <Fold heading={message('exportHeading')}>
        <div class="actions">
          {exports.map(([kind, label]) => (
            <Press key={kind} words={label} onPress={() => on.onExport(kind)} />
          ))}
        </div>
        <p class="aside">{message('exportHint')}</p>
        {result.exportFailed && (
          <p class="fault" role="alert">
            {message('exportFailed')}
          </p>
        )}
        {result.link !== null && <Link link={result.link} />}
        <p role="status">{result.copied && message('linkCopied')}</p>
      </Fold>
    </>
  );
}

/** Where the clipboard is closed to us, the viewer can still copy it from here. */
function Link({ link }: { link: string }) {
  return (
    <label class="link">
      <span>{message('shareLinkLabel')}</span>
      <input
        type="text"
        dir="ltr"
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
    </label>
  );
}

/** What came of it. The button for it stays, and with it the focus. */
function Rechecked({ recheck, on }: { recheck: ResultView['recheck']; on: SyncCallbacks }) {
  const words = message('messagesLanguage');
  if (recheck === 'none' || recheck === 'offered') return null;
  if (recheck === 'running') return <p role="status">{message('recheckRunning')}</p>;
  if ('failed' in recheck) {
    return (
      <p class="fault" role="alert">
        {message(articleProblems[recheck.failed])} {message('recheckKept')}
      </p>
    );
  }
  if ('same' in recheck) return <p role="status">{message('recheckSame')}</p>;
  const { added, removed } = recheck;
  return (
    <div class="actions">
      <p role="status">{message('recheckChanged', number(added, words), number(removed, words))}</p>
      <Press words="realignButton" onPress={on.onRealign} />
    </div>
  );
}
