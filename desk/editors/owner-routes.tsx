import type { Context, Hono } from 'hono';
import { renderPage } from '../pages/layout.tsx';
import { LogPage, PeoplePage } from '../pages/owner.tsx';
import { words } from '../words.ts';
import { INVITATION_MS } from './accounts.ts';
import { formOf } from './forms.ts';
import { message } from './message.tsx';
import type { DeskEnv, Parts } from './parts.ts';

/** Entries of one page. */
const ENTRIES = 100;

/** People and log: for owners alone. */
export function ownerRoutes(app: Hono<DeskEnv>, parts: Parts): void {
  const ownersOnly = async (context: Context<DeskEnv>, next: () => Promise<void>) => {
    if (context.get('session').role === 'owner') return await next();
    return await message(context, 403, words.forbidden, null);
  };
  app.use('/people', ownersOnly);
  app.use('/people/*', ownersOnly);
  app.use('/log', ownersOnly);
  app.get('/people', (context) => people(context, parts, {}));
  app.post('/people/invite', async (context) => {
    const role = (await formOf(context)).role === 'owner' ? 'owner' : 'editor';
    const token = await parts.accounts.invite(role, INVITATION_MS);
    const { name } = context.get('session');
    await parts.audit.add({ who: name, action: 'invite', detail: role });
    return await people(context, parts, { link: `${parts.origin}/join/${token}` });
  });
  app.post('/people/:id/remove', async (context) => {
    const id = context.req.param('id');
    const gone = (await parts.accounts.list()).find((account) => account.id === id);
    if (!gone) return context.redirect('/people', 303);
    if (!(await parts.accounts.remove(id)))
      return await people(context, parts, { problem: words.lastOwner });
    const { name } = context.get('session');
    await parts.audit.add({ who: name, action: 'remove', detail: gone.name });
    return context.redirect('/people', 303);
  });
  app.get('/log', (context) => log(context, parts));
}

async function people(
  context: Context<DeskEnv>,
  parts: Parts,
  { link = null, problem = null }: { link?: string | null; problem?: string | null },
): Promise<Response> {
  const accounts = await parts.accounts.list();
  const props = { session: context.get('session'), accounts, link, problem };
  return context.html(renderPage(<PeoplePage {...props} />), problem === null ? 200 : 409);
}

async function log(context: Context<DeskEnv>, parts: Parts): Promise<Response> {
  const before = Number(context.req.query('before') ?? Number.NaN);
  const after = Number.isSafeInteger(before) ? before : null;
  const entries = await parts.audit.list(after, ENTRIES + 1);
  const page = entries.slice(0, ENTRIES);
  const props = { session: context.get('session'), entries: page, more: entries.length > ENTRIES };
  return context.html(renderPage(<LogPage {...props} />));
}
