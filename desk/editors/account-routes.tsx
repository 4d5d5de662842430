import type { Context, Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { AccountPage } from '../pages/account.tsx';
import { renderPage } from '../pages/layout.tsx';
import { words } from '../words.ts';
import { isLongEnough } from './entry-routes.tsx';
import { formOf } from './forms.ts';
import { COOKIE, type DeskEnv, isHttps, type Parts } from './parts.ts';
import { MAX_PASSWORD } from './passwords.ts';

/** What each does with their own account. */
export function accountRoutes(app: Hono<DeskEnv>, parts: Parts): void {
  app.get('/account', (context) =>
    context.html(renderPage(<AccountPage session={context.get('session')} problem={null} />)),
  );
  app.post('/account', (context) => changePassword(context, parts));
  app.post('/sign-out', async (context) => {
    const session = context.get('session');
    await parts.sessions.end(session.hash);
    await parts.audit.add({ who: session.name, action: 'sign-out' });
    forgetCookie(context, parts);
    return context.redirect('/sign-in', 303);
  });
}

async function changePassword(context: Context<DeskEnv>, parts: Parts): Promise<Response> {
  const session = context.get('session');
  const { old = '', password = '' } = await formOf(context);
  const again = (problem: string, status: 422 | 429) =>
    context.html(renderPage(<AccountPage session={session} problem={problem} />), status);
  // As for signing in: whoever has found a desk unlocked could guess here.
  const wait = parts.attempts.byName.take(session.name.toLowerCase());
  if (wait > 0) return again(words.signInOften(wait), 429);
  if (!isLongEnough(password)) return again(words.badPassword, 422);
  const known = old.length <= MAX_PASSWORD && (await parts.accounts.find(session.name, old));
  if (!known) return again(words.signInFailed, 422);
  await parts.accounts.changePassword(session.id, password);
  await parts.sessions.endAll(session.id);
  await parts.audit.add({ who: session.name, action: 'password' });
  forgetCookie(context, parts);
  return context.redirect('/sign-in?changed', 303);
}

function forgetCookie(context: Context<DeskEnv>, parts: Parts): void {
  deleteCookie(context, COOKIE, { path: '/', secure: isHttps(parts) });
}
