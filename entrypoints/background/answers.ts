import { browser } from 'wxt/browser';
import { loadBundle } from '../../services/bundles.ts';
import { type FoundEntry, findEntries } from '../../services/catalogs.ts';
import { chooseSecond, chooseTracks } from '../../services/languages.ts';
import type { BackgroundMessages, BeginReply, Sender } from '../../services/messages.ts';
import { loadSettings } from '../../services/settings.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import { listChoices } from '../../transcripts/track-choices.ts';
import { rememberFrame } from './frames.ts';
import { unassignedCommands } from './keys.ts';

const BRIDGE = '/youtube-bridge.js';
const CAPTIONS = '/content-scripts/captions.js';

/** Look for a transcript; where there is one, bring captions into the frame that asked. */
export async function find(
  media: MediaRef,
  sender: Sender,
): Promise<BackgroundMessages['find']['reply']> {
  const { tabId, frameId } = sender;
  if (tabId === undefined) return { matched: false };
  const remembered = rememberFrame(sender, media);
  let entries: FoundEntry[];
  try {
    entries = await findEntries(media);
  } catch (error) {
    console.error('truecue: the catalog cannot be read', error);
    return { matched: false, failed: 'catalog-damaged' };
  }
  const [entry] = entries;
  if (entry) {
    // Ahead of the question for it; what goes wrong is said there.
    void loadBundle(entry);
    const target = { tabId, frameIds: [frameId] };
    await Promise.all([
      browser.scripting.executeScript({ target, files: [BRIDGE], world: 'MAIN' }),
      browser.scripting.executeScript({ target, files: [CAPTIONS] }),
    ]);
  }
  await remembered;
  return { matched: entry !== undefined };
}

/** The words for a recording that was found, and the languages to begin with. */
export async function begin(media: MediaRef): Promise<BeginReply> {
  let entry: FoundEntry | undefined;
  try {
    [entry] = await findEntries(media);
  } catch (error) {
    console.error('truecue: the catalog cannot be read', error);
    return { failed: 'catalog-damaged' };
  }
  if (!entry) return { failed: 'bundle-missing' };
  const [loaded, settings, unassigned] = await Promise.all([
    loadBundle(entry),
    loadSettings(),
    unassignedCommands(),
  ]);
  if ('failed' in loaded) return { failed: loaded.failed };
  const { bundle } = loaded;
  const tracks = listChoices(bundle, []);
  const wanted = [...settings.languages, ...navigator.languages];
  const first = chooseTracks({ tracks, wanted, originalLanguage: null });
  // A transcript may so far only name its source; that is for the article's own way.
  if (!first) return { failed: 'bundle-missing' };
  const { primary, matched } = first;
  const { secondLanguage } = settings;
  return {
    bundle,
    primary,
    secondary: chooseSecond({ tracks, primary, secondLanguage, originalLanguage: null }),
    unread: !matched,
    wanted,
    unassigned,
    stale: entry.stale,
  };
}
