import type { Bundle, Track } from './bundle.ts';
import { type Cue, MAX_CUES } from './cue.ts';
import type { Report } from './report.ts';
import type { KeptReport } from './report-status.ts';

/**
 * A bundle with the viewer's own suggestions in place of the publisher's words, each until
 * the publisher answers or the viewer takes it back. Where the publisher has changed the
 * words since, theirs stay.
 *
 * @param bundle - as it is published, not merged with others; it is not changed
 * @param reports - of any bundles; of two that change one cue the later counts
 * @returns `bundle` itself when nothing of it is corrected
 */
export function correct(bundle: Bundle, reports: readonly KeptReport[]): Bundle {
  const own = reports.filter((kept) => isShown(kept) && kept.report.bundle.id === bundle.id);
  if (own.length === 0) return bundle;
  const speakers = new Set(bundle.speakers.map((speaker) => speaker.id));
  const filled = new Set<string>();
  const tracks = bundle.tracks.map((track) => {
    const { language } = track;
    const here = own.map(({ report }) => report).filter((report) => report.language === language);
    // A caption that is missing goes into one track of its language only.
    const added = filled.has(language) ? [] : here.filter(({ cueId }) => cueId === null);
    filled.add(language);
    return correctTrack(track, here, added, speakers);
  });
  return tracks.some((track, index) => track !== bundle.tracks[index])
    ? { ...bundle, tracks }
    : bundle;
}

function isShown({ applied, state, report }: KeptReport): boolean {
  return applied && state.kind !== 'settled' && report.suggestion !== undefined;
}

function correctTrack(
  track: Track,
  reports: readonly Report[],
  missing: readonly Report[],
  speakers: ReadonlySet<string>,
): Track {
  const byCue = new Map<string, Report[]>();
  for (const report of reports) {
    if (report.cueId === null) continue;
    const known = byCue.get(report.cueId);
    if (known) known.push(report);
    else byCue.set(report.cueId, [report]);
  }
  const corrected = track.cues.map((cue) =>
    (byCue.get(cue.id) ?? [])
      .filter(({ quoted }) => quoted === cue.text)
      .reduce((shown, report) => withSuggestion(shown, report, speakers), cue),
  );
  const ids = new Set(track.cues.map((cue) => cue.id));
  const added = missing.flatMap((report) => missingCue(report, speakers, ids) ?? []);
  const changed = added.length > 0 || corrected.some((cue, index) => cue !== track.cues[index]);
  if (!changed || corrected.length + added.length > MAX_CUES) return track;
  const cues = [...corrected, ...added];
  cues.sort((a, b) => a.startTime - b.startTime || a.endTime - b.endTime);
  return { ...track, cues };
}

/** `cue` as the report would have it; the same cue when that is no change. */
function withSuggestion(cue: Cue, report: Report, speakers: ReadonlySet<string>): Cue {
  const { suggestion = {}, id } = report;
  const { text = cue.text, speaker } = suggestion;
  const next: Cue = { ...cue, text, correction: id };
  const { startTime = cue.startTime, endTime = cue.endTime } = suggestion;
  if (startTime < endTime) Object.assign(next, { startTime, endTime });
  if (speaker !== undefined && speakers.has(speaker)) next.speaker = speaker;
  const moved = next.startTime !== cue.startTime || next.endTime !== cue.endTime;
  if (text !== cue.text) delete next.runs;
  if (text !== cue.text || moved) delete next.words;
  if (moved) delete next.confidence;
  return text !== cue.text || moved || next.speaker !== cue.speaker ? next : cue;
}

/** The caption that the report misses; null when it says too little of it. */
function missingCue(
  { id, suggestion = {} }: Report,
  speakers: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): Cue | null {
  const { text, startTime, endTime, speaker } = suggestion;
  if (text === undefined || startTime === undefined || endTime === undefined) return null;
  const own = `own-${id.slice(0, 8)}`;
  if (startTime >= endTime || taken.has(own)) return null;
  const known = speaker !== undefined && speakers.has(speaker) && { speaker };
  return { id: own, startTime, endTime, text, ...known, correction: id };
}
