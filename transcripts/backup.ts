import type { Problem } from './cue.ts';
import { isFields, quote } from './json-values.ts';
import type { OwnTranscript } from './own.ts';
import { checkOwn } from './own-check.ts';

const SCHEMA = 'truecue-backup/1';
const BEGINNING = `{"schema":"${SCHEMA}"`;
/** Longest backup read, in letters: what pages and background can hand each other at once. */
export const MAX_BACKUP = 50_000_000;
/** Problems listed one by one. */
const MAX_LISTED = 200;

/**
 * All of a viewer's own transcripts as one file.
 *
 * @param at - ISO 8601, when it is made
 */
export function writeBackup(owns: readonly OwnTranscript[], at: string): string {
  // A transcript a line: so the rest of a damaged file can be read.
  const lines = owns.map((own) => JSON.stringify(own)).join(',\n');
  return `${BEGINNING},"createdAt":${JSON.stringify(at)},"transcripts":[\n${lines}\n]}\n`;
}

/** The transcripts of a backup, and what was wrong with the rest. Of one that stands twice the later. */
export function readBackup(text: string): { owns: OwnTranscript[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const add = (code: string, message: string) => {
    if (problems.length < MAX_LISTED) problems.push({ code, line: null, message });
  };
  const listed = transcriptsOf(text, add);
  const byId = new Map<string, OwnTranscript>();
  for (const [index, value] of listed.entries()) {
    const place = `Transcript ${index + 1}`;
    const checked = checkOwn(value);
    if (!checked) {
      const title = isFields(value) && typeof value.title === 'string' ? value.title : null;
      const named = title === null ? place : `${place}, ${quote(title)},`;
      add('not-a-transcript', `${named} cannot be read, or is of a newer version; left out.`);
      continue;
    }
    const { own } = checked;
    for (const { path, code, message } of checked.problems) {
      add(code, `${place}, ${path}: ${message}`);
    }
    const other = byId.get(own.id);
    if (!other || Date.parse(other.updatedAt) < Date.parse(own.updatedAt)) byId.set(own.id, own);
  }
  return { owns: [...byId.values()], problems };
}

function transcriptsOf(text: string, add: (code: string, message: string) => void): unknown[] {
  const refuse = (code: string, message: string) => {
    add(code, message);
    return [];
  };
  if (text.length > MAX_BACKUP) {
    return refuse('file-too-large', `${text.length} letters, more than ${MAX_BACKUP}.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    add('no-json', 'The file is damaged, or no backup; what is whole in it is read.');
    return text.startsWith(BEGINNING) ? wholeLines(text) : [];
  }
  if (!isFields(value) || typeof value.schema !== 'string') {
    return refuse('not-a-backup', 'The file is no backup of transcripts.');
  }
  if (value.schema !== SCHEMA) {
    const message = `Schema ${quote(value.schema)} is not known here, only ${SCHEMA}. Update the extension to read newer ones.`;
    return refuse('unknown-schema', message);
  }
  if (Array.isArray(value.transcripts)) return value.transcripts;
  return refuse('not-a-list', 'The backup has no list of transcripts.');
}

function wholeLines(text: string): unknown[] {
  const [, ...lines] = text.split('\n');
  return lines.flatMap((line) => {
    try {
      return [JSON.parse(line.replace(/,$/, ''))];
    } catch {
      return [];
    }
  });
}
