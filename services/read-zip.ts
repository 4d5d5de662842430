const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;
/** The end record is at most this far from the end: its comment has a 16-bit length. */
const MAX_TAIL = 65_557;

/** Bytes unpacked at once; they become a thousand times as many at most. */
const SLICE = 4096;

/** What the files of a zip say of themselves, where their bytes are. */
interface Packed {
  method: number;
  /** Bytes, packed. */
  length: number;
  /** Offset of the file's own head. */
  head: number;
}

/** Unpacked, the files of a zip are larger than was allowed. */
export class UnpacksTooLarge extends Error {
  override name = 'UnpacksTooLarge';
}

/** A zip whose files are unpacked when they are asked for. */
interface Zip {
  /**
   * null: it is not there, is damaged, or is packed otherwise than documents are.
   *
   * @throws UnpacksTooLarge
   */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

/**
 * Open a zip. What it says of its sizes is not believed: files are let go at the limit.
 *
 * @param limit - bytes that all files read may unpack to, together
 * @returns null for what is no zip, or has a damaged list of files
 */
export function openZip(bytes: Uint8Array<ArrayBuffer>, limit: number): Zip | null {
  const files = filesOf(bytes);
  if (files === null) return null;
  let left = limit;
  return {
    async read(path) {
      const packed = files.get(path);
      const unpacked = packed ? await unpack(bytes, packed, left) : null;
      left -= unpacked?.length ?? 0;
      return unpacked;
    },
  };
}

function filesOf(bytes: Uint8Array<ArrayBuffer>): Map<string, Packed> | null {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === null) return null;
  const files = new Map<string, Packed>();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    files.set(name, {
      method: view.getUint16(at + 10, true),
      length: view.getUint32(at + 20, true),
      head: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - MAX_TAIL);
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === END) return at;
  return null;
}

async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  { method, length, head }: Packed,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (head + 30 > bytes.length) return null;
  const view = viewOf(bytes);
  const from = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  const packed = bytes.subarray(from, from + length);
  if (method === 0) {
    if (length > limit) throw new UnpacksTooLarge();
    return packed.length === length ? packed : null;
  }
  return method === DEFLATED ? inflate(packed, limit) : null;
}

async function inflate(packed: Uint8Array<ArrayBuffer>, limit: number) {
  const reader = slices(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
      size += value.byteLength;
      if (size > limit) {
        reader.cancel().catch(() => undefined);
        throw new UnpacksTooLarge();
      }
      parts.push(value);
    }
  } catch (error) {
    if (error instanceof UnpacksTooLarge) throw error;
    return null; // the archive is damaged
  }
}

/** A little at a time: browsers unpack all they are given before anybody can stop them. */
function slices(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.subarray(at, at + SLICE));
        at += SLICE;
      },
    },
    { highWaterMark: 0 },
  );
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
