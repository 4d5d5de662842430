import type { BackgroundMessages } from '../../services/background-messages.ts';
import { inTime } from '../../services/in-time.ts';
import type { Sender } from '../../services/messages.ts';
import { firstState, sendOnce, withState } from '../../services/outbox.ts';
import type { OutboxReport } from '../../services/outbox-report.ts';
import {
  changeReport,
  keepReport,
  loadReport,
  removeReports,
  reportsOf,
} from '../../services/outbox-reports.ts';
import { loadChoices } from '../../services/recordings.ts';
import type { ReportAsked, ReportChange } from '../../services/report-messages.ts';
import { settleReports } from '../../services/report-outcomes.ts';
import { checkReport as checkRoutes } from '../../transcripts/bundle-check-reports.ts';
import { localizedText } from '../../transcripts/json-fields.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import { ProblemList } from '../../transcripts/problem-list.ts';
import { checkReport } from '../../transcripts/report-check.ts';
import { routesOf } from '../../transcripts/report-routes.ts';
import type { KeptReport, Route } from '../../transcripts/report-status.ts';
import { lookAgain } from './look-again.ts';
import { placeIn, reportedIn } from './report-place.ts';
import { isPrivate, useTicket } from './report-tickets.ts';
import { sendReports, world } from './reports-sending.ts';
import { partsOf } from './transcripts.ts';

/** The dialog hears of the first attempt where the server is quick. Milliseconds. */
const PATIENCE = 4000;

/** What the dialog of this ticket is about; null: the ticket is none, or there is nothing to report. */
export async function reportPlace(ticket: string, sender: Sender): Promise<ReportAsked | null> {
  const found = await useTicket(ticket, sender);
  if (!found) return null;
  const { opening, tabId, frameId, incognito } = found;
  const { media, transcript } = opening;
  const parts = await partsOf(media, { keep: !incognito, chosen: transcript ?? undefined });
  const together = 'failed' in parts ? [] : parts.together;
  const place = placeIn(together, opening);
  if (!place) return null;
  const { bundle, cue, language } = place;
  const mine = (await reportsOf(media)).filter(
    ({ report, state }) =>
      state.kind !== 'settled' &&
      report.bundle.id === bundle.id &&
      report.language === language &&
      report.cueId === (cue?.id ?? null),
  );
  return {
    place,
    routes: routesOf(reportedIn(together, bundle)?.report ?? []),
    keeps: !incognito,
    mine,
    tabId,
    frameId,
  };
}

/**
 * Keep a report and send it. Rejects when it cannot be stored: then nothing was sent.
 *
 * @returns as it stands after the first attempt, if that ends soon
 */
export async function queueReport(
  ask: BackgroundMessages['queue-report']['ask'],
  sender: Sender,
): Promise<KeptReport> {
  const { report } = checkReport(ask.report);
  const route = checkRoute(ask.route);
  if (!report || !route) throw new RangeError('queueReport: no report, or no way for it');
  const now = Date.now();
  const state = firstState(route, now);
  const title = localizedText(ask.title, 'title', new ProblemList());
  const kept: KeptReport = { report, route, state, applied: ask.applied === true, title };
  if (await isPrivate(sender)) {
    return { ...kept, applied: false, state: await sendOnce(kept, world) };
  }
  await keepReport({ ...kept, queuedAt: now, lookedAt: 0, routes: [route], guarded: true });
  if (kept.applied) void lookAgain(report.media);
  await inTime(Promise.all([sendReports(), noteAround(kept)]), PATIENCE);
  return (await loadReport(report.id)) ?? kept;
}

/** What the list needs later, when the transcript may not be at hand. Never rejects. */
async function noteAround({ report, route }: KeptReport): Promise<void> {
  try {
    const { transcript } = await loadChoices(report.media);
    const parts = await partsOf(report.media, { keep: true, chosen: transcript });
    const bundle = 'failed' in parts ? undefined : reportedIn(parts.together, report.bundle);
    if (!bundle) return; // guarded, since nobody knows
    const withheld = bundle.speakers.some(({ nameWithheld }) => nameWithheld);
    const routes = routesOf([...bundle.report, ...(route.to === 'file' ? [] : [route])]);
    const guarded = withheld || report.category === 'privacy';
    await changeReport(report.id, (kept) => ({ ...kept, routes, guarded }));
  } catch (error) {
    console.error('truecue: the ways of a report are not noted', error);
  }
}

/** Null: it is none that a bundle could name. */
function checkRoute(route: Route): Route | null {
  if (route?.to === 'file') return { to: 'file' };
  return checkRoutes([route], new ProblemList())[0] ?? null;
}

/** Rejects when it cannot be stored. */
export async function changeKept(id: string, change: ReportChange): Promise<undefined> {
  const before = await loadReport(id);
  if (!before) return;
  if (change === 'remove') await removeReports([id]);
  else await changeReport(id, (kept) => changed(kept, change, Date.now()));
  const shows = before.applied || change === 'apply';
  if (shows && (change === 'remove' || change === 'apply' || change === 'undo')) {
    await lookAgain(before.report.media);
  }
  if (change === 'retry' || typeof change === 'object') await inTime(sendReports(), PATIENCE);
}

/** Null: that cannot be done with it, or is so already. */
function changed(
  kept: OutboxReport,
  change: Exclude<ReportChange, 'remove'>,
  now: number,
): OutboxReport | null {
  const { kind } = kept.state;
  if (change === 'apply') return kind === 'settled' ? null : { ...kept, applied: true };
  if (change === 'undo') return { ...kept, applied: false };
  if (change === 'withdraw')
    return kind === 'waiting' ? withState(kept, { kind: 'withdrawn', at: now }) : null;
  if (kind === 'sent' || kind === 'settled') return null; // it is there already
  if (change === 'retry') return withState(kept, firstState(kept.route, now));
  const route = checkRoute(change.route);
  return route && withState({ ...kept, route }, firstState(route, now));
}

/** Look for what became of reports; where a correction ends, frames look again. Never rejects. */
export async function settle(): Promise<void> {
  const settled = await settleReports(Date.now());
  const media = new Map<string, MediaRef>();
  for (const { report } of settled) media.set(JSON.stringify(report.media), report.media);
  await Promise.all([...media.values()].map(lookAgain));
}
