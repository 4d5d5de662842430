import { browser } from 'wxt/browser';
import { inTurn } from '../../services/in-turn.ts';
import type { Sender } from '../../services/messages.ts';
import type { ReportOpening } from '../../services/report-messages.ts';
import { cleanText, cutText, isFields, languageTag } from '../../transcripts/json-values.ts';
import { checkMedia } from '../../transcripts/media.ts';

/** Where a viewer was when they wanted to report something, until the dialog is done with it. */
interface Ticket {
  ticket: string;
  opening: ReportOpening;
  tabId: number;
  frameId: number;
  incognito: boolean;
  /** Milliseconds since the epoch. */
  at: number;
  /** Where the dialog is that asked what it is about: `whereOf`. */
  dialog?: string;
}

/** In the session's memory: the worker may die while the viewer writes; no disk sees it. */
const KEY = 'reportTickets';
const MAX_TICKETS = 20;
/** How long a ticket opens a dialog; whether that one is private is known longer. Milliseconds. */
const LIFE = 3_600_000;
/** Longest id of a cue, in UTF-16 units. */
const MAX_ID = 200;
/** Of a transcript: a catalog's address and a bundle's id. UTF-16 units. */
const MAX_TRANSCRIPT = 2500;
const MAX_PLATFORM = 500;

/** @throws RangeError for what no captions script of ours asks */
export async function openTicket(ask: ReportOpening, sender: Sender): Promise<{ ticket: string }> {
  const opening = checkOpening(ask);
  const { tabId, frameId, incognito } = sender;
  if (!opening || tabId === undefined) throw new RangeError('openTicket: nothing to report');
  const ticket = crypto.randomUUID();
  const at = Date.now();
  await changeTickets((all) => [...all, { ticket, opening, tabId, frameId, incognito, at }]);
  return { ticket };
}

/** Null: there is none of that name, or no longer. Whoever asks first is its dialog, nobody else. */
export async function useTicket(ticket: string, sender: Sender): Promise<Ticket | null> {
  let found: Ticket | undefined;
  await changeTickets((known) =>
    known.map((one) => {
      if (one.ticket !== ticket || one.dialog !== undefined) return one;
      found = { ...one, dialog: whereOf(sender) };
      return found;
    }),
  );
  return found && Math.abs(Date.now() - found.at) < LIFE ? found : null;
}

/** The dialog that sends this was opened from a private window: it may itself stand elsewhere. */
export async function isPrivate(sender: Sender): Promise<boolean> {
  if (sender.incognito) return true;
  const where = whereOf(sender);
  const mine = (await loadTickets()).filter(({ dialog }) => dialog === where);
  return mine.at(-1)?.incognito ?? false;
}

function whereOf({ tabId, frameId }: Sender): string {
  return `${tabId} ${frameId}`;
}

function changeTickets(change: (all: Ticket[]) => Ticket[]): Promise<Ticket[]> {
  return inTurn(async () => {
    const tickets = change(await loadTickets()).slice(-MAX_TICKETS);
    await browser.storage.session.set({ [KEY]: tickets });
    return tickets;
  });
}

async function loadTickets(): Promise<Ticket[]> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  return Array.isArray(stored) ? stored : [];
}

/** The captions script lives in a page, and what it says is read as what a page says. */
function checkOpening(value: unknown): ReportOpening | null {
  if (!isFields(value)) return null;
  const media = checkMedia(value.media);
  const language = languageTag(value.language);
  const { mediaTime, offset, transcript, cueId, platform } = value;
  if (!media || language === null) return null;
  if (typeof mediaTime !== 'number' || !Number.isFinite(mediaTime) || mediaTime < 0) return null;
  return {
    media,
    language,
    mediaTime,
    offset: typeof offset === 'number' && Number.isFinite(offset) ? offset : 0,
    transcript: textWithin(transcript, MAX_TRANSCRIPT),
    cueId: textWithin(cueId, MAX_ID),
    platform: typeof platform === 'string' ? cutText(cleanText(platform), MAX_PLATFORM) : null,
  };
}

function textWithin(value: unknown, most: number): string | null {
  return typeof value === 'string' && value.length <= most ? value : null;
}
