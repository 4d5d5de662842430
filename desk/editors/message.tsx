import type { Context } from 'hono';
import { MessagePage } from '../pages/account.tsx';
import { renderPage } from '../pages/layout.tsx';
import type { DeskEnv } from './parts.ts';

/** A page that says one thing. */
export function message(
  context: Context<DeskEnv>,
  status: 403 | 404 | 409 | 413 | 500 | 503,
  title: string,
  help: string | null,
): Response | Promise<Response> {
  const session = context.get('session') ?? null;
  return context.html(
    renderPage(<MessagePage title={title} help={help} session={session} />),
    status,
  );
}
