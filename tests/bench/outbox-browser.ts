/**
 * Stands in for `wxt/browser` while the outbox runs in Node: storage, which outlives each
 * worker, in the hands of one worker, which may die. Loaded anew for each.
 */
export interface Life {
  /** Steps until it is killed; Infinity: it is not. */
  left: number;
  /** Called when it is killed, once. */
  ended(): void;
}

/** One step of a worker; whatever a dead one waits for never comes. */
export async function step(life: Life): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  life.left -= 1;
  if (life.left === 0) life.ended();
  if (life.left <= 0) await new Promise(() => undefined);
}

type Items = Record<string, unknown>;

export interface Shared {
  /** Of the worker that loads this now. */
  outboxLife: Life;
  /** What is on the disk, as JSON, by area and key. */
  outboxDisk: Record<'local' | 'session', Map<string, string>>;
}

const { outboxLife: life, outboxDisk: disk } = globalThis as unknown as Shared;

function area(name: 'local' | 'session') {
  return {
    async get(key: string): Promise<Items> {
      await step(life);
      const text = disk[name].get(key);
      return text === undefined ? {} : { [key]: JSON.parse(text) };
    },
    async set(items: Items): Promise<void> {
      await step(life);
      for (const [key, value] of Object.entries(items)) disk[name].set(key, JSON.stringify(value));
      await step(life);
    },
  };
}

const nobody = { addListener: () => undefined, removeListener: () => undefined };

export const browser = {
  storage: { local: area('local'), session: area('session'), onChanged: nobody },
};
