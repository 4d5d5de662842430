import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import korean from '../../public/_locales/ko/messages.json' with { type: 'json' };

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}
type Catalogue = Record<string, Message>;

const en: Catalogue = english;
const ko: Catalogue = korean;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** A node of the syntax tree (ESTree with TypeScript and JSX). */
interface Node {
  type: string;
  [field: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Every node of a source file, outer ones first. */
function nodesOf(path: string, source: string): Node[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      found.push(value);
      Object.values(value).forEach(visit);
    }
  };
  visit(program);
  return found;
}

/** The texts an expression can become, as far as they stand in the source. */
function textsOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return (node.quasis as { value: { raw: string } }[]).map((quasi) => quasi.value.raw);
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node.operator === '+' || node.type === 'LogicalExpression'
        ? [...textsOf(node.left), ...textsOf(node.right)]
        : [];
    case 'JSXExpressionContainer':
      return textsOf(node.expression);
    default:
      return [];
  }
}

/** Attributes that a viewer or a screen reader reads. */
const READ_ATTRIBUTES = new Set([
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'],
  ...['title', 'placeholder', 'alt', 'label'],
]);

/** Words that stand in the markup itself instead of in the catalogue. */
function hardCodedWords(path: string, source: string): string[] {
  return nodesOf(path, source)
    .flatMap((node) => {
      if (node.type === 'JSXText') return [node.value as string];
      if (node.type === 'JSXElement' || node.type === 'JSXFragment')
        return (node.children as Node[])
          .filter((child) => child.type === 'JSXExpressionContainer')
          .flatMap(textsOf);
      if (node.type !== 'JSXAttribute') return [];
      const { name } = node.name as { name: unknown };
      return READ_ATTRIBUTES.has(name as string) ? textsOf(node.value) : [];
    })
    .filter((text) => /\p{L}/u.test(text));
}

function sourceFiles(folder: string): string[] {
  if (!existsSync(root + folder)) return [];
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`);
}

const files = ['entrypoints', 'components', 'sites', 'services'].flatMap(sourceFiles);
const sources = [...files, 'wxt.config.ts'].map((path) => ({
  path,
  source: readFileSync(root + path, 'utf8'),
}));
const manifestKeys = sources.flatMap(({ source }) =>
  [...source.matchAll(/__MSG_(\w+?)__/g)].map((match) => match[1] ?? ''),
);

describe('the catalogue of messages', () => {
  test('every message asked for exists', () => {
    const asked = sources.flatMap(({ path, source }) =>
      nodesOf(path, source)
        .filter((node) => node.type === 'CallExpression')
        .filter(({ callee }) => {
          const called = callee as Node;
          const name = called.type === 'MemberExpression' ? (called.property as Node) : called;
          return name.name === 'message' || name.name === 'getMessage';
        })
        .flatMap((node) => textsOf((node.arguments as Node[])[0])),
    );
    const missing = [...asked, ...manifestKeys].filter(
      (key) => !(key in en) && !key.startsWith('@@'),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  test('every message is used', () => {
    const literals = sources.flatMap(({ path, source }) =>
      nodesOf(path, source).flatMap((node) => (node.type === 'Literal' ? textsOf(node) : [])),
    );
    const used = new Set([...literals, ...manifestKeys]);
    expect(Object.keys(en).filter((key) => !used.has(key))).toEqual([]);
  });

  test('Korean has exactly the keys of English, in the same order', () => {
    expect(Object.keys(ko)).toEqual(Object.keys(en));
  });

  test.each(Object.keys(en))('%s is complete', (key) => {
    expect(en[key]?.description).toBeTruthy();
    expect(blanks(ko[key])).toEqual(blanks(en[key]));
    expect(ko[key]?.message.trim()).toBeTruthy();
  });

  // Which form is right depends on the last sound of what fills the blank. Languages and
  // percentages always end in a vowel.
  test('no Korean particle that could be the wrong one follows a blank', () => {
    const particle =
      /\$(?!LANGUAGE|PERCENT)\w+\$[”’]?(?:을|를|이|가|은|는|과|와|으로|로)(?!\p{L})/u;
    const wrong = Object.values(ko).filter(({ message }) => particle.test(message));
    expect(wrong.map(({ message }) => message)).toEqual([]);
  });

  test('Korean has one word for a thing', () => {
    const other = /대본|재생기|단추|신고|알림|말하는 이|펴낸|대목|전자우편|되살|나눠/;
    const found = Object.values(ko).filter(({ message }) => other.test(message));
    expect(found.map(({ message }) => message)).toEqual([]);
  });

  test('the description fits the stores', () => {
    for (const catalogue of [en, ko])
      expect(catalogue.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

/** The blanks of a message, with what fills each; a blank that is not declared fills with nothing. */
function blanks(message: Message | undefined): Record<string, string | undefined> {
  const names = [...(message?.message.matchAll(/\$(\w+)\$/g) ?? [])].map((match) => match[1] ?? '');
  const declared = message?.placeholders ?? {};
  expect(names.map((name) => name.toLowerCase()).sort()).toEqual(Object.keys(declared).sort());
  return Object.fromEntries(Object.entries(declared).map(([name, { content }]) => [name, content]));
}

describe('words in the markup', () => {
  test.each([
    ['text', '<p>Hello</p>', ['Hello']],
    ['a literal in braces', "<p>{'Hello'}</p>", ['Hello']],
    ['either branch', "<p>{on ? 'On' : 'Off'}</p>", ['On', 'Off']],
    ['after a condition', "<p>{on && 'On'}</p>", ['On']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a template
    ['a template', '<p>{`${count} cues`}</p>', [' cues']],
    ['a label', '<button aria-label="Close" />', ['Close']],
    ['a title in braces', "<a title={'More'} />", ['More']],
    ['signs only', '<p>− · {count}</p>', []],
    ['attributes nobody reads', '<p class="quiet" lang="en" />', []],
    ['a message', "<p>{message('retryButton')}</p>", []],
  ])('%s', (_what, markup, words) => {
    expect(hardCodedWords('example.tsx', `export const example = ${markup};`)).toEqual(words);
  });

  test('there are none', () => {
    const found = sources
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, source }) =>
        hardCodedWords(path, source).map((words) => `${path}: ${words.trim()}`),
      );
    expect(found).toEqual([]);
  });
});
