import { windows1252 } from '../../transcripts/formats/entities.ts';

/**
 * Node before 24 decodes two encodings otherwise than browsers do: windows-1252
 * without the letters at 0x80 to 0x9F, and EUC-KR without the syllables that
 * Windows added (CP949). Called once, before anything is decoded.
 */
export function mendTextDecoder(): void {
  const Native = globalThis.TextDecoder;
  const wrong1252 = new Native('windows-1252').decode(Uint8Array.of(0x92)) !== '\u2019';
  const wrongKorean = new Native('euc-kr').decode(Uint8Array.of(0x8c, 0x63)) !== '\ub620';
  if (!wrong1252 && !wrongKorean) return;
  globalThis.TextDecoder = class TextDecoder extends Native {
    override decode(...args: Parameters<InstanceType<typeof Native>['decode']>): string {
      const [input] = args;
      if (wrongKorean && this.encoding === 'euc-kr' && input instanceof Uint8Array) {
        return this.whole(decodeCp949(input));
      }
      const text = super.decode(...args);
      if (!wrong1252 || this.encoding !== 'windows-1252') return text;
      return text.replace(/[\x80-\x9f]/g, (character) => windows1252(character.charCodeAt(0)));
    }

    private whole(text: string): string {
      if (this.fatal && text.includes('\ufffd')) throw new TypeError('not valid EUC-KR');
      return text;
    }
  };
}

/** Trail bytes of the added syllables; the last part is left out where KS X 1001 begins. */
const TRAILS = [...range(0x41, 0x5a), ...range(0x61, 0x7a), ...range(0x81, 0xfe)];

/** Node's own, right within KS X 1001. */
const nativeKorean = new TextDecoder('euc-kr');
let added: Map<number, string> | null = null;

/**
 * The Hangul syllables that KS X 1001 lacks, by lead and trail byte: Windows
 * put them, in the order of Unicode, where that standard has nothing. And two signs.
 */
function addedSyllables(): Map<number, string> {
  if (added !== null) return added;
  const known = knownSyllables();
  added = new Map([
    [0xa2e6, '\u20ac'],
    [0xa2e7, '\u00ae'],
  ]);
  let syllable = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    for (const trail of TRAILS) {
      if (lead > 0xa0 && trail > 0xa0) break;
      while (known.has(String.fromCharCode(syllable))) syllable++;
      if (syllable > 0xd7a3) return added;
      added.set((lead << 8) | trail, String.fromCharCode(syllable++));
    }
  }
  return added;
}

/** KS X 1001's syllables: lead bytes 0xB0 to 0xC8. */
function knownSyllables(): Set<string> {
  const bytes = range(0xb0, 0xc8).flatMap((lead) =>
    range(0xa1, 0xfe).flatMap((trail) => [lead, trail]),
  );
  return new Set(nativeKorean.decode(Uint8Array.from(bytes)));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function decodeCp949(bytes: Uint8Array): string {
  const syllables = addedSyllables();
  const parts: string[] = [];
  let done = 0;
  let at = 0;
  const flush = () => {
    if (at > done) parts.push(nativeKorean.decode(bytes.subarray(done, at)));
  };
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const trail = bytes[at + 1] ?? 0;
    const syllable = lead < 0x81 ? undefined : syllables.get((lead << 8) | trail);
    const pair = syllable !== undefined || (lead >= 0xa1 && lead < 0xff && trail >= 0xa1);
    if (lead < 0x80 || (pair && syllable === undefined)) {
      at += lead < 0x80 ? 1 : 2;
      continue;
    }
    flush();
    parts.push(syllable ?? '\ufffd');
    // A trail byte that is ASCII is text by itself where it makes no pair.
    at += pair || trail >= 0x80 ? 2 : 1;
    done = at;
  }
  flush();
  return parts.join('');
}
