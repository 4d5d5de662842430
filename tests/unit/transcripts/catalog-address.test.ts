import { describe, expect, test } from 'vitest';
import { parseCatalogAddress } from '../../../transcripts/catalog-address.ts';

const KEY = 'MCowBQYDK2VwAyEA-_aaaaaaaaaaaaaaaaaaaaaaaaA';
const url = 'https://captions.example/catalog.json';
const host = 'captions.example';

describe('an address is read', () => {
  test.each<[string, string, object]>([
    ['with its key', `${url}#key=${KEY}`, { url, host, publicKey: KEY }],
    ['without a key', url, { url, host, publicKey: null }],
    ['with space around it', `\n ${url} `, { url, host, publicKey: null }],
    ['with another fragment', `${url}#about`, { url, host, publicKey: null }],
    ['with more in its fragment', `${url}#v=1&key=${KEY}`, { url, host, publicKey: KEY }],
    ['of a bare host', 'https://captions.example', { url, host, publicKey: null }],
    [
      'of a folder',
      `https://captions.example/lists/#key=${KEY}`,
      { url: 'https://captions.example/lists/catalog.json', host, publicKey: KEY },
    ],
    [
      'of a folder, with a query',
      'https://captions.example/lists?from=a/b',
      { url: 'https://captions.example/lists/catalog.json?from=a/b', host, publicKey: null },
    ],
    [
      'of another file, with a query',
      'https://captions.example/daily.json?v=2',
      { url: 'https://captions.example/daily.json?v=2', host, publicKey: null },
    ],
    [
      'with a port, which is no part of the host',
      'https://captions.example:8443/catalog.json',
      { url: 'https://captions.example:8443/catalog.json', host, publicKey: null },
    ],
    [
      'in capitals, and with steps in its path',
      'HTTPS://Captions.Example/a/../catalog.json',
      { url, host, publicKey: null },
    ],
    ['without a scheme', `captions.example#key=${KEY}`, { url, host, publicKey: KEY }],
    [
      'without a scheme, with a port',
      'captions.example:8443/catalog.json',
      { url: 'https://captions.example:8443/catalog.json', host, publicKey: null },
    ],
    [
      'of an IPv6 host',
      'https://[::1]/catalog.json',
      { url: 'https://[::1]/catalog.json', host: '[::1]', publicKey: null },
    ],
  ])('%s', (_what, text, address) => {
    expect(parseCatalogAddress(text)).toEqual(address);
  });
});

describe('an address is refused', () => {
  test.each<[string, string, string]>([
    ['empty', '  ', 'no-address'],
    ['a word', 'captions', 'no-address'],
    ['a sentence', 'see captions.example for the list', 'no-address'],
    ['no host', 'https://', 'no-address'],
    ['over-long', `${url}?${'a'.repeat(2000)}`, 'no-address'],
    ['a script', 'javascript:alert(1)', 'no-address'],
    ['a script with a dot', 'javascript:alert(document.cookie)', 'no-address'],
    ['a file', 'file:///etc/catalog.json', 'no-address'],
    ['every host', 'https://*/catalog.json', 'no-address'],
    ['every host under a name', 'https://*.example/catalog.json', 'no-address'],
    ['a user name', 'https://paper.example@other.example/', 'no-address'],
    ['a user name and password', 'https://paper.example:pass@other.example/', 'no-address'],
    ['a user name, without a scheme', 'paper.example@other.example', 'no-address'],
    ['plain http', 'http://captions.example/catalog.json', 'not-https'],
    ['plain http on this machine', 'http://127.0.0.1/catalog.json', 'not-https'],
    ['an empty key', `${url}#key=`, 'bad-key'],
    ['a key cut short', `${url}#key=${KEY.slice(0, -1)}`, 'bad-key'],
    ['a key with more after it', `${url}#key=${KEY}.`, 'bad-key'],
    ['plain base64', `${url}#key=${KEY.replace('-_', '+/')}`, 'bad-key'],
    ['a second way to write a key', `${url}#key=${KEY.slice(0, -1)}B`, 'bad-key'],
  ])('%s', (_what, text, fault) => {
    expect(parseCatalogAddress(text)).toEqual({ fault });
  });
});
