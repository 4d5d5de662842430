/**
 * The line to the script in the page's own world, which can call the player.
 *
 * Events on the player's element, dispatched synchronously, texts as detail: the
 * only thing both worlds of both browsers can read. The page can forge every
 * answer; whoever asks bounds what it may do.
 */
export const ASK_EVENT = 'truecue-ask';
export const ANSWER_EVENT = 'truecue-answer';

/** Longest answer read, in UTF-16 code units. */
const MAX_ANSWER = 100_000;

export type MainWorldAsk =
  | { ask: 'time' }
  | { ask: 'tracks' }
  | { ask: 'captions-on'; language?: string }
  /** What captions the recording has, and what the player does now. */
  | { ask: 'caption-list' }
  /** The addresses of one of them; `index` in the list. */
  | { ask: 'caption-urls'; index: number }
  /** Keep in mind what the viewer sees of captions, and load the captions module. */
  | { ask: 'take-captions' }
  /** Tracks the module lists by now; it fills some time after it was loaded. */
  | { ask: 'captions-listed' }
  /** Have the player load a track. Language as the player writes it. */
  | { ask: 'load-track'; language: string; automatic: boolean }
  /** Put back what `take-captions` kept in mind. */
  | { ask: 'return-captions' };

/** The answer as parsed JSON; undefined when nobody answered or it was not JSON. */
export function askMainWorld(player: Element, question: MainWorldAsk): unknown {
  let answer: unknown;
  const listen = (event: Event) => {
    const detail: unknown = (event as CustomEvent).detail;
    if (typeof detail !== 'string' || detail.length > MAX_ANSWER) return;
    try {
      answer = JSON.parse(detail);
    } catch {
      // Not ours: a page may send what it likes. No answer is an answer we handle.
    }
  };
  player.addEventListener(ANSWER_EVENT, listen);
  player.dispatchEvent(
    new CustomEvent(ASK_EVENT, { bubbles: true, detail: JSON.stringify(question) }),
  );
  player.removeEventListener(ANSWER_EVENT, listen);
  return answer;
}
