import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { style } from '../pages/style.ts';
import { words } from '../words.ts';
import { accountRoutes } from './account-routes.tsx';
import { caseRoutes } from './case-routes.tsx';
import { entryRoutes } from './entry-routes.tsx';
import { formOf } from './forms.ts';
import { message } from './message.tsx';
import { ownerRoutes } from './owner-routes.tsx';
import { COOKIE, type DeskEnv, isHttps, type Parts } from './parts.ts';
import { queueRoutes } from './queue-routes.tsx';
import { sameToken } from './tokens.ts';

/** Longest form: an edit, and a reason in each of many languages. */
const MAX_FORM = 64_000;

/** The moderation pages, for people who are signed in; only what they need to do that is open. */
export function editorsApp(parts: Parts): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.use(headers(parts));
  app.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
  });
  app.use(bodyLimit({ maxSize: MAX_FORM }));
  app.use(csrf({ origin: parts.origin }));
  app.get('/style.css', (context) =>
    context.body(style, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'no-cache',
    }),
  );
  entryRoutes(app, parts);
  app.use((context, next) => signedIn(context, next, parts));
  queueRoutes(app, parts);
  caseRoutes(app, parts);
  accountRoutes(app, parts);
  ownerRoutes(app, parts);
  app.notFound((context) => message(context, 404, words.notFound, null));
  app.onError((error, context) => {
    if (error instanceof HTTPException && error.status < 500)
      return message(context, error.status === 413 ? 413 : 403, words.stale, words.staleHelp);
    // An error's own words can quote a report; its name and place do not.
    const place = /^ {4}at .*$/m.exec(error.stack ?? '')?.[0].trim() ?? '';
    console.error(`desk: ${error.name} ${place}`);
    return message(context, 500, words.failed, words.failedHelp);
  });
  return app;
}

function headers(parts: Parts) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      formAction: ["'self'"],
      frameSrc: ['https://www.youtube-nocookie.com'],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    // Not `no-referrer`: forms would then be sent from the origin "null".
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: isHttps(parts) ? 'max-age=31536000' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
}

/** Signed in, and where something is changed: by a form that this desk made for this session. */
async function signedIn(context: Context<DeskEnv>, next: () => Promise<void>, parts: Parts) {
  const session = await parts.sessions.find(getCookie(context, COOKIE) ?? '');
  if (!session) return context.redirect('/sign-in', 303);
  context.set('session', session);
  const { method } = context.req;
  if (method !== 'GET' && method !== 'HEAD') {
    const { csrf: sent = '' } = await formOf(context);
    if (!sameToken(sent, session.csrf)) return message(context, 403, words.stale, words.staleHelp);
  }
  return await next();
}
