import type { ReportCategory } from '../../transcripts/report.ts';
import type { Route } from '../../transcripts/report-status.ts';
import { type MessageKey, message } from '../message.ts';

export const categoryNames: Record<ReportCategory, MessageKey> = {
  mistranslation: 'categoryMistranslation',
  misheard: 'categoryMisheard',
  missing: 'categoryMissing',
  timing: 'categoryTiming',
  speaker: 'categorySpeaker',
  'name-or-term': 'categoryName',
  privacy: 'categoryPrivacy',
  typo: 'categoryTypo',
  other: 'categoryOther',
};

export const sendNames: Record<Route['to'], MessageKey> = {
  https: 'sendHttps',
  github: 'sendGithub',
  email: 'sendEmail',
  file: 'sendFile',
};

/** Where a route leads, in words. */
export function routeName(route: Route): string {
  switch (route.to) {
    case 'https':
      return message('routeHttps', hostOf(route));
    case 'github':
      return message('routeGithub', route.repository);
    case 'email':
      return message('routeEmail', route.address);
    case 'file':
      return message('routeFile');
  }
}

/** Host of an HTTPS route; of the others the place they lead to. */
export function hostOf(route: Route): string {
  if (route.to === 'https') return URL.canParse(route.url) ? new URL(route.url).host : route.url;
  if (route.to === 'email') return route.address;
  return route.to === 'github' ? 'github.com' : '';
}
