import type { Restored } from '../../services/background-messages.ts';
import { sha256 } from '../../services/hashing.ts';
import { inTurn } from '../../services/in-turn.ts';
import type { Sender } from '../../services/messages.ts';
import { listOwn, loadOwn, ownOf, removeOwn, saveOwn } from '../../services/own-transcripts.ts';
import { loadChoices, saveChoices } from '../../services/recordings.ts';
import { readBackup } from '../../transcripts/backup.ts';
import type { Bundle } from '../../transcripts/bundle.ts';
import { checkBundle } from '../../transcripts/bundle-check.ts';
import { MAX_TRACKS } from '../../transcripts/cue.ts';
import { type MediaRef, mediaKey, sameMedia } from '../../transcripts/media.ts';
import { MAX_TRANSCRIPTS } from '../../transcripts/merge.ts';
import { OWN_CATALOG, type OwnInfo, type OwnTranscript } from '../../transcripts/own.ts';
import { bundleOfOwn } from '../../transcripts/own-cues.ts';
import { infoOf, rowOf } from '../../transcripts/own-rows.ts';
import { lookAgain, takeTranscript } from './look-again.ts';

/** Own transcripts that are shown together: one for each language. */
export interface OwnWords {
  /** `OtherTranscript.id`. */
  id: string;
  bundle: Bundle;
  sha256: string;
  /** How each of the bundle's tracks was made. */
  own: OwnInfo[];
}

/** What is being aligned, as far as it is: shown in place of what is stored, and never stored. */
const underway = new Map<string, OwnTranscript>();

/** Show `own` while it is being made; null: no longer. */
export async function showUnderway(id: string, own: OwnTranscript | null): Promise<void> {
  const before = underway.get(id);
  if (own) underway.set(id, own);
  else underway.delete(id);
  const media = own?.media ?? before?.media;
  if (media) await lookAgain(media);
}

/** Whether there is anything of the viewer's own to show for a recording. Never rejects. */
export async function hasOwn(media: MediaRef): Promise<boolean> {
  return (await rowsOf(media)).length > 0;
}

/** The one changed last first. A draft without times is none: it must not hide what has them. */
async function rowsOf(media: MediaRef) {
  const making = [...underway.values()].filter((own) => sameMedia(own.media, media)).map(rowOf);
  const stored = await ownOf(media).catch((error: unknown) => {
    console.error('truecue: own transcripts cannot be listed', error);
    return [];
  });
  const others = stored.filter(({ id }) => !underway.has(id));
  return [...making, ...others].filter(({ placed }) => placed > 0);
}

/**
 * The viewer's own transcripts of a recording: first the newest of each language,
 * together, then what these leave over. Never rejects.
 *
 * @param chosen - `OtherTranscript.id` of one that is to be among the first
 */
export async function ownWordsOf(media: MediaRef, chosen: string | undefined): Promise<OwnWords[]> {
  const rows = await rowsOf(media);
  const isChosen = ({ id }: { id: string }) => idOf(id) === chosen;
  const inOrder = [...rows.filter(isChosen), ...rows.filter((row) => !isChosen(row))];
  const together: string[] = [];
  const left: string[] = [];
  const languages = new Set<string>();
  for (const { id, language } of inOrder) {
    const fresh = !languages.has(language.toLowerCase()) && together.length < MAX_TRACKS;
    languages.add(language.toLowerCase());
    (fresh ? together : left).push(id);
  }
  const groups = [together, ...left.map((id) => [id])].slice(0, MAX_TRANSCRIPTS);
  const words = await Promise.all(groups.map(loadTogether));
  return words.filter((one) => one !== null);
}

async function loadTogether(ids: readonly string[]): Promise<OwnWords | null> {
  try {
    const loaded = await Promise.all(ids.map(async (id) => underway.get(id) ?? loadOwn(id)));
    const owns = loaded.filter((own) => own !== null);
    const [first] = owns;
    if (!first) return null;
    const { bundle } = checkBundle(bundleOfOwn(owns));
    if (!bundle || bundle.tracks.length === 0) return null;
    return {
      id: idOf(first.id),
      bundle,
      sha256: await hashOf(bundle),
      own: owns.slice(0, bundle.tracks.length).map(infoOf),
    };
  } catch (error) {
    console.error('truecue: an own transcript cannot be read', error);
    return null;
  }
}

/** Of what is read and when: a change of anything else is nothing to paint anew. */
function hashOf({ title, media, speakers, tracks }: Bundle): Promise<string> {
  const words = JSON.stringify([title, media, speakers, tracks]);
  return sha256(new TextEncoder().encode(words));
}

function idOf(ownId: string): string {
  return `${OWN_CATALOG} ${ownId}`;
}

/**
 * Store what a page made and show it: at once where it has times now and had none.
 * Rejects when it cannot be stored, and in private windows.
 *
 * @returns as it is stored
 */
export async function keepOwn(
  own: OwnTranscript,
  { incognito }: Pick<Sender, 'incognito'>,
): Promise<OwnTranscript> {
  if (incognito) throw new Error('keepOwn: nothing is kept in private windows');
  const before = (await listOwn()).find(({ id }) => id === own.id);
  const kept = { ...own, updatedAt: new Date().toISOString() };
  await saveOwn(kept);
  underway.delete(own.id);
  if (rowOf(own).placed > 0 && !before?.placed) await preferOwn(kept);
  await lookAgain(own.media);
  if (before && !sameMedia(before.media, own.media)) await lookAgain(before.media);
  return kept;
}

/** Another choice for this recording is older than this one. */
async function preferOwn({ id, media }: OwnTranscript): Promise<void> {
  await inTurn(async () => {
    const choices = await loadChoices(media);
    if (choices.transcript) await saveChoices(media, { ...choices, transcript: idOf(id) });
  });
  await takeTranscript(media, idOf(id));
}

/** Rejects when it cannot be removed. */
export async function dropOwn(id: string): Promise<undefined> {
  const before = (await listOwn()).find((row) => row.id === id);
  await removeOwn(id);
  if (before) await lookAgain(before.media);
}

/** Add what a backup holds; of two with one id the later stays. Rejects when it cannot be stored. */
export async function restoreOwn(text: string): Promise<Restored> {
  const { owns, problems } = readBackup(text);
  const media = new Map<string, MediaRef>();
  let added = 0;
  for (const own of owns) {
    const before = (await listOwn()).find(({ id }) => id === own.id);
    if (before && Date.parse(before.updatedAt) >= Date.parse(own.updatedAt)) continue;
    await saveOwn(own);
    media.set(mediaKey(own.media), own.media);
    added += 1;
  }
  for (const one of media.values()) await lookAgain(one);
  return { added, kept: owns.length - added, problems };
}
