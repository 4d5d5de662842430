import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { rememberFrame } from '../../../../entrypoints/background/frames.ts';
import type { MediaRef } from '../../../../transcripts/media.ts';

export interface Told {
  tabId: number;
  frameId: number;
  type: string;
  id?: string;
}

/**
 * Tabs whose frames hold recordings; what frames are told is written down.
 *
 * @param statusOf - what a frame answers when it is asked for its status
 */
export async function openTabs(
  tabs: { id: number; title?: string; incognito?: boolean; media: MediaRef[] }[],
  statusOf: (tabId: number, frameId: number) => unknown = () => ({ kind: 'unsupported' }),
): Promise<Told[]> {
  const told: Told[] = [];
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(
    tabs.map(({ id, title, incognito = false }) => ({ id, title, incognito })) as never,
  );
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (
      tabId: number,
      { type, action }: { type: string; action?: { id: string } },
      { frameId }: { frameId: number },
    ) => {
      told.push({ tabId, frameId, type, ...(action && { id: action.id }) });
      return statusOf(tabId, frameId);
    },
  });
  for (const { id, media, incognito = false } of tabs) {
    for (const [frameId, one] of media.entries()) {
      await rememberFrame({ tabId: id, frameId, incognito }, one);
    }
  }
  return told;
}
