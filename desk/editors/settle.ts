import {
  applyReport,
  declineReport,
  type Refused,
  type Settled as Written,
} from '../../tools/truecue/report-library.ts';
import type { PrivateName } from '../../transcripts/lint/private-names.ts';
import type { Report, Suggestion } from '../../transcripts/report.ts';
import { isMasked, maskTexts } from '../reading/mask-stored.ts';
import type { Store } from '../store/open.ts';
import { words } from '../words.ts';
import { type Case, settle } from './cases.ts';
import { settleOthers } from './outcomes.ts';
import type { Recordings } from './recordings.ts';

/** What an editor has typed; kept for them when it is refused. */
export interface Typed extends Suggestion {
  /** The cue's text when the form was made. */
  seen?: string;
  /** By language. */
  reason?: Record<string, string>;
}

export interface Settled {
  kind: 'settled';
  action: 'accept' | 'edit' | 'decline';
  revision: number;
}

/** Nothing was written. */
export interface Refusal {
  /** `changed`: the cue says something else by now, and both are shown. */
  kind: 'changed' | 'refused';
  message: string;
  typed: Typed | null;
}

/** What the editors' decisions do: first the library, then the desk's own rows. */
export class Settler {
  readonly #library: string;
  readonly #store: Store;
  readonly #recordings: Recordings;
  readonly #names: () => Promise<readonly PrivateName[]>;
  readonly #now: () => number;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param names - withheld now @param now - milliseconds */
  constructor(
    library: string,
    store: Store,
    recordings: Recordings,
    names: () => Promise<readonly PrivateName[]>,
    now: () => number,
  ) {
    this.#library = library;
    this.#store = store;
    this.#recordings = recordings;
    this.#names = names;
    this.#now = now;
  }

  /** @param typed - the editor's own wording; null: as the viewer suggests */
  async accept(found: Case, typed: Typed | null): Promise<Settled | Refusal> {
    const { suggestion, ...rest } = found.report;
    if (typed === null && (!suggestion || isMasked(suggestion)))
      return { kind: 'refused', message: words.refusals['nothing-to-change'], typed };
    const { seen, reason: _, ...edit } = typed ?? {};
    if (edit.speaker === '') delete edit.speaker;
    // The form holds every field: what the viewer suggests beside it was decided against.
    const report: Report = typed === null ? found.report : { ...rest, quoted: seen ?? '' };
    return await this.#inTurn(found, typed, typed ? 'edit' : 'accept', (decision) =>
      applyReport(this.#library, report, { ...decision, ...(typed && { edit }) }),
    );
  }

  async decline(found: Case, typed: Typed): Promise<Settled | Refusal> {
    return await this.#inTurn(found, typed, 'decline', (decision) =>
      declineReport(this.#library, found.report, decision),
    );
  }

  /** One decision after the other: two editors must not write one file. */
  #inTurn(
    found: Case,
    typed: Typed | null,
    action: Settled['action'],
    write: (decision: Decided) => Promise<Written | Refused>,
  ): Promise<Settled | Refusal> {
    const mine = this.#turn.then(() => this.#settle(found, typed, action, write));
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #settle(
    found: Case,
    typed: Typed | null,
    action: Settled['action'],
    write: (decision: Decided) => Promise<Written | Refused>,
  ): Promise<Settled | Refusal> {
    const names = await this.#names();
    const now = this.#now();
    const reason = typed?.reason ? maskTexts(typed.reason, names) : null;
    const decision: Decided = {
      private: names,
      now: new Date(now),
      fingerprint: found.row.fingerprint,
      ...(reason && { reason }),
    };
    const written = await write(decision);
    this.#recordings.forget();
    if ('refused' in written) {
      const kind = written.refused === 'cue-changed' ? 'changed' : 'refused';
      return { kind, message: words.refusals[written.refused], typed };
    }
    const state = action === 'decline' ? 'declined' : 'fixed';
    const others = found.all.filter(({ id }) => id !== found.row.id);
    const fingerprints = others.map(({ fingerprint }) => fingerprint);
    const later = await settleOthers(this.#library, found.report.bundle.id, fingerprints, {
      ...{ result: state, now: new Date(now) },
      ...(reason && { reason }),
    });
    const { revision } = written;
    const settled = { state, reason, now } as const;
    await settle(this.#store, [found.row.id], { ...settled, revision });
    const ids = others.map(({ id }) => id);
    await settle(this.#store, ids, { ...settled, revision: later ?? revision });
    return { kind: 'settled', action, revision };
  }
}

interface Decided {
  private: readonly PrivateName[];
  now: Date;
  fingerprint: string;
  reason?: Record<string, string>;
}
