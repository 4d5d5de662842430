import { reportWords } from '../../components/report/words.ts';
import { saveFile } from '../../services/save-file.ts';
import { emailUrl, githubIssueUrl, reportFile } from '../../transcripts/report-routes.ts';
import type { KeptReport } from '../../transcripts/report-status.ts';

/** Page or message with a report in it, for the viewer to send; null: its route has none. */
export function urlOf({ report, route, title }: KeptReport): string | null {
  const words = reportWords(report, title);
  if (route.to === 'github') return githubIssueUrl(route.repository, report, words);
  return route.to === 'email' ? emailUrl(route.address, report, words) : null;
}

/** Open it, or save the report as a file: also where it is too long for an address. */
export function handOver(kept: KeptReport): void {
  const { to } = kept.route;
  if (to === 'https') return;
  const url = urlOf(kept);
  if (url) openTab(url);
  else {
    const { name, text } = reportFile(kept.report);
    saveFile(text, name, 'application/json');
  }
}

/** A link, not a call: what opens learns neither who opened it nor from where. */
export function openTab(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noreferrer';
  link.click();
}
