import { type MediaRef, mediaKey } from '../transcripts/media.ts';

/** SHA-256 of `bytes`: 64 hex digits, lower case. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** By which a published bundle names a report without telling its id: 16 hex digits. */
export async function reportFingerprint(reportId: string): Promise<string> {
  return (await sha256(new TextEncoder().encode(reportId))).slice(0, 16);
}

/** The key catalogs use for a recording: the first 8 bytes, as 16 hex digits (docs/formats.md). */
export async function keyOf(media: MediaRef): Promise<string> {
  const hash = await sha256(new TextEncoder().encode(mediaKey(media)));
  return hash.slice(0, 16);
}
