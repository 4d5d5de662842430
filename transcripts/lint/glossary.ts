import type { Bundle, GlossaryTerm } from '../bundle.ts';
import type { Cue } from '../cue.ts';
import { sameLanguage } from '../nearest-language.ts';
import type { Finding, Place } from './finding.ts';
import { findForm, foldText, hasForm } from './forms.ts';
import { byRoot, originalOf } from './tracks.ts';

/** Names and terms: each translation uses the glossary's form, and nothing says a `never`. */
export function lintGlossary(bundle: Bundle): Finding[] {
  return [...lintForms(bundle), ...lintNever(bundle)];
}

function lintForms(bundle: Bundle): Finding[] {
  return bundle.tracks.flatMap((track, index) => {
    const original = originalOf(track, bundle);
    if (!original) return [];
    const ours = byRoot(track);
    const terms = bundle.glossary
      .map((term) => ({
        id: term.id,
        forms: formsIn(term, track.language),
        said: formsIn(term, original.language).map(foldText),
      }))
      .filter(({ forms, said }) => forms.length > 0 && said.length > 0)
      .map((term) => ({ ...term, folded: term.forms.map(foldText) }));
    const found: Finding[] = [];
    for (const [root, cues] of byRoot(original)) {
      const own = ours.get(root);
      if (!own) continue; // told as missing
      const said = foldCues(cues);
      const shown = foldCues(own);
      for (const term of terms) {
        if (!hasForm(said, term.said) || hasForm(shown, term.folded, true)) continue;
        const listed = term.forms.map((form) => `"${form}"`).join(' or ');
        found.push({
          place: { track: index, cue: own[0]?.id ?? null },
          code: 'term-differs',
          severity: 'warning',
          message: `"${term.id}" is in the ${original.language} cue; here is none of its forms, ${listed}.`,
          hint: 'Use one of them, or add the form to the glossary if it is right.',
        });
      }
    }
    return found;
  });
}

function foldCues(cues: readonly Cue[]): string {
  return foldText(cues.map((cue) => cue.text).join(' '));
}

function formsIn(term: GlossaryTerm, language: string): readonly string[] {
  const exact = term.forms[language];
  if (exact) return exact;
  return Object.entries(term.forms).find(([tag]) => sameLanguage(tag, language))?.[1] ?? [];
}

function lintNever(bundle: Bundle): Finding[] {
  const terms = bundle.glossary
    .filter((term) => term.never?.length)
    .map(({ id, never = [] }) => ({
      id,
      wrong: never.map((form) => ({ form, folded: foldText(form) })),
    }));
  if (terms.length === 0) return [];
  const right = bundle.glossary.flatMap(({ forms }) => Object.values(forms).flat().map(foldText));
  return textsOf(bundle).flatMap(({ place, text }) => {
    const folded = foldText(text);
    return terms.flatMap(({ id, wrong }) => {
      const form = wrong.find(({ folded: word }) => saysWrongly(folded, word, right))?.form;
      if (form === undefined) return [];
      const message = `"${form}" is what "${id}" is never called.`;
      const hint = 'Write the form of the glossary.';
      const finding: Finding = { place, code: 'never-form', severity: 'error', message, hint };
      return [finding];
    });
  });
}

/** Not where it is a part of a right form: "the Moon Island lighthouse" may be one. */
function saysWrongly(text: string, wrong: string, right: readonly string[]): boolean {
  return findForm(text, wrong).some(
    ([from, to]) =>
      !right.some((form) => findForm(text, form).some(([a, b]) => a <= from && to <= b)),
  );
}

/** All that viewers read as the publisher's words. */
function textsOf(bundle: Bundle): { place: Place; text: string }[] {
  return [
    ...Object.entries(bundle.title).map(([language, text]) => ({
      place: { path: `title.${language}` },
      text,
    })),
    ...bundle.notices.flatMap((notice, index) =>
      Object.entries(notice.text).map(([language, text]) => ({
        place: { path: `notices[${index}].text.${language}` },
        text,
      })),
    ),
    ...bundle.tracks.flatMap((track, index) => [
      { place: { path: `tracks[${index}].label` }, text: track.label },
      ...track.cues.map((cue) => ({ place: { track: index, cue: cue.id }, text: cue.text })),
    ]),
  ];
}
