import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerMessages, type FrameMessages, STATUS_PORT } from '../../services/messages.ts';
import { adapters } from '../../sites/index.ts';
import { watchVisits } from './visits.ts';

/** The one script that runs in every frame of a video site. It listens; it does no work. */
export default defineContentScript({
  matches: adapters.flatMap((adapter) => adapter.matches),
  allFrames: true,
  runAt: 'document_start',
  main(ctx) {
    const visits = watchVisits(document, ctx.signal);
    answerMessages<FrameMessages>(
      {
        status: () => visits.status(),
        act: ({ action }) => visits.act(action),
        'look-again': () => visits.lookAgain(),
        'close-report': ({ ticket }) => visits.closeReport(ticket),
      },
      ctx.signal,
    );
    browser.runtime.onConnect.addListener((port) => {
      // One that a newer sentry stopped has nothing to say any more.
      if (port.name === STATUS_PORT && !ctx.signal.aborted) visits.follow(port);
    });
  },
});
