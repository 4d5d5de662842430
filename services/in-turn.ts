let last: Promise<unknown> = Promise.resolve();

/** Run `work` after all that was given before it: for reading, changing and writing a store. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined); // whoever asked for it hears of its failure
  return mine;
}
