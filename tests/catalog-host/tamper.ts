import { fromBase64Url, toBase64Url } from '../../services/base64url.ts';
import { checkEnvelope } from '../../transcripts/catalog.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A copy with one byte changed, in the middle of the file. */
export function tamper(bytes: Bytes): Bytes {
  return changedAt(bytes, bytes.length >> 1);
}

/**
 * A copy of a `catalog.json` with one byte changed in what it carries; its form
 * stays right, so that only the signature can tell.
 *
 * @throws RangeError when it is no catalog, or `part` is the signature it lacks
 */
export function tamperEnvelope(bytes: Bytes, part: 'payload' | 'signature'): Bytes {
  const envelope = checkEnvelope(JSON.parse(new TextDecoder().decode(bytes)));
  const text = envelope?.[part];
  if (!envelope || !text) throw new RangeError(`tamperEnvelope: there is no ${part}`);
  const carried = fromBase64Url(text);
  const at = part === 'payload' ? firstOfName(carried) : 0;
  const changed = { ...envelope, [part]: toBase64Url(changedAt(carried, at)) };
  return new TextEncoder().encode(`${JSON.stringify(changed)}\n`);
}

function changedAt(bytes: Bytes, at: number): Bytes {
  const copy = new Uint8Array(bytes); // not slice(): of a Buffer that is a view
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** The first letter of the catalog's name: another letter there is as good a catalog. */
function firstOfName(payload: Bytes): number {
  const mark = '"name":"';
  const at = Buffer.from(payload).indexOf(mark);
  if (at < 0) throw new RangeError('tamperEnvelope: the payload has no name');
  return at + mark.length;
}
