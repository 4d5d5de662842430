import type { CaptionsFailure } from '../../transcripts/machine-captions.ts';
import type { MessageKey } from '../message.ts';
import type { ArticleProblem, MakeView, WordsProblem } from './view.ts';

/** Why the article could not be read. */
export const articleProblems: Record<ArticleProblem, MessageKey> = {
  refused: 'wordsRefused',
  'not-opened': 'wordsNotOpened',
  'too-slow': 'wordsTooSlow',
  'cut-off': 'wordsCutOff',
  elsewhere: 'wordsElsewhere',
  closed: 'wordsClosed',
  'not-found': 'wordsNotFound',
  locked: 'wordsLocked',
  'site-error': 'wordsSiteError',
  wordless: 'wordsNoneThere',
  unreadable: 'recheckFailed',
};

/** Why there are no words, and what can be done. */
export const wordsProblems: Record<Exclude<WordsProblem, ArticleProblem>, MessageKey> = {
  'unreadable-page': 'wordsUnreadablePage',
  'no-words': 'wordsNone',
  'hand-over-lost': 'wordsLost',
  'own-lost': 'wordsOwnLost',
  empty: 'wordsEmpty',
  'too-large': 'wordsTooLarge',
  'unpacks-too-large': 'wordsUnpacksTooLarge',
  'old-word': 'wordsOldWord',
  'unreadable-file': 'wordsUnreadableFile',
  'unknown-file': 'wordsUnknownFile',
  'not-one-file': 'wordsNotOneFile',
  'share-damaged': 'wordsShareDamaged',
  'share-differs': 'wordsShareDiffers',
};

/** Why the video's own captions could not be had. */
export const captionsFailures: Record<CaptionsFailure, MessageKey> = {
  'none-listed': 'captionsNoneListed',
  'only-translated': 'captionsOnlyTranslated',
  'not-playing': 'captionsNotPlaying',
  empty: 'captionsEmpty',
  'too-many-requests': 'captionsTooMany',
  refused: 'captionsRefused',
  'no-answer': 'captionsNoAnswer',
  unreadable: 'captionsUnreadable',
  unsupported: 'captionsUnsupported',
};

type Failed = Extract<MakeView, { kind: 'failed' }>['reason'];

export const makeFailures: Record<Failed, MessageKey> = {
  'nothing-fits': 'makeNothingFits',
  storage: 'makeStorage',
  private: 'makePrivate',
  internal: 'makeInternal',
  'unreadable-file': 'makeUnreadableFile',
};
