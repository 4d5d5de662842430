import { browser } from 'wxt/browser';
import type { BackgroundMessages, BeginReply } from '../../services/background-messages.ts';
import { loadBundle } from '../../services/bundles.ts';
import { chooseSecond, chooseTracks } from '../../services/languages.ts';
import type { Sender } from '../../services/messages.ts';
import { loadChoices } from '../../services/recordings.ts';
import { loadSettings } from '../../services/settings.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import { listChoices } from '../../transcripts/track-choices.ts';
import { rememberFrame } from './frames.ts';
import { unassignedCommands } from './keys.ts';
import { hasOwn } from './own.ts';
import { entriesOf, wordsOf } from './transcripts.ts';

const BRIDGE = '/youtube-bridge.js';
const CAPTIONS = '/content-scripts/captions.js';

/** Look for a transcript; where there is one, bring captions into the frame that asked. */
export async function find(
  media: MediaRef,
  sender: Sender,
): Promise<BackgroundMessages['find']['reply']> {
  const { tabId, frameId, incognito } = sender;
  if (tabId === undefined) return { matched: false };
  const remembered = rememberFrame(sender, media);
  const looking = entriesOf(media, !incognito);
  // The viewer's own are here: no host that drips holds them up.
  const own = await hasOwn(media);
  const found = own ? { entries: [] } : await looking;
  if ('failed' in found) return { matched: false, ...found };
  const [entry] = found.entries;
  // Ahead of the question for it; what goes wrong is said there.
  if (entry) void loadBundle(entry, { keep: !incognito });
  const matched = own || entry !== undefined;
  if (matched) {
    const target = { tabId, frameIds: [frameId] };
    await Promise.all([
      browser.scripting.executeScript({ target, files: [BRIDGE], world: 'MAIN' }),
      browser.scripting.executeScript({ target, files: [CAPTIONS] }),
    ]);
  }
  await remembered;
  return { matched };
}

/**
 * The words for a recording that was found, and the languages to begin with.
 *
 * @param ask - `transcript`: the one the viewer chose; absent: the one remembered
 */
export async function begin(
  { media, transcript }: { media: MediaRef; transcript?: string },
  { incognito }: Sender,
): Promise<BeginReply> {
  const chosen = transcript ?? (await loadChoices(media)).transcript;
  const [words, settings, unassigned] = await Promise.all([
    wordsOf(media, { keep: !incognito, chosen }),
    loadSettings(),
    unassignedCommands(),
  ]);
  if (!('bundle' in words)) return words;
  const tracks = listChoices(words.bundle, []);
  const wanted = [...settings.languages, ...navigator.languages];
  const first = chooseTracks({ tracks, wanted });
  if (!first) return { failed: 'bundle-missing' };
  const { primary, matched } = first;
  const { secondLanguage } = settings;
  return {
    ...words,
    primary,
    secondary: chooseSecond({ tracks, primary, secondLanguage }),
    unread: !matched,
    wanted,
    unassigned,
  };
}
