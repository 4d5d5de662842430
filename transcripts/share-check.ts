import { isTime } from './bundle-check-cues.ts';
import { MAX_CUES, MAX_FILE_BYTES } from './cue.ts';
import { isFields, LINK_SCHEMES, languageTag, webAddress } from './json-values.ts';
import { shortText } from './own-check-source.ts';
import { type BundleProblem, ProblemList } from './problem-list.ts';
import type { Share, SharedSentence } from './share.ts';

const SCHEMA = 'truecue-times/1';
const FINGERPRINT = /^[0-9a-f]{6,12}$/;

/** A share as a file. */
export function writeShare(share: Share): string {
  // A sentence a line.
  const lines = share.sentences.map((sentence) => JSON.stringify(sentence)).join(',\n');
  const { sentences: _, ...head } = share;
  return `${JSON.stringify(head).slice(0, -1)},"sentences":[\n${lines}\n]}\n`;
}

/** Read a file of shared times; null: it is none, of a newer version, or past a limit. */
export function readShare(text: string): { share: Share; problems: BundleProblem[] } | null {
  if (text.length > MAX_FILE_BYTES) return null;
  try {
    return checkShare(JSON.parse(text));
  } catch {
    return null; // no JSON
  }
}

/**
 * Read what claims to be shared times. A sentence without a good time keeps its place
 * without one; null: it is no share, or does not say of which recording.
 */
export function checkShare(value: unknown): { share: Share; problems: BundleProblem[] } | null {
  if (!isFields(value) || value.schema !== SCHEMA || !isFields(value.media)) return null;
  const { site, mediaId } = value.media;
  if (typeof site !== 'string' || !/^[a-z0-9.-]{1,100}$/.test(site)) return null;
  if (typeof mediaId !== 'string' || mediaId === '' || mediaId.length > 500) return null;
  if (!Array.isArray(value.sentences) || value.sentences.length > MAX_CUES) return null;
  const { duration, publisher } = value;
  const problems = new ProblemList();
  const share: Share = {
    schema: SCHEMA,
    media: { site, mediaId },
    duration: isTime(duration) && duration > 0 ? duration : null,
    language: languageTag(value.language) ?? 'und',
    url: webAddress(value.url, LINK_SCHEMES),
    publisher: typeof publisher === 'string' ? shortText(publisher, 'publisher', problems) : null,
    sentences: sentencesOf(value.sentences, problems),
  };
  return { share, problems: problems.list() };
}

function sentencesOf(list: readonly unknown[], problems: ProblemList): SharedSentence[] {
  const length = list.find(isMarked)?.fingerprint.length;
  return list.flatMap((item, index): SharedSentence[] => {
    const path = `sentences[${index}]`;
    if (!isMarked(item) || item.fingerprint.length !== length) {
      problems.error(path, 'bad-fingerprint', 'The sentence has no fingerprint; left out.');
      return [];
    }
    const { fingerprint, startTime, endTime, confidence, hand } = item;
    const timed = isTime(startTime) && isTime(endTime) && startTime < endTime;
    if (!timed && (startTime !== null || endTime !== null)) {
      problems.error(path, 'bad-time', 'The sentence has no time that can be; now without.');
    }
    const sure = typeof confidence === 'number' && confidence >= 0 && confidence <= 1;
    if (!sure) problems.error(`${path}.confidence`, 'bad-confidence', 'Not from 0 to 1; now 0.');
    return [
      {
        fingerprint,
        startTime: timed ? startTime : null,
        endTime: timed ? endTime : null,
        confidence: sure ? confidence : 0,
        ...(timed && hand === true && { hand }),
      },
    ];
  });
}

function isMarked(item: unknown): item is { fingerprint: string; [field: string]: unknown } {
  return (
    isFields(item) && typeof item.fingerprint === 'string' && FINGERPRINT.test(item.fingerprint)
  );
}
