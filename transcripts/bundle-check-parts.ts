import type { Notice, Provenance, Source, Speaker } from './bundle.ts';
import { each, link, localizedText, present, textOf } from './json-fields.ts';
import { cleanText, isFields, languageTag, quote, unknownFields } from './json-values.ts';
import type { MediaRef } from './media.ts';
import type { ProblemList } from './problem-list.ts';

const SPEAKER = new Set('id name role nameWithheld'.split(' '));

export function checkSpeakers(value: unknown, problems: ProblemList): Speaker[] {
  const seen = new Set<string>();
  return each(value, 'speakers', problems, (item, path) => {
    const id = typeof item.id === 'string' ? cleanText(item.id) : '';
    if (id === '' || seen.has(id)) {
      const why = id === '' ? 'The speaker has no id' : `Speaker ${quote(id)} stands twice`;
      problems.error(`${path}.id`, id === '' ? 'bad-id' : 'doubled-id', `${why}; left out.`);
      return null;
    }
    seen.add(id);
    const name = localizedText(item.name, `${path}.name`, problems);
    const speaker: Speaker = { ...unknownFields(item, SPEAKER, path, problems), id, name };
    const role = textOf(item.role, `${path}.role`, problems);
    if (role !== undefined) speaker.role = role;
    // Anything but a plain no: a name must not show because a flag was misspelt.
    if (item.nameWithheld !== undefined && item.nameWithheld !== false) speaker.nameWithheld = true;
    return speaker;
  });
}

const NOTICE = new Set('kind text'.split(' '));

export function checkNotices(value: unknown, problems: ProblemList): Notice[] {
  return each(value, 'notices', problems, (item, path) => ({
    ...unknownFields(item, NOTICE, path, problems),
    kind: textOf(item.kind, `${path}.kind`, problems) ?? 'editorial',
    text: localizedText(item.text, `${path}.text`, problems),
  }));
}

const SOURCE = new Set('url publisher language form media'.split(' '));

/** @param known - the bundle's recordings: a source speaks of these */
export function checkSources(
  value: unknown,
  known: readonly MediaRef[],
  problems: ProblemList,
): Source[] {
  return each(value, 'sources', problems, (item, path) => {
    const url = link(item.url, `${path}.url`, problems);
    if (url === undefined) {
      if (item.url === undefined) problems.error(path, 'bad-url', 'No address; left out.');
      return null;
    }
    const source = present<Omit<Source, 'url'>>({
      publisher: textOf(item.publisher, `${path}.publisher`, problems),
      language: languageTag(item.language) ?? undefined,
      form: textOf(item.form, `${path}.form`, problems),
      media: sourceMedia(item.media, `${path}.media`, known, problems),
    });
    return { ...unknownFields(item, SOURCE, path, problems), url, ...source };
  });
}

/** Undefined: all recordings. So it is too when none of those named is one of the bundle's. */
function sourceMedia(
  value: unknown,
  path: string,
  known: readonly MediaRef[],
  problems: ProblemList,
): MediaRef[] | undefined {
  const media = each(value, path, problems, ({ site, mediaId }, at) => {
    const named = known.find((one) => one.site === site && one.mediaId === mediaId);
    if (named) return { site: named.site, mediaId: named.mediaId };
    const message = `${quote(site)}:${quote(mediaId)} is no recording of this bundle; left out.`;
    problems.error(at, 'bad-media', message);
    return null;
  });
  return media.length > 0 ? media : undefined;
}

const PROVENANCE = new Set(
  'publisher url licence method transcribedBy translatedBy reviewedBy retrievedAt'.split(' '),
);
const METHODS: readonly unknown[] = ['human', 'machine-checked', 'aligned'];

export function checkProvenance(
  value: unknown,
  path: string,
  problems: ProblemList,
): Provenance | undefined {
  if (value === undefined) return undefined;
  if (!isFields(value)) {
    problems.error(path, 'not-an-object', 'Expected an object; left out.');
    return undefined;
  }
  const text = (name: string) => textOf(value[name], `${path}.${name}`, problems);
  const method = METHODS.includes(value.method);
  if (!method && value.method !== undefined) {
    problems.error(
      `${path}.method`,
      'bad-method',
      `${quote(value.method)} is no method; left out.`,
    );
  }
  const reviewers = value.reviewedBy;
  const reviewed = Array.isArray(reviewers) && reviewers.every((name) => typeof name === 'string');
  if (!reviewed && reviewers !== undefined) {
    problems.error(`${path}.reviewedBy`, 'not-text', 'Expected a list of names; left out.');
  }
  const known = present<Provenance>({
    publisher: text('publisher'),
    url: link(value.url, `${path}.url`, problems),
    licence: text('licence'),
    method: method ? (value.method as 'human') : undefined,
    transcribedBy: text('transcribedBy'),
    translatedBy: text('translatedBy'),
    reviewedBy: reviewed ? reviewers.map(cleanText) : undefined,
    retrievedAt: text('retrievedAt'),
  });
  return { ...unknownFields(value, PROVENANCE, path, problems), ...known };
}
