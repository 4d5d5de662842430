import { join } from 'node:path';
import type { Bundle, Change, Localized } from '../../transcripts/bundle.ts';
import { cleanText, cutText } from '../../transcripts/json-values.ts';
import type { PrivateName } from '../../transcripts/lint/private-names.ts';
import { maskPrivate, maskReport } from '../../transcripts/mask.ts';
import type { Report, Suggestion } from '../../transcripts/report.ts';
import { interviewFolders, type LibraryFolder } from './library-files.ts';
import { readInterview } from './read-interview.ts';
import { outcomeFile } from './report-outcome.ts';
import { editTrack } from './report-track.ts';
import { type EditedFile, oneAtATime, writeTogether } from './report-write.ts';

/** What an editor decides of a report. */
export interface Decision {
  /** The editor's own wording; it goes before the viewer's, field by field. */
  edit?: Suggestion;
  /** For the viewer who reported it, by language. */
  reason?: Localized;
  /** The publisher's private list: what it holds is neither written nor answered. */
  private?: readonly PrivateName[];
  now: Date;
  /** First 16 hex digits of the SHA-256 of the report's id. */
  fingerprint: string;
}

/** The library says now what became of the report. */
export interface Settled {
  /** `file:line` of each change, as the library was named; empty where it said so already. */
  changed: string[];
  /** Of the bundle, that says it. */
  revision: number;
}

export type RefusalCode =
  | 'unknown-bundle'
  | 'unknown-track'
  | 'unknown-cue'
  | 'unknown-speaker'
  | 'cue-changed'
  | 'nothing-to-change'
  | 'incomplete'
  | 'bad-times'
  | 'settled-otherwise'
  | 'cannot-edit';

/** Nothing was written. */
export interface Refused {
  refused: RefusalCode;
  /** For people. */
  message: string;
  /** The cue's words as the viewer saw them. */
  quoted: string;
  /** As the library has them now; null where it has no such cue. */
  current: string | null;
  /** What the viewer would have; null where they did not say. */
  suggested: string | null;
}

/** Longest reason, in UTF-16 units and each language. */
const MAX_REASON = 500;

/**
 * Mend what a report is about: the cue in its track's file, then revision, date and
 * outcome in `bundle.json`. Both files or none, but for a machine that dies in between;
 * then the same call finishes it. Calls for one library wait for each other.
 *
 * @param library - folder of a library, or of one interview
 * @throws BadUsage when there is no such folder
 */
export function applyReport(
  library: string,
  report: Report,
  decision: Decision,
): Promise<Settled | Refused> {
  return settle(library, report, decision, 'fixed');
}

/** Say in `bundle.json` that the report is declined, and why. Otherwise as {@link applyReport}. */
export function declineReport(
  library: string,
  report: Report,
  decision: Omit<Decision, 'edit'>,
): Promise<Settled | Refused> {
  return settle(library, report, decision, 'declined');
}

type Result = 'fixed' | 'declined';

/** Times it is tried again when another program writes the same files. */
const MAX_TRIES = 5;

function settle(
  library: string,
  sent: Report,
  decision: Decision,
  result: Result,
): Promise<Settled | Refused> {
  const report = maskReport(sent, decision.private ?? []);
  return oneAtATime(library, async () => {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const done = await attempt(library, report, decision, result);
      if (done !== null) return done;
    }
    return refusal('cannot-edit', 'Others keep writing the same files.', report, null);
  });
}

/** Null when the files changed meanwhile. */
async function attempt(
  library: string,
  report: Report,
  decision: Decision,
  result: Result,
): Promise<Settled | Refused | null> {
  const folder = await folderOf(library, report.bundle.id);
  const read = folder && (await readInterview(folder));
  if (!folder || !read?.bundle) {
    const message = `No interview "${report.bundle.id}" that can be read is in the library.`;
    return refusal('unknown-bundle', message, report, null);
  }
  const known = outcomeOf(read.bundle, decision.fingerprint);
  if (known?.result === result) return { changed: [], revision: known.revision };
  if (known) {
    const message = `Revision ${known.revision} has settled the report as ${known.result}.`;
    return refusal('settled-otherwise', message, report, null);
  }
  const files: EditedFile[] = [];
  if (result === 'fixed') {
    const track = await editTrack(folder, read, report, wantedOf(report, decision));
    if ('refused' in track) {
      const current = track.current && maskPrivate(track.current, decision.private ?? []);
      return refusal(track.refused, track.message, report, current);
    }
    if (track.edited) files.push(track.edited);
  }
  const revision = read.bundle.revision + 1;
  files.push(await outcomeFile(folder, changeOf(revision, decision, result)));
  if (!(await writeTogether(folder, files))) return null;
  return { changed: files.map(({ file, line }) => `${join(folder.path, file)}:${line}`), revision };
}

function changeOf(revision: number, decision: Decision, result: Result): Change {
  const reason = reasonOf(decision);
  const outcome = { report: decision.fingerprint, result, ...(reason && { reason }) };
  const at = decision.now.toISOString().replace(/\.\d+Z$/, 'Z');
  return { revision, at, outcomes: [outcome] };
}

async function folderOf(library: string, id: string): Promise<LibraryFolder | null> {
  const folders = await interviewFolders(library);
  return folders.find(({ name }) => name === id) ?? null;
}

function outcomeOf(bundle: Bundle, fingerprint: string) {
  for (const { revision, outcomes } of bundle.changes) {
    const known = outcomes?.find((outcome) => outcome.report === fingerprint);
    if (known) return { revision, result: known.result };
  }
  return null;
}

/** What the viewer suggests, with what the editor would rather have. */
function wantedOf(
  { suggestion }: Report,
  { edit = {}, private: names = [] }: Decision,
): Suggestion {
  const { text, speaker } = edit;
  return {
    ...suggestion,
    ...edit,
    ...(text !== undefined && { text: maskPrivate(cleanText(text), names) }),
    ...(speaker !== undefined && { speaker: maskPrivate(speaker, names) }),
  };
}

function reasonOf({ reason = {}, private: names = [] }: Decision): Localized | null {
  const texts = Object.entries(reason)
    .map(([language, text]) => [language, maskPrivate(cleanText(text).trim(), names)] as const)
    .filter(([, text]) => text !== '')
    .map(([language, text]) => [language, cutText(text, MAX_REASON)] as const);
  return texts.length > 0 ? Object.fromEntries(texts) : null;
}

function refusal(
  refused: RefusalCode,
  message: string,
  { quoted, suggestion }: Report,
  current: string | null,
): Refused {
  return { refused, message, quoted, current, suggested: suggestion?.text ?? null };
}
