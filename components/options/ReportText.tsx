import type { Report, Suggestion } from '../../transcripts/report.ts';
import { message } from '../message.ts';
import { clockTime } from '../timing/times.ts';

/** The caption as it was, and as the viewer would have it. */
export function ReportText({ report }: { report: Report }) {
  const { quoted, suggestion, language } = report;
  const wanted = suggestion ? inWords(suggestion) : '';
  if (!quoted && !wanted) return null;
  return (
    <dl class="report-words">
      {quoted && (
        <div>
          <dt>{message('outboxWas')}</dt>
          <dd lang={language} dir="auto">
            {quoted}
          </dd>
        </div>
      )}
      {wanted && (
        <div>
          <dt>{message('outboxSuggested')}</dt>
          <dd lang={language} dir="auto">
            {wanted}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Times are of the transcript, in seconds. */
function inWords({ text, startTime, endTime, speaker }: Suggestion): string {
  const times = [startTime, endTime].map((time) => (time === undefined ? '…' : clockTime(time)));
  const timed = startTime !== undefined || endTime !== undefined;
  return [text, timed && times.join(' – '), speaker].filter(Boolean).join('\n');
}
