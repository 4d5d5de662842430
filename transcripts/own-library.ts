import type { Bundle, Track } from './bundle.ts';
import { checkBundle } from './bundle-check.ts';
import type { Cue } from './cue.ts';
import { writeCaptions } from './formats/write.ts';
import type { OwnTranscript } from './own.ts';
import { bundleOfOwn } from './own-cues.ts';
import { speakerName } from './speakers.ts';

/** A file of an export; `path` has `/` between its parts. */
interface ExportFile {
  path: string;
  text: string;
}

/**
 * A folder of a library (`library/<id>/`) from the viewer's own transcripts of one
 * recording, a track each: what `truecue build` makes a catalog of. It is named by the title.
 *
 * @param list - of the same recording, with times; best first
 * @throws RangeError when nothing has a time
 */
export function libraryOfOwn(list: readonly OwnTranscript[]): ExportFile[] {
  const bundle = exportedBundle(list);
  if (!bundle) throw new RangeError('libraryOfOwn: no sentence has a time');
  const names = fileNames(bundle.tracks);
  const { tracks, revision: _, ...rest } = bundle;
  const id = libraryId(list);
  const manifest = {
    ...rest,
    id,
    revision: 1,
    tracks: tracks.map(({ cues: _, ...track }, index) => ({ ...track, file: names[index] })),
  };
  return [
    { path: `${id}/bundle.json`, text: `${JSON.stringify(manifest, null, 2)}\n` },
    ...tracks.map(({ cues, language }, index) => ({
      path: `${id}/${names[index]}`,
      text: writeCaptions(cues, 'vtt', language),
    })),
  ];
}

/** The captions of one transcript as a file to play elsewhere, under the speakers' names. */
export function captionsOfOwn(own: OwnTranscript, format: 'vtt' | 'srt'): string {
  const bundle = exportedBundle([own]);
  const cues = bundle?.tracks[0]?.cues ?? [];
  const named = cues.map((cue): Cue => {
    const { speaker, ...rest } = cue;
    const name =
      speaker === undefined ? null : bundle && speakerName(bundle, speaker, own.language);
    return name ? { ...rest, speaker: name } : rest;
  });
  return writeCaptions(named, format, own.language);
}

/** As others would read it, with times in whole milliseconds, as the files have them. */
function exportedBundle(list: readonly OwnTranscript[]): Bundle | null {
  if (list.length === 0) return null;
  const made = bundleOfOwn(list);
  const tracks = made.tracks
    .map((track): Track => ({ ...track, cues: track.cues.map(inMilliseconds) }))
    .filter(({ cues }) => cues.length > 0);
  const heard = new Set(tracks.flatMap(({ cues }) => cues.map(({ speaker }) => speaker)));
  const speakers = made.speakers.filter(({ id }) => heard.has(id));
  const { bundle } = checkBundle({ ...made, speakers, tracks });
  return bundle && bundle.tracks.length > 0 ? bundle : null;
}

function inMilliseconds({ confidence: _, ...cue }: Cue): Cue {
  const startTime = Math.round(cue.startTime * 1000) / 1000;
  const endTime = Math.max(Math.round(cue.endTime * 1000), Math.round(cue.startTime * 1000) + 1);
  return { ...cue, startTime, endTime: endTime / 1000 };
}

/** Two tracks of one language have files of their own. */
function fileNames(tracks: readonly Track[]): string[] {
  const taken = new Set<string>();
  return tracks.map(({ language }) => {
    let name = `${language}.vtt`;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${language}-${n}.vtt`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Lower-case Latin letters and digits with hyphens, as `library/` has them. */
export function libraryId(list: readonly OwnTranscript[]): string {
  const title = list.find((own) => slug(own.title ?? '').length > 2)?.title;
  const [first] = list;
  return slug(title ?? '') || slug(`${first?.media.site}-${first?.media.mediaId}`) || 'transcript';
}

function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // A title in another script would leave its numbers alone.
  if (/[^\p{Script=Latin}\p{N}\p{P}\p{Z}\p{S}]/u.test(plain)) return '';
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
