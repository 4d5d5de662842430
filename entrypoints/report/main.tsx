import { render } from 'preact';
import { direction, message } from '../../components/message.ts';
import { ReportDialog } from '../../components/report/ReportDialog.tsx';
import type { DialogView, ReportCallbacks } from '../../components/report/view.ts';
import { askBackground, askFrame } from '../../services/messages.ts';
import type { ReportAsked } from '../../services/report-messages.ts';
import { ticketOf } from './address.ts';
import { keepFocus } from './focus.ts';
import { listenToMaker } from './maker.ts';
import { ReportPage } from './page.ts';

const root = document.documentElement;
root.lang = message('messagesLanguage');
root.dir = direction();
document.title = message('reportTitle');

const app = document.getElementById('app') ?? document.body;
const ticket = ticketOf(new URL(location.href));
// What stands in a history or is reloaded leads nowhere.
history.replaceState(null, '', location.pathname);

const maker = listenToMaker();
let view: DialogView = { kind: 'loading' };
let page: ReportPage | null = null;
let planned = false;

/** Before it is known what the dialog is about, it can only be closed. */
const nothing = () => undefined;
const idle: ReportCallbacks = {
  onClose: () => leave(null),
  onLanguage: nothing,
  onDraft: nothing,
  onNow: nothing,
  onHear: nothing,
  onSend: nothing,
  onPublic: nothing,
  onMine: nothing,
  onOpenAgain: nothing,
  onBack: nothing,
  onReports: nothing,
};

function drawNow(): void {
  render(<ReportDialog view={page?.view() ?? view} {...(page?.callbacks ?? idle)} />, app);
}

/** A key does several things at once; they are drawn together. */
function draw(): void {
  if (planned) return;
  planned = true;
  queueMicrotask(() => {
    planned = false;
    drawNow();
  });
}

/** Out of the frame by its maker; a window closes itself, and the player gets the focus. */
function leave(asked: ReportAsked | null): void {
  if (maker.framed) maker.tell('close');
  else {
    const told = asked && askFrame(asked.tabId, asked.frameId, 'close-report', { ticket });
    void Promise.resolve(told)
      .catch(() => undefined) // the player's page is gone
      .then(() => window.close());
  }
}

function begin(asked: ReportAsked | null): void {
  if (asked) {
    maker.tell('stands');
    page = new ReportPage(asked, () => leave(asked), draw);
  } else view = { kind: 'no-ticket' };
  drawNow();
  app.querySelector<HTMLElement>('input[name="category"]')?.focus();
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
  event.preventDefault();
  if (page) page.escape();
  else idle.onClose();
});
keepFocus(document);
drawNow();
// Keys are ours from now on.
app.querySelector<HTMLElement>('h1')?.focus();
askBackground('report-place', { ticket }).then(begin, (error: unknown) => {
  console.error('report:', error);
  view = { kind: 'no-answer' };
  drawNow();
});
