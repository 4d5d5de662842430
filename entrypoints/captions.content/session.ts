import { browser } from 'wxt/browser';
import { askBackground, type BeginReply } from '../../services/messages.ts';
import { loadChoices } from '../../services/recordings.ts';
import { loadSettings } from '../../services/settings.ts';
import type { Visit } from '../../services/visit.ts';
import { adapterOf } from '../../sites/index.ts';
import { sameMedia } from '../../transcripts/media.ts';
import { awaitOwnRecording, awaitPlayer } from './await-player.ts';
import { Captions } from './captions.ts';

/** The words, or why there are none. */
async function begin(visit: Visit): Promise<BeginReply> {
  try {
    return await askBackground('begin', { media: visit.media });
  } catch (error) {
    if (browser.runtime?.id) console.error('truecue: the background did not answer', error);
    return { failed: 'internal' };
  }
}

/**
 * Show the captions of one recording in this frame, until `signal` aborts.
 *
 * Every way it can fail is reported as a status; whatever it changed in the page
 * is undone then.
 */
export async function runSession(visit: Visit, signal: AbortSignal): Promise<void> {
  const { media } = visit;
  const adapter = adapterOf(media.site);
  if (!adapter) return;
  const session = new AbortController();
  const until = AbortSignal.any([signal, session.signal]);
  visit.report({ kind: 'loading', media });
  try {
    const tellLate = () =>
      visit.report({ kind: 'failed', media, reason: 'player-missing', retry: true });
    const [words, settings, remembered, player] = await Promise.all([
      begin(visit),
      loadSettings(),
      loadChoices(media),
      awaitPlayer(adapter, visit, until, tellLate),
    ]);
    if (until.aborted) return;
    if ('failed' in words) {
      visit.report({ kind: 'failed', media, reason: words.failed, retry: true });
      return;
    }
    const expected = words.bundle.media.find((known) => sameMedia(known, media));
    await awaitOwnRecording(player.video, visit, expected?.duration, until);
    if (until.aborted) return;
    const failed = (error: unknown) => {
      if (!browser.runtime?.id) return session.abort(); // an orphan: its successor has taken over
      console.error('truecue: captions stopped', error);
      session.abort();
      visit.report({ kind: 'failed', media, reason: 'internal', retry: true });
    };
    new Captions({ visit, adapter, player, words, settings, remembered, failed, signal: until });
  } catch (error) {
    if (until.aborted) return; // we left the page while waiting
    console.error('truecue: captions did not start', error);
    session.abort();
    visit.report({ kind: 'failed', media, reason: 'internal', retry: true });
  }
}
