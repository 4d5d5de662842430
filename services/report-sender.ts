import { type Posted, post } from './report-post.ts';

/** The frame's first word to the page around it. */
export const SENDER_READY = 'truecue sender';

/** The frame's answer, on the port that came with the request. */
export type SenderAnswer = { posted: Posted } | { failed: string };

/** Post what the page around this frame wants posted: ours, since nobody else can frame it. */
export function servePosting(): void {
  addEventListener('message', ({ source, data, ports }: MessageEvent) => {
    const [port] = ports;
    if (source !== parent || !port) return;
    const { url, body } = data as { url: string; body: string };
    post(url, body).then(
      (posted) => port.postMessage({ posted } satisfies SenderAnswer),
      (error: unknown) => port.postMessage({ failed: String(error) } satisfies SenderAnswer),
    );
  });
  parent.postMessage(SENDER_READY, '*');
}
