import type { Report } from '../../transcripts/report.ts';
import type { ReportWords } from '../../transcripts/report-routes.ts';
import { localized } from '../localized.ts';
import { message } from '../message.ts';
import { categoryNames } from './names.ts';

/** What stands around a report where people read it: in an issue, or in an e-mail. */
export function reportWords({ category }: Report, title: Record<string, string>): ReportWords {
  const recording = localized(title, message('messagesLanguage'))?.text ?? message('untitled');
  return {
    title: message('reportAsText', message(categoryNames[category]), recording),
    place: message('reportAsTextPlace'),
    quoted: message('reportAsTextQuoted'),
    suggestion: message('reportAsTextSuggestion'),
    comment: message('reportAsTextComment'),
    contact: message('reportAsTextContact'),
    json: message('reportAsTextJson'),
  };
}
