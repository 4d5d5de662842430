/** The files of a zip whose files are not compressed, by their paths. */
export function filesIn(zip: Uint8Array): Map<string, string> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const text = (from: number, length: number) =>
    new TextDecoder().decode(zip.subarray(from, from + length));
  const files = new Map<string, string>();
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    const size = view.getUint32(at + 18, true);
    const nameLength = view.getUint16(at + 26, true);
    const from = at + 30 + nameLength + view.getUint16(at + 28, true);
    files.set(text(at + 30, nameLength), text(from, size));
    at = from + size;
  }
  return files;
}
