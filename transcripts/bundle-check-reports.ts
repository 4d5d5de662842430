import type { Change, GlossaryTerm, ReportRoute } from './bundle.ts';
import { each, isDate, localizedText, textOf } from './json-fields.ts';
import {
  cleanText,
  type Fields,
  isFields,
  languageTag,
  quote,
  REPORT_SCHEMES,
  unknownFields,
  webAddress,
} from './json-values.ts';
import type { ProblemList } from './problem-list.ts';

/** What may stand in a `mailto:` without adding to it: no `?`, `&`, `,` or space. */
const EMAIL = /^[^\s@?&,;:<>"'%]+@[^\s@?&,;:<>"'%]+$/;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

/** Where reports go, in the publisher's order. */
export function checkReport(value: unknown, problems: ProblemList): ReportRoute[] {
  return each<ReportRoute>(value, 'report', problems, (item, path) => {
    const route = routeOf(item);
    if (route !== null) return { ...unknownFields(item, ROUTE, path, problems), ...route };
    const message = 'Needs an https url, a GitHub repository or an email address; left out.';
    problems.error(path, 'bad-report-route', message);
    return null;
  });
}

const ROUTE = new Set('to url repository address'.split(' '));

function routeOf({ to, url, repository, address }: Fields): ReportRoute | null {
  if (to === 'https') {
    const checked = webAddress(url, REPORT_SCHEMES);
    return checked === null ? null : { to, url: checked };
  }
  if (to === 'github' && typeof repository === 'string' && REPOSITORY.test(repository)) {
    return { to, repository };
  }
  if (to === 'email' && typeof address === 'string' && EMAIL.test(address)) return { to, address };
  return null;
}

const TERM = new Set('id forms never'.split(' '));

export function checkGlossary(value: unknown, problems: ProblemList): GlossaryTerm[] {
  return each(value, 'glossary', problems, (item, path) => {
    if (typeof item.id !== 'string' || item.id === '' || !isFields(item.forms)) {
      problems.error(path, 'bad-term', 'A term needs an id and forms by language; left out.');
      return null;
    }
    const forms: [string, string[]][] = [];
    for (const [tag, words] of Object.entries(item.forms)) {
      const language = languageTag(tag);
      if (language !== null && isTexts(words)) forms.push([language, words.map(cleanText)]);
      else {
        const message = `${quote(tag)}: expected a list of texts under a language; left out.`;
        problems.error(`${path}.forms`, 'bad-term', message);
      }
    }
    const never = isTexts(item.never) ? item.never.map(cleanText) : undefined;
    if (!never && item.never !== undefined) {
      problems.error(`${path}.never`, 'bad-term', 'Expected a list of texts; left out.');
    }
    return {
      ...unknownFields(item, TERM, path, problems),
      id: cleanText(item.id),
      forms: Object.fromEntries(forms),
      ...(never && { never }),
    };
  });
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

const CHANGE = new Set('revision at summary outcomes'.split(' '));
const OUTCOME = new Set('report result reason'.split(' '));

/** What changed, revision by revision, and what became of reports. */
export function checkChanges(value: unknown, problems: ProblemList): Change[] {
  return each(value, 'changes', problems, (item, path) => {
    const { revision, at } = item;
    if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || !isDate(at)) {
      problems.error(path, 'bad-change', 'A change needs a revision and a date; left out.');
      return null;
    }
    const change: Change = { ...unknownFields(item, CHANGE, path, problems), revision, at };
    if (item.summary !== undefined) {
      change.summary = localizedText(item.summary, `${path}.summary`, problems);
    }
    if (item.outcomes === undefined) return change;
    change.outcomes = each(item.outcomes, `${path}.outcomes`, problems, (outcome, where) => {
      const report = textOf(outcome.report, `${where}.report`, problems);
      const { result } = outcome;
      if (report === undefined || (result !== 'fixed' && result !== 'declined')) {
        const message = 'An outcome needs a report and a result, fixed or declined; left out.';
        problems.error(where, 'bad-outcome', message);
        return null;
      }
      return {
        ...unknownFields(outcome, OUTCOME, where, problems),
        report,
        result,
        ...(outcome.reason !== undefined && {
          reason: localizedText(outcome.reason, `${where}.reason`, problems),
        }),
      };
    });
    return change;
  });
}
