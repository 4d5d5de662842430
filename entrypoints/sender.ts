import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { servePosting } from '../services/report-sender.ts';

/** In `sender.html`, a frame whose origin is opaque. A classic script: a module asks for CORS. */
export default defineUnlistedScript({
  include: ['firefox'],
  main: servePosting,
});
