import type { Bundle } from '../../transcripts/bundle.ts';
import { type Cue, MAX_CUE_TEXT } from '../../transcripts/cue.ts';
import { parseCaptions } from '../../transcripts/formats/index.ts';
import { cleanText, cutText } from '../../transcripts/json-values.ts';
import type { Report, Suggestion } from '../../transcripts/report.ts';
import { editCue, insertCue } from '../../transcripts/report-edit-webvtt.ts';
import type { LibraryFolder } from './library-files.ts';
import type { ReadInterview } from './read-interview.ts';
import type { RefusalCode } from './report-library.ts';
import { freshId } from './report-new-cue.ts';
import { readWhole } from './report-outcome.ts';
import type { EditedFile } from './report-write.ts';

/** `edited` is null where the track says already what is wanted. */
type TrackEdit =
  | { edited: EditedFile | null }
  | { refused: RefusalCode; message: string; current: string | null };

/** A track of the bundle, and its file. */
interface Place {
  cues: readonly Cue[];
  file: string;
  cue: Cue | undefined;
}

/** The track's file as the report would have it, or why it must not be changed. */
export async function editTrack(
  folder: LibraryFolder,
  { bundle, tracks }: ReadInterview,
  report: Report,
  wanted: Suggestion,
): Promise<TrackEdit> {
  const places = bundle?.tracks.flatMap(({ language, cues }, index): Place[] => {
    const file = bundle.tracks.length === tracks.length ? tracks[index]?.file : undefined;
    if (language !== report.language || file === undefined) return [];
    return [{ cues, file, cue: cues.find(({ id }) => id === report.cueId) }];
  });
  const [first] = places ?? [];
  if (!bundle || !places || !first) {
    return refuse('unknown-track', `The interview has no track in ${report.language}.`, null);
  }
  const edit = tidied(wanted);
  if (Object.keys(edit).length === 0) {
    const current = places.find(({ cue }) => cue)?.cue?.text ?? null;
    return refuse('nothing-to-change', 'The report suggests nothing: say what is right.', current);
  }
  if (edit.speaker !== undefined && bundle.speakers.every(({ id }) => id !== edit.speaker)) {
    return refuse('unknown-speaker', `The interview has no speaker "${edit.speaker}".`, null);
  }
  if (report.cueId === null) return await added(folder, bundle, first, edit);
  const found =
    places.find(({ cue }) => cue?.text === report.quoted) ?? places.find(({ cue }) => cue);
  if (!found?.cue) return refuse('unknown-cue', `There is no cue "${report.cueId}".`, null);
  return await changed(folder, found.file, found.cue, report.quoted, edit);
}

async function changed(
  folder: LibraryFolder,
  file: string,
  cue: Cue,
  quoted: string,
  edit: Suggestion,
): Promise<TrackEdit> {
  if (cue.text !== quoted && cue.text !== edit.text) {
    return refuse('cue-changed', 'The words have changed since they were reported.', cue.text);
  }
  const after: Cue = { ...cue, ...edit };
  if (after.startTime >= after.endTime) {
    return refuse('bad-times', 'The cue would end before it begins.', cue.text);
  }
  const fields = ['text', 'startTime', 'endTime', 'speaker'] as const;
  const differ = fields.filter((field) => after[field] !== cue[field]);
  if (differ.length === 0) return { edited: null };
  const before = readWhole(await folder.read(file));
  const only = Object.fromEntries(differ.map((field) => [field, after[field]]));
  const edited = editCue(before, cue.id, only);
  if (!edited || !onlyDiffers(before, edited.text, after)) return byHand(file, cue.text);
  return { edited: { file, before, ...edited } };
}

async function added(
  folder: LibraryFolder,
  bundle: Bundle,
  { cues, file }: Place,
  edit: Suggestion,
): Promise<TrackEdit> {
  const { text, startTime, endTime, speaker } = edit;
  if (text === undefined || startTime === undefined || endTime === undefined) {
    const message = 'A missing caption needs its words, a start and an end.';
    return refuse('incomplete', message, null);
  }
  if (startTime >= endTime) return refuse('bad-times', 'It would end before it begins.', null);
  const same = (cue: Cue) =>
    cue.text === text && cue.startTime === startTime && cue.endTime === endTime;
  if (cues.some(same)) return { edited: null };
  const above = cues.findLast((cue) => cue.startTime <= startTime)?.id ?? null;
  const id = freshId(above ?? cues[0]?.id ?? 'q', bundle);
  const cue: Cue = { id, startTime, endTime, text, ...(speaker !== undefined && { speaker }) };
  const before = readWhole(await folder.read(file));
  const edited = insertCue(before, cue, above);
  if (!edited || !onlyDiffers(before, edited.text, cue)) return byHand(file, null);
  return { edited: { file, before, ...edited } };
}

/** Whether reading the files gives the same, but for `wanted`, which is as it should be. */
function onlyDiffers(before: string, after: string, wanted: Cue): boolean {
  const old = byId(before);
  const now = byId(after);
  const there = now.get(wanted.id);
  if (!there || cleanText(there.text) !== wanted.text || there.speaker !== wanted.speaker)
    return false;
  if (there.startTime !== wanted.startTime || there.endTime !== wanted.endTime) return false;
  if (now.size !== old.size + (old.has(wanted.id) ? 0 : 1)) return false;
  return [...old].every(
    ([id, cue]) => id === wanted.id || JSON.stringify(now.get(id)) === JSON.stringify(cue),
  );
}

function byId(file: string): Map<string, Cue> {
  return new Map(parseCaptions(file, { format: 'vtt' }).cues.map((cue) => [cue.id, cue]));
}

/** What is wanted, as a file can hold it: no empty text or speaker, no blank lines, whole milliseconds. */
function tidied({ text, startTime, endTime, speaker }: Suggestion): Suggestion {
  const lines = (text ?? '').split('\n').filter((line) => line.trim() !== '');
  const words = cutText(lines.join('\n').trim(), MAX_CUE_TEXT);
  return {
    ...(words !== '' && { text: words }),
    ...(startTime !== undefined && { startTime: Math.round(startTime * 1000) / 1000 }),
    ...(endTime !== undefined && { endTime: Math.round(endTime * 1000) / 1000 }),
    ...(speaker && { speaker }),
  };
}

function byHand(file: string, current: string | null): TrackEdit {
  return refuse('cannot-edit', `${file} is written so that it is to be edited by hand.`, current);
}

function refuse(refused: RefusalCode, message: string, current: string | null): TrackEdit {
  return { refused, message, current };
}
