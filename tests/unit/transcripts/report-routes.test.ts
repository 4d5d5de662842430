import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../transcripts/report.ts';
import {
  emailUrl,
  githubIssueUrl,
  isPublic,
  MAX_ISSUE_URL,
  MAX_MAIL_URL,
  type ReportWords,
  reportFile,
  routesOf,
} from '../../../transcripts/report-routes.ts';
import { report } from './written-report.ts';

const words: ReportWords = {
  title: 'Typing error: The weaver',
  place: 'Place',
  quoted: 'The caption',
  suggestion: 'Suggested',
  comment: 'Comment',
  contact: 'Contact',
  json: 'For the publisher’s program',
};
const issue = (sent: Report, more: Partial<ReportWords> = {}) => {
  const url = githubIssueUrl('example/captions', sent, { ...words, ...more });
  if (url === null) throw new Error('it does not fit');
  const { origin, pathname, searchParams } = new URL(url);
  const title = searchParams.get('title') ?? '';
  const body = searchParams.get('body') ?? '';
  return { url, at: origin + pathname, title, body, html: marked.parse(body, { async: false }) };
};
/** What GitHub looks through for mentions, numbers and addresses: all but code. */
const prose = (html: string) => html.replace(/<code[\s\S]*?<\/code>/g, '');
const jsonIn = (text: string) =>
  JSON.parse(text.slice(text.search(/\{\s*"schema"/), text.lastIndexOf('}') + 1));

describe('routesOf', () => {
  test('keeps the publisher’s order, each once, and ends with a file', () => {
    const github = { to: 'github', repository: 'example/captions' } as const;
    const https = { to: 'https', url: 'https://desk.example.org/v1/reports' } as const;
    const more = { note: 'unknown' };
    const again = { to: 'github', repository: 'Example/Captions' } as const;
    expect(routesOf([github, { ...https, ...more }, again, https])).toEqual([
      github,
      https,
      { to: 'file' },
    ]);
    expect(routesOf([])).toEqual([{ to: 'file' }]);
    expect(routesOf([github, https]).map(isPublic)).toEqual([true, false, false]);
    const other = { to: 'https', url: 'https://other.example.org/v1/reports' } as const;
    const email = { to: 'email', address: 'desk@example.org' } as const;
    const second = { to: 'email', address: 'night@example.org' } as const;
    expect(routesOf([https, other, email, second, { ...email, ...more }])).toEqual([
      https,
      other,
      email,
      second,
      { to: 'file' },
    ]);
  });
});

describe('an issue', () => {
  test('can be read, and has the report in a block that opens', () => {
    const sent = report({
      comment: 'Twice.',
      suggestion: { text: 'Better\nwords', startTime: 1.25 },
      mediaTime: 3723.4,
    });
    const { at, title, body, html } = issue(sent);
    expect(at).toBe('https://github.com/example/captions/issues/new');
    expect(title).toBe(words.title);
    expect(html).toContain('youtube abcdefghij1 · 1:02:03.4 · en · q1');
    expect(html).toContain('Better\nwords\n0:01.250');
    expect(html).toContain('Twice.');
    expect(html).toMatch(/<details>\s*<summary>For the publisher’s program<\/summary>/);
    expect(jsonIn(body)).toEqual(sent);
  });

  test.each([
    ['a mention', '@somebody and @org/team'],
    ['a number', 'see #12 or example/captions#3'],
    ['an address', 'https://evil.example/x www.evil.example'],
    ['a link', '[click](https://evil.example) ![pic](https://evil.example/a.png)'],
    ['HTML', '<img src=x onerror=alert(1)></details><script>alert(1)</script>'],
    ['the end of the block', '```\n@somebody\n````\n</details>\n@somebody'],
    ['entities', '&#64;somebody &lt;b&gt;'],
    ['a heading and a rule', '# big\n---\n- [ ] task'],
  ])('in which %s is letters only', (_what, text) => {
    const { html, title, body } = issue(
      report({ quoted: text, comment: text, contact: text, suggestion: { text } }),
      { title: text, json: text.replaceAll('\n', ' '), comment: text.replaceAll('\n', ' ') },
    );
    const outside = prose(html);
    expect(outside).not.toMatch(
      /@[a-z]|(?<!&)#\d|https?:\/\/|www\.|<(?:a|img|script|h1|hr|input)\b/,
    );
    expect(title).not.toMatch(/@[a-z]|#\d|:\/\/|www\.|`|\n/);
    expect(html.match(/<details>/g)).toHaveLength(1);
    expect(html.match(/<\/details>/g)).toHaveLength(1);
    expect(jsonIn(body).quoted).toBe(text);
  });

  test('has less to read where it would be too long for an address', () => {
    const long = report({ comment: '말'.repeat(200) });
    const { url, body } = issue(long);
    // GitHub's page for signing in has it once more encoded.
    expect(encodeURIComponent(url).length).toBeLessThan(8000);
    expect(jsonIn(body)).toEqual(long);
    expect(body.indexOf('…')).toBeGreaterThan(0);
    const longer = issue(report({ comment: '말'.repeat(600) })).url.length;
    expect(longer).toBeGreaterThan(5000);
    expect(longer).toBeLessThanOrEqual(MAX_ISSUE_URL);
  });

  test('is none where not even the report fits', () => {
    const long = report({ comment: '말'.repeat(1000) });
    expect(githubIssueUrl('example/captions', long, words)).toBeNull();
  });

  test('takes half a letter', () => {
    expect(issue(report({ quoted: 'a\ud800b', cueId: 'x\udc00' })).body).toContain('a\ufffdb');
  });
});

describe('a mail', () => {
  const mail = (sent: Report) => emailUrl('captions+tc@example.org', sent, words);

  test('has an address, a subject and CRLF', () => {
    const url = mail(report()) ?? '';
    expect(url).toMatch(/^mailto:captions%2Btc@example\.org\?subject=Typing%20error/);
    expect(url).not.toContain('+');
    const body = decodeURIComponent(url.slice(url.indexOf('&body=') + 6));
    expect(body).not.toMatch(/[^\r]\n/);
    expect(jsonIn(body)).toEqual(report());
  });

  test('adds no field, whatever it quotes', () => {
    const url = emailUrl('a@example.org', report({ comment: '&bcc=x@y.example\r\nBcc: x' }), {
      ...words,
      title: 'Hm\r\nBcc: x@y.example&cc=z',
    });
    expect([...new URLSearchParams(url?.slice(url.indexOf('?'))).keys()]).toEqual([
      'subject',
      'body',
    ]);
    expect(url?.slice(0, url.indexOf('&body'))).not.toMatch(/%0A|%0D/i);
  });

  test('keeps within 2,000 letters, or is none', () => {
    const some = mail(report({ comment: '말'.repeat(60) }));
    expect(some?.length).toBeLessThanOrEqual(MAX_MAIL_URL);
    expect(mail(report({ comment: '말'.repeat(300) }))).toBeNull();
  });
});

test('a file is named by the bundle and the report', () => {
  const { name, text } = reportFile(report());
  expect(name).toBe('truecue-report-weaver-0f8fad5b.json');
  expect(JSON.parse(text)).toEqual(report());
});
