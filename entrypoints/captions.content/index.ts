import { defineContentScript } from 'wxt/utils/define-content-script';
import { currentVisit } from '../../services/visit.ts';
import { adapters } from '../../sites/index.ts';
import { runSession } from './session.ts';

/** Injected into a frame once its recording has a transcript: one session, ended by its signal. */
export default defineContentScript({
  matches: adapters.flatMap((adapter) => [...adapter.matches]),
  registration: 'runtime',
  cssInjectionMode: 'manual',
  async main(ctx) {
    const visit = currentVisit();
    if (visit) await runSession(visit, AbortSignal.any([visit.signal, ctx.signal]));
  },
});
