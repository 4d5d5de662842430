import type { PageSource } from '../page-config.ts';

const files = new Map<string, Promise<ArrayBuffer>>();

function bytes(src: string): Promise<ArrayBuffer> {
  const known = files.get(src);
  if (known) return known;
  const loading = fetch(src).then((response) => response.arrayBuffer());
  files.set(src, loading);
  return loading;
}

/** What the video plays now; `offset` seconds of advertisement come before the content. */
export interface Attached {
  offset: number;
  /** Take away what is buffered ahead, and give it back after this many seconds. */
  stall(seconds: number): Promise<void>;
}

/**
 * Give a video another stream, through Media Source Extensions as the site does:
 * `src` becomes a fresh `blob:`, and the element fires `emptied`.
 *
 * @param before - stitched into the same stream ahead of the content
 */
export async function attachSource(
  video: HTMLVideoElement,
  source: PageSource,
  before: PageSource | null,
  signal: AbortSignal,
): Promise<Attached | null> {
  const { type } = source;
  if (type === null || !MediaSource.isTypeSupported(type)) {
    video.src = source.src;
    return { offset: 0, stall: async () => {} };
  }
  const stream = new MediaSource();
  const address = URL.createObjectURL(stream);
  video.src = address;
  await new Promise((resolve) => stream.addEventListener('sourceopen', resolve, { once: true }));
  URL.revokeObjectURL(address);
  const buffer = stream.addSourceBuffer(type);
  let offset = 0;
  if (before) {
    await append(buffer, await bytes(before.src));
    offset = buffer.buffered.length > 0 ? buffer.buffered.end(0) : 0;
    buffer.timestampOffset = offset;
  }
  const content = await bytes(source.src);
  if (signal.aborted || stream.readyState !== 'open') return null;
  await append(buffer, content);
  if (signal.aborted || stream.readyState !== 'open') return null;
  stream.endOfStream();
  return {
    offset,
    async stall(seconds) {
      buffer.remove(video.currentTime + 0.4, Number.POSITIVE_INFINITY);
      await settled(buffer);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      if (signal.aborted || stream.readyState === 'closed') return;
      await append(buffer, content);
      if (stream.readyState === 'open') stream.endOfStream();
    },
  };
}

async function append(buffer: SourceBuffer, data: ArrayBuffer): Promise<void> {
  buffer.appendBuffer(data);
  await settled(buffer);
}

function settled(buffer: SourceBuffer): Promise<unknown> {
  return new Promise((resolve) => buffer.addEventListener('updateend', resolve, { once: true }));
}
