/**
 * Where the dialog of this ticket is. The ticket is all it holds; behind the `#`, so that
 * no list of what a page loads has it.
 */
export function reportPath(ticket: string): `/report.html#${string}` {
  return `/report.html#${encodeURIComponent(ticket)}`;
}

/** The same dialog for a window: the page for frames is Chromium's to open in frames only. */
export function windowPath(ticket: string): `/report-window.html#${string}` {
  return `/report-window.html#${encodeURIComponent(ticket)}`;
}

/** The ticket of the dialog at this address; empty: it has none. */
export function ticketOf({ hash }: Pick<URL, 'hash'>): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return ''; // typed by hand
  }
}

/** With it the script that made the frame hands it a port; nobody else hears what goes there. */
export const FRAME_PORT = 'truecue-report';

/** What the dialog says on that port: it knows what it is about, or it is done with. */
export type DialogWord = 'stands' | 'close';
