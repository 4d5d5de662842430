import { type PlacedSentence, readableCues } from './align/cues.ts';
import type { Bundle, Localized, Provenance, Source, Track } from './bundle.ts';
import { type Cue, MAX_CUES, MAX_TRACKS } from './cue.ts';
import { sameLanguage } from './nearest-language.ts';
import type { OwnSentence, OwnTranscript } from './own.ts';
import { speakersOf } from './own-cues-speakers.ts';

/**
 * The captions of a viewer's own transcript: its placed sentences, cut and timed for
 * reading. Sentences without a time, and those of segments that were left out, have none.
 *
 * @param speakers - ids, by segment
 * @returns sorted by time; ids are the sentences', with `.1`, `.2` … where one has several
 */
function cuesOf(own: OwnTranscript, speakers: readonly (string | null)[]): Cue[] {
  const placed = own.sentences.flatMap((sentence) => {
    if (own.segments[sentence.segment]?.dropped) return [];
    return toPlaced(sentence, speakers[sentence.segment] ?? null);
  });
  return readableCues(placed, own.language).slice(0, MAX_CUES);
}

function toPlaced(sentence: OwnSentence, speaker: string | null): PlacedSentence[] {
  const { id, text, startTime, endTime, confidence, segment, by, points } = sentence;
  if (startTime === null || endTime === null) return [];
  const placed: PlacedSentence = { id, text, startTime, endTime, confidence, segment };
  if (speaker !== null) placed.speaker = speaker;
  if (points) placed.points = points;
  if (by === 'file') placed.whole = true;
  if (by === 'hand') placed.fixed = true;
  return [placed];
}

/**
 * The viewer's own transcripts of one recording as a bundle with a track each, as
 * `checkBundle` takes it. Its revision grows with the time of the last change.
 *
 * @param list - of the same recording, best first
 * @throws RangeError if the list is empty
 */
export function bundleOfOwn(list: readonly OwnTranscript[]): Bundle {
  const [first] = list;
  if (!first) throw new RangeError('bundleOfOwn: no transcript');
  const { speakers, ids } = speakersOf(list);
  const updatedAt = list.map((own) => own.updatedAt).reduce((a, b) => (a > b ? a : b));
  const duration = list.find((own) => own.duration !== null)?.duration ?? null;
  return {
    schema: 'truecue-bundle/1',
    id: `own-${first.id.toLowerCase()}`,
    revision: Math.max(1, Math.floor(Date.parse(updatedAt) / 1000) || 1),
    updatedAt,
    title: titleOf(list),
    media: [{ ...first.media, ...(duration !== null && duration > 0 && { duration }) }],
    speakers,
    notices: [],
    tracks: list
      .slice(0, MAX_TRACKS)
      .map((own, index) => trackOf(own, cuesOf(own, ids[index] ?? []), list)),
    sources: sourcesOf(list),
    glossary: [],
    report: [],
    changes: [],
  };
}

function titleOf(list: readonly OwnTranscript[]): Localized {
  const titled = list.flatMap(({ language, title }) => (title ? [[language, title] as const] : []));
  // The first of a language counts, so that it is written last.
  return Object.fromEntries(titled.reverse());
}

function trackOf(own: OwnTranscript, cues: Cue[], list: readonly OwnTranscript[]): Track {
  const { language, timing, source } = own;
  const spoken = timing.captionLanguage !== null && sameLanguage(language, timing.captionLanguage);
  const twin = list.some((other) => other !== own && other.language === language);
  const name = nameOf(language);
  const more = twin ? (source.publisher ?? source.filename ?? own.title) : null;
  return {
    language,
    kind: spoken && timing.from !== 'carried' ? 'captions' : 'subtitles',
    label: more ? `${name} · ${more}` : name,
    provenance: provenanceOf(own),
    cues,
  };
}

function provenanceOf({ source, timing }: OwnTranscript): Provenance {
  const byPeople = timing.from === 'file' || timing.from === 'hand';
  return {
    ...(source.publisher !== null && { publisher: source.publisher }),
    ...(source.url !== null && { url: source.url }),
    method: byPeople ? 'human' : 'aligned',
  };
}

/** The articles, each once. */
function sourcesOf(list: readonly OwnTranscript[]): Source[] {
  const sources = new Map<string, Source>();
  for (const { source, language } of list) {
    if (source.url === null || sources.has(source.url)) continue;
    const publisher = source.publisher !== null && { publisher: source.publisher };
    sources.set(source.url, { url: source.url, ...publisher, language });
  }
  return [...sources.values()];
}

/** A language's own name for itself; the tag where none is known. */
function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
