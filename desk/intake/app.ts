import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { MAX_REPORT_BYTES } from '../../transcripts/report.ts';
import { checkReport } from '../../transcripts/report-check.ts';
import type { AddressOf } from '../address.ts';
import type { RateLimit } from '../rate-limit.ts';
import type { Sealer } from '../sealing.ts';
import { type Inbox, InboxFull } from './inbox.ts';

interface Intake {
  inbox: Pick<Inbox, 'add'>;
  /** What the intake takes it cannot read again. */
  sealer: Sealer;
  /** Null: none, for measurements. */
  limit: RateLimit | null;
  addressOf: AddressOf;
  /** Milliseconds. */
  now(): number;
  /** Called after a report was kept. */
  kept?(): void;
}

/** Seconds after which a viewer's extension may ask again when the store is away. */
const LATER = 30;
const PATH = '/v1/reports';

/**
 * `POST /v1/reports`: the one path that faces the internet. Its answers depend on the
 * report's form alone, never on names, on the library or on what was reported before.
 */
export function intakeApp(intake: Intake): Hono {
  const app = new Hono();
  // Extensions ask from an origin of their own; which one is nobody's business.
  app.use(
    PATH,
    cors({
      origin: '*',
      allowMethods: ['POST', 'OPTIONS'],
      allowHeaders: ['content-type'],
      exposeHeaders: ['retry-after'],
      maxAge: 86_400,
    }),
  );
  app.use(PATH, async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
    context.header('x-content-type-options', 'nosniff');
  });
  app.post(
    PATH,
    (context, next) => limited(context, next, intake),
    tooLarge(),
    (context) => take(context, intake),
  );
  app.all(PATH, (context) => refuse(context, 405, 'post-only', { allow: 'POST, OPTIONS' }));
  app.onError((error, context) => {
    // The store's own words could quote what was to be written.
    console.error(`desk: intake: ${error.name}`);
    return refuse(context, 503, 'try-again', { 'retry-after': String(LATER) });
  });
  return app;
}

async function limited(context: Context, next: () => Promise<void>, intake: Intake) {
  const wait = intake.limit?.take(intake.addressOf(context)) ?? 0;
  if (wait > 0) return refuse(context, 429, 'too-many', { 'retry-after': String(wait) });
  return await next();
}

function tooLarge() {
  return bodyLimit({
    maxSize: MAX_REPORT_BYTES,
    onError: (context) => refuse(context, 413, 'too-large'),
  });
}

async function take(context: Context, intake: Intake): Promise<Response> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) return refuse(context, 415, 'json-only');
  let value: unknown;
  try {
    value = JSON.parse(await context.req.text());
  } catch {
    return refuse(context, 422, 'no-json');
  }
  const { report, problems } = checkReport(value);
  if (!report) {
    const codes = [...new Set(problems.map(({ code }) => code))];
    return context.json({ error: 'not-a-report', problems: codes }, 422);
  }
  const sealed = intake.sealer.seal(JSON.stringify(report), report.id);
  try {
    await intake.inbox.add({ id: report.id, receivedAt: intake.now(), sealed });
  } catch (error) {
    if (!(error instanceof InboxFull)) throw error;
    return refuse(context, 503, 'try-again', { 'retry-after': String(LATER) });
  }
  intake.kept?.();
  return context.json({ id: report.id }, 202);
}

function refuse(
  context: Context,
  status: 405 | 413 | 415 | 422 | 429 | 503,
  error: string,
  headers: Record<string, string> = {},
): Response {
  return context.json({ error }, status, headers);
}
