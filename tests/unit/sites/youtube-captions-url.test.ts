import { describe, expect, test } from 'vitest';
import {
  documentUrl,
  isOpen,
  readTimedText,
  sameTrack,
  type TimedText,
  withToken,
} from '../../../sites/youtube-captions-url.ts';

const ID = 'AbCdEfGhI-1';
const ORIGIN = 'https://www.youtube.com';
const SIGNED = 'sparams=ip%2Cv%2Cexp&ip=0.0.0.0&exp=xpe&signature=AB.CD';

const read = (address: unknown, origin = ORIGIN) => readTimedText(address, ID, origin);

function text(query: string): TimedText {
  const understood = read(`/api/timedtext?v=${ID}&${SIGNED}&${query}`);
  if (!understood) throw new Error(query);
  return understood;
}

const names = (url: URL | null) => [...(url?.searchParams.keys() ?? [])];

describe('an address of words', () => {
  test.each([
    ['another recording', `${ORIGIN}/api/timedtext?v=zzzzzzzzzzz&lang=ko`],
    ['two recordings', `${ORIGIN}/api/timedtext?v=${ID}&v=zzzzzzzzzzz&lang=ko`],
    ['no recording', `${ORIGIN}/api/timedtext?lang=ko`],
    ['another path', `${ORIGIN}/api/timedtext/x?v=${ID}`],
    ['another host', `https://evil.example/api/timedtext?v=${ID}`],
    ['a host that begins alike', `https://www.youtube.com.evil.example/api/timedtext?v=${ID}`],
    ['plain http', `http://www.youtube.com/api/timedtext?v=${ID}`],
    ['another scheme', `javascript:/api/timedtext?v=${ID}`],
    ['no address', 'https://'],
    ['no text', { toString: (): string => `${ORIGIN}/api/timedtext?v=${ID}` }],
    ['a flood', `${ORIGIN}/api/timedtext?v=${ID}&x=${'y'.repeat(7000)}`],
  ])('not %s', (_what, address) => {
    expect(read(address)).toBeNull();
  });

  test('is understood', () => {
    const address = `/api/timedtext?v=${ID}&lang=ko&kind=asr&name=a&tlang=en&pot=T`;
    expect(read(address)).toMatchObject({
      code: 'ko',
      automatic: true,
      name: 'a',
      translated: true,
      token: true,
    });
  });

  test('leads to the page’s own origin, credentials and hash left behind', () => {
    const understood = read(
      `https://user:pw@www.youtube.com/api/timedtext?v=${ID}#x`,
      'https://www.youtube-nocookie.com',
    );
    expect(understood?.url.href).toBe(`https://www.youtube-nocookie.com/api/timedtext?v=${ID}`);
  });
});

describe('the document asked for', () => {
  test('is the track itself, as json3', () => {
    const url = documentUrl(text('lang=ko&kind=asr&tlang=en&fmt=srv3&pot=T&c=WEB'));
    expect(Object.fromEntries(url?.searchParams ?? [])).toEqual({
      v: ID,
      sparams: 'ip,v,exp',
      ip: '0.0.0.0',
      exp: 'xpe',
      signature: 'AB.CD',
      lang: 'ko',
      kind: 'asr',
      fmt: 'json3',
      pot: 'T',
      c: 'WEB',
    });
  });

  test('names the client with the token, and only then', () => {
    expect(documentUrl(text('lang=ko&pot=T'))?.searchParams.get('c')).toBe('WEB');
    expect(names(documentUrl(text('lang=ko')))).not.toContain('c');
  });

  test('is none where the change is signed', () => {
    const signed = (name: string, query: string) =>
      read(`/api/timedtext?v=${ID}&sparams=ip%2Cv%2C${name}&lang=ko&${query}`) as TimedText;
    expect(documentUrl(signed('tlang', 'tlang=en'))).toBeNull();
    expect(documentUrl(signed('fmt', 'fmt=srv3'))).toBeNull();
    expect(documentUrl(signed('fmt', 'fmt=json3'))).not.toBeNull();
  });
});

test('a token of another track’s address is added, its language and format are not', () => {
  const loaded = text('lang=de&name=x&tlang=fr&fmt=json3&pot=T&potc=1&c=WEB&cver=2.1&hl=en');
  const own = withToken(text('lang=ko&kind=asr&hl=ko'), loaded);
  expect(own.token).toBe(true);
  expect(Object.fromEntries(own.url.searchParams)).toMatchObject({
    lang: 'ko',
    kind: 'asr',
    hl: 'ko',
    pot: 'T',
    potc: '1',
    c: 'WEB',
    cver: '2.1',
    signature: 'AB.CD',
  });
  expect(names(own.url)).not.toContain('tlang');
  expect(names(own.url)).not.toContain('name');
  expect(names(own.url)).not.toContain('fmt');
});

test('tracks are told apart by language, kind and name', () => {
  expect(sameTrack(text('lang=ko'), text('lang=ko&tlang=en&fmt=json3'))).toBe(true);
  expect(sameTrack(text('lang=ko'), text('lang=ko&kind=asr'))).toBe(false);
  expect(sameTrack(text('lang=ko'), text('lang=ko&name=x'))).toBe(false);
  expect(sameTrack(text('lang=ko'), text('lang=en'))).toBe(false);
});

test('some addresses need no token', () => {
  expect(isOpen(text('lang=ko'))).toBe(false);
  expect(isOpen(read(`/api/timedtext?v=${ID}&exp=&lang=ko`) as TimedText)).toBe(true);
  expect(isOpen(read(`/api/timedtext?v=${ID}&exp=xpv&lang=ko`) as TimedText)).toBe(false);
});
