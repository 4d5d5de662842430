import type { OwnTranscript } from '../../../transcripts/own.ts';
import type { Session } from '../browsers.ts';

interface Runtime {
  runtime: {
    sendMessage(message: object): Promise<unknown>;
    connect(info: { name: string }): {
      postMessage(message: unknown): void;
      onMessage: { addListener(heard: (message: object) => void): void };
      onDisconnect: { addListener(gone: () => void): void };
    };
  };
}

/** A page of the extension from which the viewer's own transcripts are stored, as its pages do. */
export async function ownPages(session: Session) {
  const page = await session.extensionPage('options.html');

  const ask = (message: object) =>
    page.evaluate(async (given) => {
      const { runtime } = (globalThis as unknown as { chrome: Runtime }).chrome;
      await runtime.sendMessage(given);
    }, message);

  return {
    save: (own: OwnTranscript) => ask({ type: 'save-own', own }),
    remove: (id: string) => ask({ type: 'remove-own', id }),
    /** What the background says last. */
    align: (given: object) =>
      page.evaluate(
        (message) =>
          new Promise<object>((resolve, reject) => {
            const { runtime } = (globalThis as unknown as { chrome: Runtime }).chrome;
            const port = runtime.connect({ name: 'align' });
            port.onMessage.addListener((report) => {
              if (!('progress' in report)) resolve(report);
            });
            port.onDisconnect.addListener(() => reject(new Error('closed without an answer')));
            port.postMessage(message);
          }),
        given,
      ),
  };
}
