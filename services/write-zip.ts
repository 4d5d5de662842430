/** A file of a zip; `path` has `/` between its parts. */
interface ZipFile {
  path: string;
  text: string;
}

/** The first day a zip can name, 1 January 1980: the same words give the same file. */
const DATE = 0x21;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8 = 0x800;
/** The version of the format that a reader needs: 2.0, which has folders. */
const VERSION = 20;

/** Files as a zip (APPNOTE 6.3), not compressed: what is exported is small, and any program opens it. */
export function writeZip(files: readonly ZipFile[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const list: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.path);
    const content = new TextEncoder().encode(file.text);
    const facts: Field[] = [
      [2, VERSION],
      [2, UTF8],
      [2, 0], // not compressed
      [2, 0], // midnight
      [2, DATE],
      [4, checksum(content)],
      [4, content.length],
      [4, content.length],
      [2, name.length],
      [2, 0], // nothing extra
    ];
    const head = record([4, 0x04034b50], ...facts);
    parts.push(head, name, content);
    // No comment, on disk 0, no attributes.
    list.push(record([4, 0x02014b50], [2, VERSION], ...facts, [6, 0], [4, 0], [4, at]), name);
    at += head.length + name.length + content.length;
  }
  const size = list.reduce((sum, { length }) => sum + length, 0);
  const count: Field = [2, files.length];
  const end = record([4, 0x06054b50], [4, 0], count, count, [4, size], [4, at], [2, 0]);
  return new Blob([...parts, ...list, end], { type: 'application/zip' });
}

/** How many bytes, and the number in them, its lowest byte first. */
type Field = [bytes: number, value: number];

function record(...fields: Field[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    fields.flatMap(([bytes, value]) =>
      Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256),
    ),
  );
}

/** What eight shifts make of a byte. */
const SHIFTED = Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  return sum;
});

/** CRC-32 as zips have it (ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (SHIFTED[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}
