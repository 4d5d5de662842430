import { render } from 'preact';
import { browser } from 'wxt/browser';
import { direction, message } from '../../components/message.ts';
import { SyncPage } from '../../components/sync/SyncPage.tsx';
import type { SyncCallbacks } from '../../components/sync/view.ts';
import { pathOf, purposeOf } from './address.ts';
import { startMake } from './make-actions.ts';
import { Page } from './page.ts';
import { startRecheck } from './recheck-actions.ts';
import { startResult } from './result-actions.ts';
import { arrive } from './start.ts';

const root = document.documentElement;
root.lang = message('messagesLanguage');
root.dir = direction();
document.title = message('syncTitle');

const page = new Page(draw);
const { words, recording, making } = page;
const make = startMake(page);
const result = startResult(page);
const again = startRecheck(page);

const unreadable = (error: unknown) => page.broken(error, 'unreadable-file');

/** Made once: rows that have not changed are not drawn again. */
const on: SyncCallbacks = {
  onReadArticle: () => void words.readArticle().catch(page.broken),
  onLeaveReading: () => page.goTo('words'),
  onCancelReading: () => words.cancel(),
  onPasted: (text) => words.type(text),
  onUsePasted: () => words.usePasted(),
  onTakeAll: () => words.takeAll(),
  onFile: (file) => void words.useFile(file).catch(unreadable),
  onNotOneFile: () => words.fail('not-one-file'),
  onEdit: (edit) => page.edit(edit),
  onLanguage: (language) => page.setLanguage(language),
  onEncoding: (encoding) => void words.reread(encoding).catch(unreadable),
  onRecording: recording.choose,
  onAddress: recording.type,
  onUseAddress: recording.useAddress,
  onOtherWords: () => page.otherWords(),
  onMake: () => void make.start(),
  onReplace: () => void make.replace(),
  onOpenVideo: () => void making.openVideo(),
  onRetry: () => void making.retry(),
  onAskAgain: () => void make.askAgain(),
  onCancel: () => making.cancel(),
  onByHand: () => void result.byHand(),
  onCaptionFile: (file) => void result.useCaptionFile(file),
  onAlignAnyway: () => void making.alignAnyway(),
  onCarry: () => void result.carry(),
  onSpokenFirst() {
    const media = recording.chosen();
    if (media) void browser.tabs.create({ url: pathOf({ media }) });
  },
  onWatch: () => void result.watch(),
  onCorrectTimes: () => void result.byHand(),
  onExport: (kind) => void result.export(kind),
  onRecheck: () => void again.recheck(),
  onRealign: () => void again.realign(),
};

function draw(): void {
  render(<SyncPage view={page.view()} on={on} />, document.getElementById('app') ?? document.body);
}

draw();
const purpose = purposeOf(new URL(location.href));
arrive(page, purpose).catch((error: unknown) => {
  page.broken(error, purpose.own ? 'own-lost' : 'unreadable-page');
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void recording.refresh();
});
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea');
  if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing) return;
  event.preventDefault();
  page.edit({ do: 'undo' });
});
addEventListener('beforeunload', (event) => {
  if (page.unsaved()) event.preventDefault();
});
// What was opened or allowed for a reading does not outlast it. In Firefox a page that is
// hidden already reaches the browser no more.
for (const type of ['beforeunload', 'pagehide']) {
  addEventListener(type, () => {
    words.leave();
    again.leave();
  });
}
// A file dropped beside the field for it does not replace the page.
for (const type of ['dragover', 'drop']) addEventListener(type, (event) => event.preventDefault());
