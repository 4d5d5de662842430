import { decodeText } from '../../services/encoding.ts';
import { reportFingerprint } from '../../services/hashing.ts';
import type { PrivateName } from '../../transcripts/lint/private-names.ts';
import { maskPrivate } from '../../transcripts/mask.ts';
import type { Report, Suggestion } from '../../transcripts/report.ts';
import { checkReport } from '../../transcripts/report-check.ts';
import { BadUsage, readArgs, readLanguage } from './args.ts';
import { type Io, stdio, writeJson } from './io.ts';
import { interviewFolders } from './library-files.ts';
import { readNames } from './private-list.ts';
import { readInterview } from './read-interview.ts';
import { applyReport, type Decision, declineReport } from './report-library.ts';

const DECISION = ['reason', 'language', 'private', 'now'];
const EDIT = ['text', 'start', 'end', 'speaker'];

/**
 * `truecue report apply|decline REPORT LIBRARY [--reason T] [--language L] [--private FILE]`:
 * mend the caption a report is about, or say that it stays, and publish either with the
 * next build. `apply` takes `--text`, `--start`, `--end` and `--speaker` for an editor's
 * own wording. REPORT may be an issue or a mail with the report's JSON in it.
 *
 * Prints what changed; exit code 1, and both texts, where nothing was.
 */
export async function report(args: string[], io: Io = stdio): Promise<number> {
  const { positionals, options } = readArgs(args, 3, [...DECISION, ...EDIT]);
  const [verb = '', file = '', library = ''] = positionals;
  if (verb !== 'apply' && verb !== 'decline') {
    throw new BadUsage(`"${verb}" is neither apply nor decline`);
  }
  const stray = verb === 'decline' && EDIT.find((name) => options[name] !== undefined);
  if (stray) throw new BadUsage(`--${stray} is for apply: what is declined stays as it is`);
  const names = options.private === undefined ? [] : await readNames(options.private, io);
  const edit = readEdit(options);
  const language = readLanguage(options.language);
  const now = options.now === undefined ? new Date() : new Date(options.now);
  if (Number.isNaN(now.getTime())) throw new BadUsage(`--now: "${options.now}" is no date`);

  const read = await readReport(file, io, names);
  if (read === null) return 1;
  const { reason } = options;
  const decision: Decision = {
    edit,
    ...(reason !== undefined && { reason: { [language ?? read.language]: reason } }),
    private: names,
    now,
    fingerprint: await reportFingerprint(read.id),
  };
  const settle = verb === 'apply' ? applyReport : declineReport;
  const result = await settle(library, read, decision);
  await writeJson(io, { ...result });
  if ('refused' in result) {
    io.tell(`Nothing was changed. ${result.message}`);
    return 1;
  }
  if (options.private === undefined && (await withholds(library, read.bundle.id))) {
    io.tell('A name is withheld there, and without --private nobody looked whether it is in this.');
  }
  if (result.changed.length === 0) io.tell(`Revision ${result.revision} says so already.`);
  return 0;
}

async function withholds(library: string, id: string): Promise<boolean> {
  const folder = (await interviewFolders(library)).find(({ name }) => name === id);
  const bundle = folder && (await readInterview(folder)).bundle;
  return bundle?.speakers.some(({ nameWithheld }) => nameWithheld) ?? false;
}

/** Null, with the problems printed, when the file holds none. */
async function readReport(
  file: string,
  io: Io,
  names: readonly PrivateName[],
): Promise<Report | null> {
  const { text } = decodeText(await io.read(file));
  const { report: read, problems } = checkReport(parsed(text));
  const masked = problems.map(({ code, message }) => {
    return { code, message: maskPrivate(message, names) };
  });
  if (read === null) {
    const message = 'The file holds no report that can be read.';
    await writeJson(io, { refused: 'not-a-report', message, problems: masked });
  }
  for (const { message } of masked) io.tell(`${maskPrivate(file, names)}: ${message}`);
  return read;
}

/** The JSON of a file, or of the outermost braces around `"schema"` in it; undefined without any. */
function parsed(text: string): unknown {
  const from = text.lastIndexOf('{', text.search(/"schema"\s*:\s*"truecue-report/));
  for (const part of [text, text.slice(from, text.lastIndexOf('}') + 1)]) {
    try {
      return JSON.parse(part);
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

function readEdit(options: Record<string, string | undefined>): Suggestion {
  const { text, start, end, speaker } = options;
  return {
    ...(text !== undefined && { text: text.replaceAll('\\n', '\n') }),
    ...(start !== undefined && { startTime: readTime('start', start) }),
    ...(end !== undefined && { endTime: readTime('end', end) }),
    ...(speaker !== undefined && { speaker }),
  };
}

/** Seconds, or `1:02:03.4`. */
function readTime(name: string, text: string): number {
  const [, hours = '0', minutes = '0', seconds = ''] =
    /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,7}(?:\.\d{1,6})?)$/.exec(text) ?? [];
  if (seconds === '') throw new BadUsage(`--${name}: "${text}" is no time`);
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
