import { PATIENCE, type Post, type Posted } from '../../services/report-post.ts';
import { SENDER_READY, type SenderAnswer } from '../../services/report-sender.ts';

const PAGE = '/sender.html';
/** For the frame to stand. Milliseconds. */
const OPENING = 5000;

/**
 * Post from a frame whose origin is opaque, so that the server sees `Origin: null` and not
 * which installation of the extension it hears from. For a background that has a document.
 */
export const postByFrame: Post = async (url, body) => {
  const frame = document.createElement('iframe');
  // Scripts, and nothing else: not our origin.
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.src = PAGE;
  try {
    await opened(frame);
    return await ask(frame, { url, body });
  } finally {
    frame.remove();
  }
};

function opened(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => settle(new Error('the frame does not open')), OPENING);
    const heard = ({ source, data }: MessageEvent) => {
      if (source === frame.contentWindow && data === SENDER_READY) settle(null);
    };
    const settle = (error: Error | null) => {
      clearTimeout(late);
      removeEventListener('message', heard);
      if (error) reject(error);
      else resolve();
    };
    addEventListener('message', heard);
    (document.body ?? document.documentElement).append(frame);
  });
}

function ask(frame: HTMLIFrameElement, request: { url: string; body: string }): Promise<Posted> {
  const { port1, port2 } = new MessageChannel();
  return new Promise<Posted>((resolve, reject) => {
    // The frame keeps the time itself; this is for one that was taken away.
    const late = setTimeout(() => reject(new Error('the frame does not answer')), 2 * PATIENCE);
    port1.onmessage = ({ data }: MessageEvent<SenderAnswer>) => {
      clearTimeout(late);
      if ('posted' in data) resolve(data.posted);
      else reject(new Error(data.failed));
    };
    frame.contentWindow?.postMessage(request, '*', [port2]); // an opaque origin has no name
  }).finally(() => port1.close());
}
