import { mendTextDecoder } from '../../../tools/truecue/text-decoder.ts';

mendTextDecoder();

const tables = new Map<string, Map<string, number[]>>();

/** Bytes of `text` in an encoding that browsers only read: what its decoder gives, turned round. */
export function encodeAs(text: string, label: string): Uint8Array {
  const table = tables.get(label) ?? makeTable(label);
  tables.set(label, table);
  const bytes = [...text].flatMap((character) => {
    const found = character < '\x80' ? [character.charCodeAt(0)] : table.get(character);
    if (found === undefined) throw new RangeError(`${label} has no ${character}`);
    return found;
  });
  return Uint8Array.from(bytes);
}

function makeTable(label: string): Map<string, number[]> {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(label);
  const take = (bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0x80; byte < 0x100; byte++) take([byte]);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) take([lead, trail]);
  }
  return table;
}
