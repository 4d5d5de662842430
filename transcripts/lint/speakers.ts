import type { Bundle, Speaker } from '../bundle.ts';
import { localized } from '../speakers.ts';
import type { Finding } from './finding.ts';
import { looksFull } from './withheld.ts';

/**
 * Whether speakers have what viewers see of them. Ids that nobody lists are told by
 * the check of the bundle.
 */
export function lintSpeakers(bundle: Bundle): Finding[] {
  const heard = new Set(bundle.tracks.flatMap(({ cues }) => cues.map((cue) => cue.speaker)));
  const found = bundle.speakers.flatMap((speaker, index) => [
    ...unused(speaker, index, bundle, heard),
    ...nameless(speaker, index, bundle, heard),
    ...named(speaker, index),
  ]);
  const withheld = bundle.speakers.findIndex((speaker) => speaker.nameWithheld);
  if (withheld >= 0 && bundle.notices.length === 0) {
    found.push({
      place: { path: `speakers[${withheld}]` },
      code: 'withheld-without-notice',
      severity: 'warning',
      message:
        'A name is withheld, and no notice says so: viewers take the form shown for the name.',
      hint: 'Add an entry to `notices`: that it is withheld, and by whose decision.',
    });
  }
  return found;
}

function unused(
  { id }: Speaker,
  index: number,
  bundle: Bundle,
  heard: ReadonlySet<string | undefined>,
): Finding[] {
  // A bundle that only points to its source names who is in it, all the same; and of a
  // track that could not be read nobody knows who speaks.
  if (bundle.tracks.length === 0 || bundle.tracks.some(({ cues }) => cues.length === 0)) return [];
  if (heard.has(id)) return [];
  const message = `Nobody speaks as "${id}" in any track.`;
  const hint = `Mark the cues with <v ${id}>, or take the speaker out.`;
  const place = { path: `speakers[${index}].id` };
  return [{ place, code: 'unused-speaker', severity: 'warning', message, hint }];
}

function nameless(
  { id, name }: Speaker,
  index: number,
  bundle: Bundle,
  heard: ReadonlySet<string | undefined>,
): Finding[] {
  if (!heard.has(id)) return [];
  const languages = [...new Set(bundle.tracks.map((track) => track.language))];
  const base = (tag: string) => tag.split('-', 1)[0];
  const missing = languages.filter(
    (language) => !Object.keys(name).some((tag) => base(tag) === base(language)),
  );
  if (missing.length === 0) return [];
  const shown = localized(name, missing[0] ?? '') ?? id;
  const message = `"${id}" has no name in ${missing.join(', ')}; viewers there read "${shown}".`;
  const hint = 'Add the name as these readers write it.';
  const place = { path: `speakers[${index}].name` };
  return [{ place, code: 'speaker-name-missing', severity: 'warning', message, hint }];
}

function named({ name, nameWithheld }: Speaker, index: number): Finding[] {
  if (!nameWithheld) return [];
  return Object.entries(name)
    .filter(([, shown]) => looksFull(shown))
    .map(([language]) => ({
      place: { path: `speakers[${index}].name.${language}` },
      code: 'withheld-name-long',
      severity: 'warning',
      message: 'The name is withheld, but the form shown looks like a whole name.',
      hint: 'Show an initial or one name with a title ("Mr. J"); if it is a role, write it in small letters.',
    }));
}
