import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { REMOTE_PORT } from '../../services/remote.ts';
import { remotePort } from '../../services/remote-line.ts';
import { currentVisit } from '../../services/visit.ts';
import { answerPort } from './answering.ts';

const INSTALLED = Symbol.for('truecue.remote');

/** In the frame of a recording: pages of ours ask it to play, and are told the time. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [INSTALLED]?: () => boolean };
  // One left over from before an update hears nothing any more.
  if (world[INSTALLED]?.()) return;
  world[INSTALLED] = () => Boolean(browser.runtime?.id);
  browser.runtime.onConnect.addListener((port) => {
    if (!port.name.startsWith(`${REMOTE_PORT} `)) return;
    const visit = currentVisit();
    if (visit && port.name === remotePort(visit.media)) void answerPort(port, visit);
    else port.disconnect();
  });
});
