import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { relayName, relayPorts } from '../../../../entrypoints/background/port-relay.ts';
import { REMOTE_PORT } from '../../../../services/remote.ts';

/** A port whose other end is the test: what was said to it, and ways to speak. */
function openPort(name: string, url?: string) {
  const heard: ((message: unknown) => void)[] = [];
  const gone: (() => void)[] = [];
  return {
    name,
    ...(url !== undefined && { sender: { url } }),
    postMessage: vi.fn(),
    disconnect: vi.fn(),
    onMessage: { addListener: (listener: (message: unknown) => void) => heard.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => gone.push(listener) },
    say(message: unknown) {
      for (const listener of heard) listener(message);
    },
    leave() {
      for (const listener of gone) listener();
    },
  };
}

const OURS = `${fakeBrowser.runtime.getURL('/' as never)}timing.html`;
const name = `${REMOTE_PORT} youtube abcdefghijk`;
const connect = vi.fn();
let listener: (port: unknown) => void;

beforeEach(() => {
  connect.mockReset().mockImplementation(() => openPort(name));
  Object.assign(fakeBrowser.tabs, { connect });
  Object.assign(fakeBrowser.runtime, {
    onConnect: {
      addListener(heard: typeof listener) {
        listener = heard;
      },
    },
  });
  relayPorts();
});

describe('a port that is passed on', () => {
  test('leads to the frame, both ways, and ends at both ends', () => {
    const near = openPort(relayName(7, 2, name), OURS);
    listener(near);
    expect(connect).toHaveBeenCalledWith(7, { frameId: 2, name });
    const far = connect.mock.results[0]?.value as ReturnType<typeof openPort>;
    near.say({ seek: 3 });
    far.say({ time: 3 });
    expect(far.postMessage.mock.calls).toEqual([[{ seek: 3 }]]);
    expect(near.postMessage.mock.calls).toEqual([[{ time: 3 }]]);
    near.leave();
    far.leave();
    expect(far.disconnect).toHaveBeenCalledOnce();
    expect(near.disconnect).toHaveBeenCalledOnce();
  });

  test.each([
    ['from a page of others', relayName(7, 2, name), 'https://video.example/', 0],
    ['from nowhere', relayName(7, 2, name), undefined, 0],
    ['that is for the background', 'align', OURS, 0],
    ['to no tab', `relay x 2 ${name}`, OURS, 0],
    ['that only ends like one', `a ${relayName(7, 2, name)}`, OURS, 0],
    ['to something else in the frame', relayName(7, 2, 'another'), OURS, 1],
  ])('is none: %s', (_which, written, url, ended) => {
    const near = openPort(written, url);
    listener(near);
    expect(connect).not.toHaveBeenCalled();
    expect(near.disconnect).toHaveBeenCalledTimes(ended);
  });
});
