import { describe, expect, test } from 'vitest';
import type { OwnTranscript } from '../../../transcripts/own.ts';
import { marry, type Share, shareOf, withShared } from '../../../transcripts/share.ts';
import { readShare, writeShare } from '../../../transcripts/share-check.ts';
import { fingerprintsOf } from '../../../transcripts/share-fingerprint.ts';
import { linkOfShare, MAX_LINK, shareOfLink } from '../../../transcripts/share-link.ts';
import { processorTime } from '../processor-time.ts';
import { sentence, untimed, written } from './written-own.ts';

/** One segment of sentences that say their number, one every five seconds. */
function numbered(count: number, more: Partial<OwnTranscript> = {}): OwnTranscript {
  return written({
    segments: [{ speaker: null, role: 'answer', text: 'All.' }],
    sentences: Array.from({ length: count }, (_, n) =>
      sentence(`s${n}`, `This is sentence number ${n} of the keeper.`, 0, n * 5),
    ),
    ...more,
  });
}

const texts = (own: OwnTranscript) => own.sentences.map(({ text }) => text);

describe('a share', () => {
  test('has no word of the transcript, nor what the viewer left out', () => {
    const share = shareOf(written());
    const file = writeShare(share);
    for (const word of ['winters', 'Keeper', 'light', 'Never']) {
      expect(file.toLowerCase()).not.toContain(word.toLowerCase().concat(' '));
    }
    expect(file).not.toMatch(/winters|reporter|never/i);
    expect(share.sentences).toHaveLength(5);
    expect(share).toMatchObject({
      media: { site: 'youtube', mediaId: 'AAAAAAAAAAA' },
      language: 'en',
      url: 'https://example.org/keeper',
      publisher: 'The Example Daily',
    });
  });

  test('is the same as a file', () => {
    const share = shareOf(written());
    expect(readShare(writeShare(share))).toEqual({ share, problems: [] });
  });

  test('says what was set by hand', () => {
    const own = numbered(2);
    own.sentences.push(sentence('h', 'By hand.', 0, 20, { by: 'hand' }));
    expect(shareOf(own).sentences.map(({ hand }) => hand)).toEqual([undefined, undefined, true]);
  });

  test.each<[string, string]>([
    ['no JSON', '{'],
    [
      'another schema',
      '{"schema":"truecue-times/2","media":{"site":"a","mediaId":"b"},"sentences":[]}',
    ],
    ['no recording', '{"schema":"truecue-times/1","sentences":[]}'],
    ['no sentences', '{"schema":"truecue-times/1","media":{"site":"a","mediaId":"b"}}'],
    ['too long', `"${'x'.repeat(5_000_001)}"`],
  ])('%s is none', (_what, text) => {
    expect(readShare(text)).toBeNull();
  });

  test('keeps its good part', () => {
    const good = { fingerprint: 'abcdef123456', startTime: 1, endTime: 2, confidence: 1 };
    const text = JSON.stringify({
      ...shareOf(written()),
      duration: 'long',
      url: 'javascript:alert(1)',
      sentences: [
        good,
        { ...good, fingerprint: 'ABCDEF' },
        { ...good, fingerprint: 'abcdef' }, // of another length
        { ...good, startTime: 3 },
        { ...good, confidence: 'high', hand: 'yes' },
      ],
    });
    const read = readShare(text);
    expect(read?.share).toMatchObject({ duration: null, url: null });
    expect(read?.share.sentences).toEqual([
      good,
      { ...good, startTime: null, endTime: null },
      { ...good, confidence: 0 },
    ]);
    expect(read?.problems.map(({ code }) => code)).toEqual([
      'bad-fingerprint',
      'bad-fingerprint',
      'bad-time',
      'bad-confidence',
    ]);
  });
});

describe('marrying', () => {
  const startsOf = (share: Share, list: string[]) =>
    marry(
      share,
      list.map((text) => ({ text })),
    ).sentences.map((found) => found?.startTime);

  test('the same article has all times', () => {
    const share = shareOf(written());
    const own = withShared(untimed(), share);
    expect(own.timing.from).toBe('shared');
    expect(own.sentences.map(({ startTime, by }) => [startTime, by])).toEqual([
      [null, 'machine'],
      [2, 'shared'],
      [5, 'shared'],
      [8, 'shared'],
      [12, 'shared'],
      [null, 'shared'],
    ]);
  });

  test('what was edited since stays without, and so does a short one behind it', () => {
    const own = numbered(8);
    const rest = 'and nobody who came to the island knew what was kept in its tower.';
    for (const one of own.sentences.slice(0, 5)) one.text += rest;
    const share = shareOf(own);
    const list = texts(own);
    list.splice(2, 1, 'An editor rewrote this one.');
    expect(startsOf(share, list)).toEqual([0, 5, undefined, 15, 20, 25, 30, 35]);
    list.splice(5, 1, 'An editor rewrote this one as well.');
    expect(startsOf(share, list)).toEqual([0, 5, undefined, 15, 20, undefined, undefined, 35]);
  });

  test('sentences that stand twice are told apart by their neighbours', () => {
    const say = (words: string[]) => ({
      ...written(),
      segments: [{ speaker: null, role: 'answer' as const, text: 'All.' }],
      sentences: words.map((text, n) => sentence(`s${n}`, text, 0, n)),
    });
    const yes =
      'Yes, the boat comes on Mondays, and there is nobody on it whom I should know by now.';
    const share = shareOf(say([`A ${yes}`, yes, `B ${yes}`, yes, `C ${yes}`, yes, yes]));
    // The first of them was cut.
    const cut = [`A ${yes}`, `B ${yes}`, yes, `C ${yes}`, yes];
    expect(startsOf(share, cut)).toEqual([0, 2, 3, 4, 5]);
    // One more than the share has.
    const more = [`A ${yes}`, yes, yes, `B ${yes}`];
    expect(startsOf(share, more)).toEqual([0, 1, undefined, 2]);
  });

  test('another article has none', () => {
    expect(marry(shareOf(numbered(50)), [{ text: 'Quite another.' }]).matched).toBe(0);
    expect(marry({ ...shareOf(numbered(1)), sentences: [] }, [{ text: 'x' }]).matched).toBe(0);
  });

  test('what the viewer set by hand stays', () => {
    const own = numbered(2);
    const [first] = own.sentences;
    if (first) own.sentences[0] = { ...first, startTime: 99, endTime: 100, by: 'hand' };
    expect(withShared(own, shareOf(numbered(2))).sentences[0]).toMatchObject({
      startTime: 99,
      by: 'hand',
    });
  });

  test('is quick, however alike the sentences are', () => {
    const same = Array.from({ length: 20_000 }, () => ({ text: 'Yes.' }));
    const share = { ...shareOf(numbered(1)), sentences: [] } as Share;
    const marks = fingerprintsOf(same.map(({ text }) => text));
    share.sentences = same.map((_, n) => ({
      fingerprint: marks[n] ?? '',
      startTime: n,
      endTime: n + 1,
      confidence: 1,
    }));
    const begun = processorTime();
    expect(marry(share, same).matched).toBe(20_000);
    expect(processorTime() - begun).toBeLessThan(1500);
  });
});

describe('a link', () => {
  test('leads to the recording, and carries the times to the hundredth', () => {
    const own = numbered(40, { language: 'ko', duration: 278.25 });
    own.sentences[3] = sentence('s3', 'Never placed.', 0, null);
    own.sentences[4] = sentence('s4', 'Moved ahead.', 0, 1.237, { by: 'hand', confidence: 0.2 });
    const share = shareOf(own);
    const link = linkOfShare(share) ?? '';
    expect(link).toMatch(/^https:\/\/www\.youtube\.com\/watch\?v=AAAAAAAAAAA#truecue=[\w-]+$/);
    const read = shareOfLink(` ${link}\n`);
    expect(read).toMatchObject({ language: 'ko', duration: 278.25, url: share.url });
    expect(read?.publisher).toBe('The Example Daily');
    for (const [
      n,
      { fingerprint, startTime, endTime, confidence, hand },
    ] of share.sentences.entries()) {
      const found = read?.sentences[n];
      expect(found?.fingerprint).toBe(fingerprint.slice(0, 6));
      expect(found?.startTime ?? null).toBeCloseToOrNull(startTime);
      expect(found?.endTime ?? null).toBeCloseToOrNull(endTime);
      expect(Math.abs((found?.confidence ?? 9) - confidence)).toBeLessThan(0.02);
      expect(found?.hand).toBe(hand);
    }
    expect(marry(read as Share, own.sentences).matched).toBe(40);
  });

  test('holds most of an hour, and is none for more', () => {
    const link = linkOfShare(shareOf(numbered(700)));
    expect(link?.length).toBeLessThanOrEqual(MAX_LINK);
    expect(linkOfShare(shareOf(numbered(900)))).toBeNull();
    expect(linkOfShare(shareOf(numbered(50_000)))).toBeNull();
    const elsewhere = { ...shareOf(numbered(3)), media: { site: 'other', mediaId: 'x' } };
    expect(linkOfShare(elsewhere)).toBeNull();
    const odd = { ...shareOf(numbered(3)), media: { site: 'youtube', mediaId: 'a&b=c' } };
    expect(linkOfShare(odd)).toBeNull();
  });

  const good = linkOfShare(shareOf(numbered(8))) ?? '';
  test.each<[string, string]>([
    ['cut on its way', good.slice(0, -3)],
    ['with something after it', `${good}AAAA`],
    ['with a full stop', `${good}.`],
    ['of a newer version', good.replace('#truecue=AQ', '#truecue=Ag')],
    ['to another host', good.replace('www.youtube.com', 'www.youtube.com.evil.example')],
    ['not of https', good.replace('https:', 'http:')],
    ['to no recording', good.replace('v=AAAAAAAAAAA', 'v=AAA')],
    ['empty', 'https://www.youtube.com/watch?v=AAAAAAAAAAA#truecue='],
    ['of an address alone', 'https://www.youtube.com/watch?v=AAAAAAAAAAA'],
    ['far too long', good + 'A'.repeat(8000)],
    // Version, three empty texts, a length, and sentences that never come.
    ['that counts what is not there', `${good.split('=AQ')[0]}=AQAAAAD__38`],
  ])('%s is none', (_what, link) => {
    expect(shareOfLink(good)).not.toBeNull();
    expect(shareOfLink(link)).toBeNull();
  });

  test('of any bytes at all ends, and gives a share or none', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (let round = 0; round < 3000; round += 1) {
      const length = Math.floor(random() * 60);
      const any = Array.from({ length }, () => letters[Math.floor(random() * 64)]).join('');
      const share = shareOfLink(`https://www.youtube.com/watch?v=AAAAAAAAAAA#truecue=AQ${any}`);
      for (const { startTime, endTime } of share?.sentences ?? []) {
        if (startTime !== null) expect(startTime).toBeLessThan(endTime ?? 0);
      }
    }
  });
});

expect.extend({
  toBeCloseToOrNull(received: number | null, expected: number | null) {
    const pass =
      received === null || expected === null
        ? received === expected
        : Math.abs(received - expected) <= 0.0051;
    return { pass, message: () => `${received} is not ${expected}` };
  },
});

declare module 'vitest' {
  interface Assertion {
    toBeCloseToOrNull(expected: number | null): void;
  }
}
