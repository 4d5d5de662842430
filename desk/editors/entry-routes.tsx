import type { Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { JoinPage, SignInPage } from '../pages/entry.tsx';
import { renderPage } from '../pages/layout.tsx';
import { words } from '../words.ts';
import { MAX_NAME } from './accounts.ts';
import { formOf, typedText } from './forms.ts';
import { message } from './message.tsx';
import { COOKIE, type DeskEnv, isHttps, type Parts } from './parts.ts';
import { MAX_PASSWORD, MIN_PASSWORD } from './passwords.ts';
import { ABSOLUTE_MS } from './sessions.ts';

/** How one comes in: by name and password, or by a link that works once. */
export function entryRoutes(app: Hono<DeskEnv>, parts: Parts): void {
  app.get('/sign-in', (context) => {
    const info = context.req.query('changed') === undefined ? null : words.passwordChanged;
    return context.html(renderPage(<SignInPage problem={null} info={info} />));
  });
  app.post('/sign-in', (context) => signIn(context, parts));
  // Looking at a link does not use it up: programs look at links, too.
  app.get('/join/:token', async (context) => {
    const token = context.req.param('token');
    const role = await parts.accounts.invitation(token);
    if (!role) return message(context, 404, words.linkUsed, words.linkUsedHelp);
    return context.html(renderPage(<JoinPage token={token} role={role} problem={null} />));
  });
  app.post('/join/:token', (context) => join(context, parts));
}

async function signIn(context: Context<DeskEnv>, parts: Parts): Promise<Response> {
  const { name = '', password = '' } = await formOf(context);
  const again = (problem: string, status: 401 | 429) =>
    context.html(renderPage(<SignInPage problem={problem} info={null} />), status);
  const { byAddress, byName } = parts.attempts;
  const wait = Math.max(
    byAddress.take(parts.addressOf(context)),
    byName.take(name.trim().toLowerCase().slice(0, MAX_NAME)),
  );
  if (wait > 0) {
    context.header('retry-after', String(wait));
    return again(words.signInOften(wait), 429);
  }
  const tried = name.length <= MAX_NAME && password.length <= MAX_PASSWORD;
  const account = tried ? await parts.accounts.find(name, password) : null;
  if (!account) return again(words.signInFailed, 401);
  await begin(context, parts, account.id);
  await parts.audit.add({ who: account.name, action: 'sign-in' });
  return context.redirect('/', 303);
}

async function join(context: Context<DeskEnv>, parts: Parts): Promise<Response> {
  const token = context.req.param('token') ?? '';
  const { name: typed, password = '' } = await formOf(context);
  const name = typedText(typed).replace(/\s+/g, ' ');
  const role = await parts.accounts.invitation(token);
  if (!role) return message(context, 404, words.linkUsed, words.linkUsedHelp);
  const again = (problem: string) =>
    context.html(renderPage(<JoinPage token={token} role={role} problem={problem} />), 422);
  if (name === '' || name.length > MAX_NAME) return again(words.badName);
  if (!isLongEnough(password)) return again(words.badPassword);
  const account = await parts.accounts.accept(token, name, password);
  if (account === 'taken') return again(words.nameTaken);
  if (!account) return message(context, 404, words.linkUsed, words.linkUsedHelp);
  await begin(context, parts, account.id);
  await parts.audit.add({ who: account.name, action: 'join', detail: account.role });
  return context.redirect('/', 303);
}

export function isLongEnough(password: string): boolean {
  return password.length >= MIN_PASSWORD && password.length <= MAX_PASSWORD;
}

async function begin(context: Context<DeskEnv>, parts: Parts, account: string): Promise<void> {
  setCookie(context, COOKIE, await parts.sessions.start(account), {
    httpOnly: true,
    sameSite: 'Strict',
    secure: isHttps(parts),
    path: '/',
    maxAge: ABSOLUTE_MS / 1000,
  });
}
