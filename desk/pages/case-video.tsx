import type { Report } from '../../transcripts/report.ts';
import { words } from '../words.ts';
import { clockTime } from './times.tsx';

/** Seconds before the moment: one must hear how the sentence begins. */
const LEAD = 3;

interface CaseVideoProps {
  id: string;
  report: Report;
  watching: boolean;
}

/** The player at that moment; nothing is asked of its site before the editor wants it. */
export function CaseVideo({ id, report, watching }: CaseVideoProps) {
  const { site, mediaId } = report.media;
  const start = Math.max(0, Math.floor(report.mediaTime) - LEAD);
  return (
    <section id="video" class="video">
      <h2>{words.moment}</h2>
      {site !== 'youtube' ? (
        <p class="quiet-text">{words.noPlayer(site)}</p>
      ) : watching ? (
        <iframe
          title={words.moment}
          src={`https://www.youtube-nocookie.com/embed/${encodeURIComponent(mediaId)}?start=${start}&cc_load_policy=0`}
          // Without a referrer the player refuses to play.
          referrerpolicy="strict-origin-when-cross-origin"
          allow="fullscreen"
        />
      ) : (
        <>
          <p>
            <a class="button" href={`/reports/${id}?watch=1#video`}>
              {words.momentOf(clockTime(start))}
            </a>
          </p>
          <p class="quiet-text">{words.momentHint}</p>
        </>
      )}
    </section>
  );
}
