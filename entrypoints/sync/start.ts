import { loadRead } from '../../services/article-reads.ts';
import { loadOwn } from '../../services/own-transcripts.ts';
import { type PageText, printedPage } from '../../transcripts/article/page-text.ts';
import { bestWay, oneVoice } from '../../transcripts/article/ways.ts';
import { type PageTab, type Purpose, pathOf } from './address.ts';
import { takeOver } from './hand-over.ts';
import { ofPage } from './obtained.ts';
import type { Page } from './page.ts';
import { resultOf } from './result.ts';

/** What the page was opened for: words it comes with, or the ways to some. */
export async function arrive(page: Page, purpose: Purpose): Promise<void> {
  const { words, recording } = page;
  if (purpose.media) recording.offer([purpose.media]);
  words.setArticle(purpose.source);
  if (purpose.own) return change(page, purpose.own);
  if (purpose.page && !purpose.read) return readTab(page, purpose.page);
  const read = purpose.read ? await loadRead(purpose.read) : null;
  if (read) return takePage(page, read);
  page.step = 'words';
  if (purpose.share) return words.useLink(purpose.share);
  if (purpose.read) words.fail('hand-over-lost');
  page.draw();
}

/** The page the viewer pointed at, in its own tab. */
async function readTab(page: Page, tab: PageTab): Promise<void> {
  page.goTo('reading');
  const read = await takeOver(tab);
  if (page.step !== 'reading') return;
  if (read.key !== null) history.replaceState(null, '', pathOf({ read: read.key }));
  if ('page' in read) return takePage(page, read.page);
  page.step = 'words';
  page.words.fail(read.failed === 'cut-off' ? 'cut-off' : 'unreadable-page');
}

async function takePage(page: Page, text: PageText): Promise<void> {
  const printed = printedPage(text);
  // Who selects a part of a page says that it is spoken.
  const way = bestWay(printed) ?? (text.selected ? oneVoice(printed) : null);
  if (way) return page.take(ofPage(printed, way));
  page.step = 'words';
  page.recording.offer(printed.embeds);
  page.words.fail('no-words', printed);
}

/** The viewer's own transcript of this id, to be changed. */
async function change(page: Page, id: string): Promise<void> {
  const own = await loadOwn(id);
  if (!own) {
    page.step = 'words';
    return page.words.fail('own-lost');
  }
  page.manuscript.open(own);
  page.recording.offer([own.media]);
  page.step = 'preview';
  const result = resultOf(own, false);
  if (result.placed > 0) {
    page.making.made = own;
    page.making.show({ kind: 'done', result });
  }
  page.draw();
  await page.recording.refresh();
}
