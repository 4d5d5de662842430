import type { OwnSentence, OwnTranscript } from '../own.ts';

/**
 * What a machine placed, in what the viewer has by now: sentences they touched since
 * they asked stay as they are, and so does all that was set by hand.
 *
 * @param asked - as it was handed to the machine
 * @param result - what came back; sentences are told by their ids
 */
export function fitted(
  own: OwnTranscript,
  asked: OwnTranscript,
  result: OwnTranscript,
): OwnTranscript {
  const placed = new Map(result.sentences.map((sentence) => [sentence.id, sentence]));
  const sentences = own.sentences.map((sentence, index) => {
    if (sentence !== asked.sentences[index] || /^(?:hand|file)$/.test(sentence.by)) return sentence;
    const found = placed.get(sentence.id);
    return found ? timesOf(sentence, found) : sentence;
  });
  return { ...own, timing: result.timing, sentences };
}

function timesOf({ points: _, ...sentence }: OwnSentence, found: OwnSentence): OwnSentence {
  const { startTime, endTime, confidence, by, points } = found;
  return { ...sentence, startTime, endTime, confidence, by, ...(points && { points }) };
}
