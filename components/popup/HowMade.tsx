import type { OwnInfo } from '../../transcripts/own.ts';
import { percent } from '../localized.ts';
import { type MessageKey, message } from '../message.ts';

interface HowMadeProps {
  own: OwnInfo;
  /** Correct when the words are spoken: `OwnInfo.id`. */
  onTimes(id: string): void;
  /** Change what is said and by whom: `OwnInfo.id`. */
  onWords(id: string): void;
}

const words: Record<OwnInfo['from'], MessageKey> = {
  article: 'ownWordsArticle',
  pasted: 'ownWordsPasted',
  file: 'ownWordsFile',
  shared: 'ownWordsShared',
};
const times: Record<OwnInfo['timing'], MessageKey> = {
  captions: 'ownTimesCaptions',
  carried: 'ownTimesCarried',
  hand: 'ownTimesHand',
  file: 'ownTimesFile',
  shared: 'ownTimesShared',
};

/** Of the viewer's own transcript: whose words, whence the times, how sure, and how to mend it. */
export function HowMade({ own, onTimes, onWords }: HowMadeProps) {
  const { placed, sentences, doubtful } = own;
  const publisher = own.publisher ?? hostOf(own.url);
  // Rounded down: 100 % says that nothing is missing.
  const share = sentences === 0 ? 0 : Math.floor((100 * placed) / sentences) / 100;
  return (
    <section class="how-made">
      <h2>{message('howMadeHeading')}</h2>
      <p>{publisher ? message('ownWordsBy', publisher) : message(words[own.from])}</p>
      <p>{message(times[own.timing], percent(share, message('messagesLanguage')))}</p>
      {doubtful > 0 && (
        <p class="aside">
          {message(doubtful === 1 ? 'ownDoubtfulOne' : 'ownDoubtfulMany', String(doubtful))}
        </p>
      )}
      <div class="mend">
        <button type="button" onClick={() => onTimes(own.id)}>
          {message('correctTimes')}
        </button>
        <button type="button" onClick={() => onWords(own.id)}>
          {message('changeWords')}
        </button>
      </div>
    </section>
  );
}

/** Where a page does not name its paper. */
function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}
