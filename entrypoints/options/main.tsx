import { render } from 'preact';
import { browser } from 'wxt/browser';
import { direction, message } from '../../components/message.ts';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type { Told } from '../../components/options/view.ts';
import { watchReports } from '../../services/outbox-reports.ts';
import { addressIn, startAdding } from './adding.ts';
import { startKept } from './kept.ts';
import { followLists } from './lists.ts';
import { followOwn } from './own.ts';
import { followReports } from './reports.ts';

const page = document.documentElement;
page.lang = message('messagesLanguage');
page.dir = direction();
document.title = message('optionsTitle');

/** Between two looks at the clock, so that “5 minutes ago” stays true. Milliseconds. */
const TICK = 30_000;

const { signal } = new AbortController(); // the life of all this is the page's
let told: Told | null = null;
let arrived: string | null = null;

const tell = (next: Told | null) => {
  told = next;
  draw();
};
const lists = followLists(draw, tell, signal);
const adding = startAdding(draw, (url, name) => {
  arrived = url;
  tell({ what: 'added', name });
});
const own = followOwn(draw, signal);
const reports = followReports(draw, tell, signal);
const kept = startKept(draw, () => tell({ what: 'erased' }));

function draw(): void {
  render(
    <OptionsPage
      view={{
        catalogs: lists.catalogs(),
        address: adding.address(),
        add: adding.step(),
        arrived,
        own: own.view(),
        reports: reports.view(),
        kept: kept.view(),
        told,
        version: browser.runtime.getManifest().version,
        now: Date.now(),
      }}
      onEnable={lists.enable}
      onMove={lists.move}
      onRemove={lists.remove}
      onCheck={lists.check}
      onAllow={lists.allow}
      onAddress={adding.type}
      onLook={() => adding.look(lists.catalogs() ?? [])}
      onAdd={adding.add}
      onCancel={adding.cancel}
      onOwnNew={own.make}
      onOwnOpen={own.open}
      onOwnExport={own.export}
      onOwnRemove={own.remove}
      onOwnBackup={own.backup}
      onOwnRestore={own.restore}
      onReport={reports.change}
      onReportRoute={reports.send}
      onReportExport={reports.export}
      onReportsClear={reports.clear}
      onReportsRead={reports.read}
      onErase={kept.erase}
      onKept={kept.read}
    />,
    document.getElementById('app') ?? document.body,
  );
}

function fillFromHash(): void {
  const address = addressIn(location.hash);
  if (address !== null && adding.step().step === 'asking') adding.type(address);
}

draw();
fillFromHash();
void kept.read();
watchReports(() => void kept.read(), signal);
addEventListener('hashchange', fillFromHash);
// A permission that was given only to look is not left behind. In Firefox a page that is
// hidden already reaches the browser no more.
for (const type of ['beforeunload', 'pagehide']) addEventListener(type, () => void adding.cancel());
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void kept.read();
});
setInterval(draw, TICK);
