import type { Page } from 'puppeteer-core';
import type { BenchCue } from './bench-library.ts';
import type { SyncEntry } from './sync-figures.ts';

/** A node of the overlay, as plain data. */
interface Sample {
  tag: string;
  attributes: [name: string, value: string][];
  children: (Sample | string)[];
}

/** What the extension put into the page to show one caption, shadow root included. */
export interface OverlaySample {
  host: Sample;
  shadow: Sample[];
}

interface Recorder {
  benchEntries: SyncEntry[];
}

/** Read the overlay and the one caption it shows, for the others to paint the same. */
export function sampleOverlay(page: Page): Promise<OverlaySample> {
  return page.evaluate(() => {
    const read = (element: Element): Sample => ({
      tag: element.localName,
      attributes: [...element.attributes].map(({ name, value }) => [name, value]),
      children: [...element.childNodes].flatMap((node): (Sample | string)[] => {
        if (node instanceof Element) return [read(node)];
        return node.nodeType === Node.TEXT_NODE ? [node.nodeValue ?? ''] : [];
      }),
    });
    const host = document.querySelector('truecue-captions');
    if (!host?.shadowRoot?.querySelector('p.caption')) throw new Error('No caption to copy');
    return { host: read(host), shadow: [...host.shadowRoot.children].map(read) };
  });
}

/** How captions are driven that are not the extension's. */
type Driver = 'native-track' | 'poll-100ms';

/**
 * Paint `cues` from a script of the page: the same nodes as in `sample`, replaced
 * at each change, by the shortest code that does it.
 */
export async function paintByPage(
  page: Page,
  sample: OverlaySample,
  cues: readonly BenchCue[],
  driver: Driver,
): Promise<void> {
  await page.evaluate(
    (like, all, way) => {
      const make = ({ tag, attributes, children }: Sample): HTMLElement => {
        const element = document.createElement(tag);
        for (const [name, value] of attributes) element.setAttribute(name, value);
        element.append(
          ...children.map((child) => (typeof child === 'string' ? child : make(child))),
        );
        return element;
      };
      const video = document.querySelector<HTMLVideoElement>('#movie_player video');
      const host = make(like.host);
      const root = host.attachShadow({ mode: 'open' });
      root.append(...like.shadow.map(make));
      const captions = root.querySelector('.captions');
      const model = captions?.querySelector('p.caption');
      if (!video || !captions || !model) throw new Error('No player to paint over');
      const paint = (shown: BenchCue[]) =>
        captions.replaceChildren(
          ...shown.map(({ id, text }) => {
            const caption = model.cloneNode(true) as HTMLElement;
            caption.dataset.cueId = id;
            caption.querySelector('.text')?.replaceChildren(text);
            return caption;
          }),
        );
      paint([]);
      document.querySelector('#movie_player')?.append(host);

      if (way === 'poll-100ms') {
        let last = '';
        setInterval(() => {
          const time = video.currentTime;
          const shown = all.filter((cue) => cue.startTime <= time && time < cue.endTime);
          const ids = shown.map(({ id }) => id).join();
          if (ids !== last) paint(shown);
          last = ids;
        }, 100);
        return;
      }
      const byId = new Map(all.map((cue) => [cue.id, cue]));
      const track = video.addTextTrack('metadata');
      track.mode = 'hidden';
      for (const { id, startTime, endTime } of all) {
        const cue = new VTTCue(startTime, endTime, '');
        cue.id = id;
        track.addCue(cue);
      }
      track.addEventListener('cuechange', () =>
        paint([...(track.activeCues ?? [])].flatMap(({ id }) => byId.get(id) ?? [])),
      );
    },
    sample,
    [...cues],
    driver,
  );
}

/** From now on, write down every change of the captions in the overlay's shadow root. */
export async function recordChanges(page: Page): Promise<void> {
  await page.evaluate(() => {
    const entries: SyncEntry[] = [];
    (window as unknown as Recorder).benchEntries = entries;
    const video = document.querySelector<HTMLVideoElement>('#movie_player video');
    const hosts = document.querySelectorAll('truecue-captions');
    const root = hosts[0]?.shadowRoot;
    if (!video || !root || hosts.length > 1) throw new Error(`${hosts.length} overlays to watch`);
    let last = '';
    new MutationObserver(() => {
      const mediaTime = video.currentTime;
      const shown = root.querySelectorAll<HTMLElement>('p.caption');
      const cueIds = [...shown].map((caption) => caption.dataset.cueId ?? '');
      if (cueIds.join() === last) return;
      last = cueIds.join();
      entries.push({ mediaTime, cueIds });
    }).observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
  });
}

/** Where the video is, whether it still plays before the viewer's eyes, and what was recorded. */
export function readChanges(page: Page) {
  return page.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('#movie_player video');
    return {
      mediaTime: video?.currentTime ?? Number.NaN,
      playing: video?.paused === false && document.visibilityState === 'visible',
      entries: (window as unknown as Partial<Recorder>).benchEntries ?? [],
    };
  });
}
