import { type DialogWord, FRAME_PORT } from './address.ts';

/** Whoever put this page into a frame. */
interface Maker {
  /** False: the page stands in a window or tab of its own. */
  readonly framed: boolean;
  tell(word: DialogWord): void;
}

/** Listen for the port from the script that made our frame; what is said before it comes is kept. */
export function listenToMaker(): Maker {
  const framed = window.parent !== window;
  const waiting: DialogWord[] = [];
  let maker: MessagePort | null = null;
  addEventListener('message', ({ source, data, ports: [port] }: MessageEvent) => {
    if (maker || source !== window.parent || data !== FRAME_PORT || !port) return;
    maker = port;
    for (const word of waiting) port.postMessage(word);
  });
  return {
    framed,
    tell(word) {
      if (maker) maker.postMessage(word);
      else waiting.push(word);
    },
  };
}
