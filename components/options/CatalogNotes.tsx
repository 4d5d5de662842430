import type { CatalogState } from '../../transcripts/catalog-failure.ts';
import { day } from '../localized.ts';
import { message } from '../message.ts';

interface CatalogNotesProps {
  host: string;
  facts: Pick<CatalogState, 'whole' | 'updatedAt' | 'validUntil'>;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Clocks differ by minutes, and zones are set wrongly by hours. Milliseconds. */
const CLOCK_TOLERANCE = 24 * 60 * 60 * 1000;

/** What a viewer should know of a list before trusting it. */
export function CatalogNotes({ host, facts, now }: CatalogNotesProps) {
  const language = message('messagesLanguage');
  const early = Date.parse(facts.updatedAt) - now > CLOCK_TOLERANCE;
  const late = Date.parse(facts.validUntil) < now;
  return (
    <>
      {early && (
        <p class="warning">{message('clockWrong', day(facts.updatedAt, language) ?? '')}</p>
      )}
      {late && (
        <p class="warning">{message('listOutdated', day(facts.validUntil, language) ?? '')}</p>
      )}
      {!facts.whole && <p class="notice">{message('largeList', host)}</p>}
    </>
  );
}
