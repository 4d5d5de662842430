import type { OutgoingHttpHeaders } from 'node:http';

/** On every answer of the site. */
export const commonHeaders: OutgoingHttpHeaders = {
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
};

/** Scripts may come from here only: no `blob:`, no extension, no other origin. */
const scriptSources = [
  "'unsafe-eval'",
  "'self'",
  "'unsafe-inline'",
  'https://www.google.com',
  'https://apis.google.com',
  'https://ssl.gstatic.com',
  'https://www.gstatic.com',
  'https://www.googletagmanager.com',
  'https://www.google-analytics.com',
  'https://*.youtube.com',
  'https://*.google.com',
  'https://*.gstatic.com',
  'https://youtube.com',
  'https://www.youtube.com',
  'https://google.com',
  'https://*.doubleclick.net',
  'https://*.googleapis.com',
  'https://www.googleadservices.com',
  'https://tpc.googlesyndication.com',
  'https://www.youtubekids.com',
];

/** Two policies in one field, both enforced, as the site sends them. */
const policy = ["require-trusted-types-for 'script'", `script-src ${scriptSources.join(' ')}`].join(
  ', ',
);

const documentHeaders: OutgoingHttpHeaders = {
  ...commonHeaders,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin-allow-popups; report-to="youtube_main"',
};

/** A page that is never framed. */
export const pageHeaders: OutgoingHttpHeaders = {
  ...documentHeaders,
  'x-frame-options': 'SAMEORIGIN',
};

/** An embed: other sites frame it. */
export const embedHeaders: OutgoingHttpHeaders = {
  ...documentHeaders,
  'cross-origin-resource-policy': 'cross-origin',
};

export const newsHeaders: OutgoingHttpHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer-when-downgrade',
};
