import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

/** What the page asks of the background and of the browser, and what they answer. */
export interface Answers {
  /** By the message's `type`; one that is missing is answered with nothing, an error rejects. */
  messages: Record<string, unknown>;
  /** What the viewer says to the browser; null: nothing yet. */
  grant: boolean | null;
}

/** In the order in which it happened: `ask host`, `give back host`, or a message's type. */
export function pretend(answers: Answers): string[] {
  const happened: string[] = [];
  const hosts = ({ origins = [] }: { origins?: string[] }) => origins.join();
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation((asked) => {
    happened.push(`ask ${hosts(asked)}`);
    return answers.grant === null ? new Promise(() => undefined) : Promise.resolve(answers.grant);
  });
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async (given) => {
    happened.push(`give back ${hosts(given)}`);
    return true;
  });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { type } = message as { type: string };
    happened.push(type);
    const answer = answers.messages[type];
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? await answer(message) : answer;
  });
  return happened;
}
