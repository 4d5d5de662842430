/** What `coming` brings within `patience` milliseconds; null when it fails or takes longer. */
export async function inTime<T>(coming: Promise<T>, patience: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patience, null);
  });
  try {
    return await Promise.race([coming, late]);
  } catch {
    return null; // to whoever waits no longer, it is all the same
  } finally {
    clearTimeout(timer);
  }
}
