import type { CatalogState } from '../../transcripts/catalog-failure.ts';
import { day, safeLink } from '../localized.ts';
import { message } from '../message.ts';
import { ago, counted, size } from './quantities.ts';

interface CatalogFactsProps {
  /** Where the list is fetched from; null: it need not be told. */
  host: string | null;
  facts: Pick<CatalogState, 'homepage' | 'entries' | 'updatedAt' | 'fingerprint'>;
  /** What is fetched, in bytes; told before a list is added. */
  bytes?: number;
  /** When its host last confirmed it, ISO 8601; null: never. Absent: not told. */
  checkedAt?: string | null;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Whose list it is, how much is in it, how fresh it is and by which key it is known. */
export function CatalogFacts({ host, facts, bytes, checkedAt, now }: CatalogFactsProps) {
  const language = message('messagesLanguage');
  const updated = day(facts.updatedAt, language);
  const lines = [
    counted(facts.entries, ['recordingsOne', 'recordingsMany']),
    bytes !== undefined && size(bytes, language),
    updated && message('updatedOn', updated),
    checkedAt && checkedWords(checkedAt, now, language),
  ].filter((line) => typeof line === 'string');
  return (
    <>
      <Origin host={host} homepage={facts.homepage} />
      <ul class="figures">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {facts.fingerprint && (
        <p>
          {message('keyFingerprint')} <code dir="ltr">{facts.fingerprint}</code>
        </p>
      )}
    </>
  );
}

function checkedWords(checkedAt: string, now: number, language: string): string {
  const when = ago(checkedAt, now, language);
  return when ? message('checkedWhen', when) : message('checkedJustNow');
}

interface OriginProps {
  host: string | null;
  homepage: string | null;
}

/** Names are anybody's to choose; the host is what the list is known by. */
function Origin({ host, homepage }: OriginProps) {
  const link = safeLink(homepage ?? undefined);
  if (host === null && !link) return null;
  return (
    <p class="origin">
      {host && <bdi dir="ltr">{host}</bdi>}
      {link && (
        <a href={link} target="_blank" rel="noreferrer">
          {message('websiteOf', new URL(link).hostname)}
        </a>
      )}
    </p>
  );
}
