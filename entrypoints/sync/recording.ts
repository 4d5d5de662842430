import type { RecordingChoice, RecordingView } from '../../components/sync/view.ts';
import type { OpenRecording } from '../../services/background-messages.ts';
import { askBackground } from '../../services/messages.ts';
import { addressOf, mediaAt } from '../../sites/addresses.ts';
import { type MediaRef, mediaKey } from '../../transcripts/media.ts';

/** Which recording the words belong to. */
interface Recording {
  view(): RecordingChoice;
  chosen(): MediaRef | null;
  /** Those the words came with; the first is chosen. */
  offer(media: readonly MediaRef[]): void;
  choose(key: string): void;
  type(text: string): void;
  useAddress(): void;
  /** Look again what is open in tabs. */
  refresh(): Promise<void>;
}

/** @param draw - called whenever the choice, or what is offered, has changed */
export function startRecording(draw: () => void): Recording {
  let offered: RecordingView[] = [];
  let typed: RecordingView[] = [];
  let open: OpenRecording[] = [];
  let chosen: string | null = null;
  let address = '';
  let addressFault = false;

  function choices(): RecordingView[] {
    const byKey = new Map<string, RecordingView>();
    const titles = new Map(open.map(({ media, title }) => [mediaKey(media), title]));
    const inTabs = open.map(({ media, title }) => viewOf(media, 'tab', title));
    for (const one of [...offered, ...typed, ...inTabs]) {
      const title = one.title ?? titles.get(one.key) ?? null;
      if (!byKey.has(one.key)) byKey.set(one.key, { ...one, title });
    }
    return [...byKey.values()];
  }

  return {
    view: () => ({ choices: choices(), chosen, address, addressFault }),
    chosen: () => choices().find(({ key }) => key === chosen)?.media ?? null,
    offer(media) {
      offered = media.map((one) => viewOf(one, 'page', null));
      const all = choices();
      if (!all.some(({ key }) => key === chosen)) chosen = offered[0]?.key ?? null;
      draw();
    },
    choose(key) {
      chosen = key;
      draw();
    },
    type(text) {
      address = text;
      addressFault = false;
      draw();
    },
    useAddress() {
      const media = mediaAt(address, document.implementation.createHTMLDocument(''));
      addressFault = media === null;
      if (media) {
        typed = [viewOf(media, 'address', null), ...typed];
        chosen = mediaKey(media);
        address = '';
      }
      draw();
    },
    async refresh() {
      try {
        open = await askBackground('recordings', {});
      } catch (error) {
        console.warn('sync: what is open could not be found out:', error);
        return;
      }
      // Nothing else is known, and there is one only: that must be it.
      const [only, ...more] = choices();
      if (chosen === null && only && more.length === 0) chosen = only.key;
      draw();
    },
  };
}

function viewOf(media: MediaRef, from: RecordingView['from'], title: string | null): RecordingView {
  return { key: mediaKey(media), media, title, from, address: addressOf(media) };
}
