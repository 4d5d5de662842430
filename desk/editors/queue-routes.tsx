import type { Context, Hono } from 'hono';
import { REPORT_CATEGORIES } from '../../transcripts/report.ts';
import { renderPage } from '../pages/layout.tsx';
import { QueuePage } from '../pages/queue.tsx';
import { countSealed } from '../reading/room.ts';
import { words } from '../words.ts';
import type { DeskEnv, Parts } from './parts.ts';
import { type QueueFilter, readQueue } from './queue.ts';

/** The first page: what waits for an editor. */
export function queueRoutes(app: Hono<DeskEnv>, parts: Parts): void {
  app.get('/', (context) => queue(context, parts));
}

async function queue(context: Context<DeskEnv>, parts: Parts): Promise<Response> {
  const session = context.get('session');
  const filter = filterOf(context);
  // Who loads the page sees what has arrived until then, and only masked as the list is now.
  const blocked = await parts.room.open().then(
    () => false,
    () => true,
  );
  const found = await readQueue(parts.store, filter, session.id);
  const titles = new Map<string, string>();
  for (const { bundleId } of [...found.recordings, ...found.spam]) {
    const title = (await parts.recordings.bundle(bundleId))?.title;
    const said = title?.[words.language] ?? Object.values(title ?? {})[0];
    if (said !== undefined) titles.set(bundleId, said);
  }
  const sealed = await countSealed(parts.store);
  const props = { session, filter, queue: found, titles, sealed, blocked };
  return context.html(renderPage(<QueuePage {...props} />));
}

function filterOf(context: Context): QueueFilter {
  const { show, category, from } = context.req.query();
  const start = Number(from ?? 0);
  return {
    show: show === 'mine' || show === 'settled' ? show : 'open',
    category: REPORT_CATEGORIES.find((one) => one === category) ?? null,
    from: Number.isSafeInteger(start) && start > 0 ? start : 0,
  };
}
