import { type PrivateHit, type PrivateName, privateHits } from './lint/private-names.ts';
import type { Report, Suggestion } from './report.ts';

const MASK = '[…]';
/** In place of an id, which has no room for a mark. */
const MASKED_ID = 'masked';
/** Times a text is read again: what is taken out may have stood inside of another form. */
const MAX_ROUNDS = 4;

/**
 * `text` with every form of the list as `[…]`, by the same rules by which `lint` finds
 * them, also where it is written with `%EA%B9%80`. What comes back holds none.
 */
export function maskPrivate(text: string, names: readonly PrivateName[]): string {
  if (names.length === 0) return text;
  let masked = text.includes('%') ? maskEscaped(text, names) : text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const stretches = privateHits(masked, names);
    if (stretches.length === 0) return masked;
    masked = without(masked, stretches);
  }
  return privateHits(masked, names).length === 0 ? masked : MASK;
}

/**
 * A report in which nobody on the list is named, not even where only an id belongs. What
 * is masked is no longer what the viewer quoted, so that it fits no cue, as if it never had.
 */
export function maskReport(report: Report, names: readonly PrivateName[]): Report {
  if (names.length === 0) return report;
  const mask = (text: string) => maskPrivate(text, names);
  const maskId = (id: string, instead = MASKED_ID) => (mask(id) === id ? id : instead);
  const { bundle, media, suggestion, comment, contact } = report;
  return {
    ...report,
    bundle: { ...bundle, id: maskId(bundle.id) },
    media: { site: maskId(media.site), mediaId: maskId(media.mediaId) },
    language: maskId(report.language, 'und'),
    cueId: report.cueId === null ? null : mask(report.cueId),
    quoted: mask(report.quoted),
    ...(suggestion && { suggestion: maskSuggestion(suggestion, mask) }),
    ...(comment !== undefined && { comment: mask(comment) }),
    ...(contact !== undefined && { contact: mask(contact) }),
    client: maskId(report.client),
  };
}

function maskSuggestion(suggestion: Suggestion, mask: (text: string) => string): Suggestion {
  const { text, speaker } = suggestion;
  return {
    ...suggestion,
    ...(text !== undefined && { text: mask(text) }),
    ...(speaker !== undefined && { speaker: mask(speaker) }),
  };
}

/** `text` with one mark for each run of stretches that touch or overlap. */
function without(text: string, stretches: PrivateHit[]): string {
  let out = '';
  let done = 0;
  for (const { offset, end } of stretches.sort((a, b) => a.offset - b.offset)) {
    if (offset > done || done === 0) out += text.slice(done, offset) + MASK;
    done = Math.max(done, end);
  }
  return out + text.slice(done);
}

/** Words with escapes that spell a name, as `mailto:` and links have them. */
function maskEscaped(text: string, names: readonly PrivateName[]): string {
  return text
    .split(/(\s+)/)
    .map((word) => (namesAny(unescaped(word), word, names) ? MASK : word))
    .join('');
}

function namesAny(plain: string, word: string, names: readonly PrivateName[]): boolean {
  return plain !== word && privateHits(plain, names).length > 0;
}

/** An address within an address is escaped again. */
function unescaped(word: string): string {
  let plain = word;
  try {
    for (let round = 0; round < MAX_ROUNDS; round += 1) plain = decodeURIComponent(plain);
  } catch {
    // As far as it is one.
  }
  return plain;
}
