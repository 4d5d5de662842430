const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;
/** Files inside that a document's words need; pictures are never unpacked. */
const READ = /\.(?:xml|rels)$/i;
/** The end record is at most this far from the end: its comment has a 16-bit length. */
const MAX_TAIL = 65_557;

/**
 * Whether the XML files of a zip unpack to no more than `limit` bytes together. What the
 * zip says of itself is not believed: they are unpacked here, and let go at the limit.
 *
 * False also for what is no zip, is damaged, or is packed in a way documents are not.
 */
export async function unpacksWithin(bytes: Uint8Array<ArrayBuffer>, limit: number) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return false;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let left = limit;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return false;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (READ.test(name)) {
      const size = await unpackedSize(view, bytes, at, left);
      if (size === null || size > left) return false;
      left -= size;
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return true;
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - MAX_TAIL);
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === END) return at;
  return null;
}

/** Bytes of one file, counted up to a little over `limit`; null: it is damaged. */
async function unpackedSize(
  view: DataView,
  bytes: Uint8Array<ArrayBuffer>,
  entry: number,
  limit: number,
): Promise<number | null> {
  const method = view.getUint16(entry + 10, true);
  const packed = view.getUint32(entry + 20, true);
  const head = view.getUint32(entry + 42, true);
  if (method === 0) return packed;
  if (method !== DEFLATED || head + 30 > view.byteLength) return null;
  const from = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  const unpacking = new Blob([bytes.subarray(from, from + packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = unpacking.getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return size;
      size += value.byteLength;
      if (size > limit) {
        reader.cancel().catch(() => undefined);
        return size;
      }
    }
  } catch {
    return null;
  }
}
