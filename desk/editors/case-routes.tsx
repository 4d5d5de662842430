import type { Context, Hono } from 'hono';
import { CasePage } from '../pages/case.tsx';
import { renderPage } from '../pages/layout.tsx';
import { words } from '../words.ts';
import { assign, type Case, markSpam, readCase } from './cases.ts';
import { formOf, typedText } from './forms.ts';
import { message } from './message.tsx';
import type { DeskEnv, Parts } from './parts.ts';
import type { Refusal, Settled, Typed } from './settle.ts';

/** Longest reason in one language. */
const MAX_REASON = 500;

/** One suggestion: looked at, taken, accepted, edited, declined. */
export function caseRoutes(app: Hono<DeskEnv>, parts: Parts): void {
  app.use('/reports/*', async (context, next) => {
    // Before anything is read: a name that is withheld since is masked in what is stored, too.
    const readable = await parts.room.names().then(
      () => true,
      () => false,
    );
    if (readable) return await next();
    return await message(context, 503, words.listUnreadable, null);
  });
  app.get('/reports/:id', async (context) => {
    const found = await caseOf(context, parts);
    return found ? await show(context, parts, found, null) : missing(context);
  });
  onCase(app, parts, 'assign', async (context, found) => {
    const session = context.get('session');
    const mine = (await formOf(context)).to === 'me';
    await assign(parts.store, found, mine ? session.id : null);
    return mine ? 'assign' : 'unassign';
  });
  onCase(app, parts, 'spam', async (context, found) => {
    const spam = (await formOf(context)).spam === 'yes';
    await markSpam(parts.store, found, spam);
    return spam ? 'spam' : 'not-spam';
  });
  app.post('/reports/:id/accept', (context) =>
    settling(context, parts, (found) => parts.settler.accept(found, null)),
  );
  app.post('/reports/:id/edit', async (context) => {
    const typed = typedEdit(await formOf(context));
    return await settling(context, parts, (found) => parts.settler.accept(found, typed));
  });
  app.post('/reports/:id/decline', async (context) => {
    const typed = { reason: typedReason(await formOf(context)) };
    return await settling(context, parts, (found) => parts.settler.decline(found, typed));
  });
}

/** An action that changes nothing but the desk's own rows. */
function onCase(
  app: Hono<DeskEnv>,
  parts: Parts,
  name: string,
  act: (
    context: Context<DeskEnv>,
    found: Case,
  ) => Promise<'assign' | 'unassign' | 'spam' | 'not-spam'>,
): void {
  app.post(`/reports/:id/${name}`, async (context) => {
    const found = await caseOf(context, parts);
    if (!found) return await missing(context);
    const action = await act(context, found);
    const { name: who } = context.get('session');
    await parts.audit.add({ who, action, report: found.row.id });
    return context.redirect(`/reports/${found.row.id}`, 303);
  });
}

async function settling(
  context: Context<DeskEnv>,
  parts: Parts,
  act: (found: Case) => Promise<Settled | Refusal>,
): Promise<Response> {
  const found = await caseOf(context, parts);
  if (!found) return await missing(context);
  if (found.row.state !== 'open') return await message(context, 409, words.settledAlready, null);
  const result = await act(found);
  if (result.kind !== 'settled') return await show(context, parts, found, result);
  const { name: who } = context.get('session');
  const { action, revision } = result;
  await parts.audit.add(
    ...found.all.map(({ id }) => ({ who, action, report: id, detail: `revision ${revision}` })),
  );
  return context.redirect(`/reports/${found.row.id}`, 303);
}

async function caseOf(context: Context, parts: Parts): Promise<Case | null> {
  return await readCase(parts.store, context.req.param('id') ?? '');
}

async function missing(context: Context<DeskEnv>): Promise<Response> {
  return await message(context, 404, words.notFound, null);
}

async function show(
  context: Context<DeskEnv>,
  parts: Parts,
  found: Case,
  refusal: Refusal | null,
): Promise<Response> {
  const props = {
    session: context.get('session'),
    found,
    place: await parts.recordings.place(found.report, await parts.room.names()),
    watching: context.req.query('watch') !== undefined,
    refusal,
  };
  return context.html(renderPage(<CasePage {...props} />), refusal ? 409 : 200);
}

function typedEdit(form: Partial<Record<string, string>>): Typed {
  const { text, startTime, endTime, speaker, seen } = form;
  const time = (value: string | undefined) => {
    const seconds = value === undefined || value.trim() === '' ? Number.NaN : Number(value);
    return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
  };
  const [start, end] = [time(startTime), time(endTime)];
  return {
    seen: typedText(seen),
    text: typedText(text),
    ...(start !== null && { startTime: start }),
    ...(end !== null && { endTime: end }),
    speaker: typedText(speaker),
  };
}

function typedReason(form: Partial<Record<string, string>>): Record<string, string> {
  const reasons = Object.entries(form).flatMap(([name, value]) => {
    const language = /^reason-([A-Za-z0-9-]{2,35})$/.exec(name)?.[1];
    const text = typedText(value).slice(0, MAX_REASON);
    return language && text !== '' ? [[language, text]] : [];
  });
  return Object.fromEntries(reasons);
}
