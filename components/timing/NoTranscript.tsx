import { type MessageKey, message } from '../message.ts';

/** There is nothing to set times in. */
export function NoTranscript({ words }: { words: MessageKey }) {
  return (
    <main>
      <h1>{message('timingTitle')}</h1>
      <p class="fault">{message(words)}</p>
    </main>
  );
}
