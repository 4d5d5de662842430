import { expect, test } from 'vitest';
import { readRelations } from '../../../../transcripts/docx/relations.ts';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, role: string, target: string) =>
  `<Relationship Id="${id}" Type="${TYPE}/${role}" Target="${target}"/>`;
const related = (...all: string[]) =>
  readRelations(`<Relationships>${all.join('')}</Relationships>`, 'word');

test('parts are beside the document, or where they say', () => {
  const { pathOf } = related(
    relation('r1', 'styles', 'styles2.xml'),
    relation('r2', 'numbering', '/word/n.xml'),
  );
  expect([pathOf('styles'), pathOf('numbering'), pathOf('theme')]).toEqual([
    'word/styles2.xml',
    'word/n.xml',
    undefined,
  ]);
  const top = readRelations(`<a>${relation('r1', 'officeDocument', 'word/document.xml')}</a>`, '');
  expect(top.pathOf('officeDocument')).toBe('word/document.xml');
});

test('of two in one role the first is meant', () => {
  const { pathOf } = related(relation('r1', 'styles', 'a.xml'), relation('r2', 'styles', 'b.xml'));
  expect(pathOf('styles')).toBe('word/a.xml');
});

test('links are no parts, and parts no links', () => {
  const { pathOf, address } = related(
    relation('r1', 'hyperlink', 'https://e.org/'),
    relation('r2', 'styles', 'a.xml'),
  );
  expect([pathOf('hyperlink'), address('r1'), address('r2')]).toEqual([
    undefined,
    'https://e.org/',
    undefined,
  ]);
});

test('what says too little is passed over', () => {
  const { pathOf, address } = related(
    `<Relationship Type="${TYPE}/hyperlink" Target="https://e.org/"/>`,
    '<Relationship Id="r1" Target="a.xml"/>',
    `<Relationship Id="r2" Type="${TYPE}/styles"/>`,
    relation('r3', 'styles', 'a.xml'),
  );
  expect([pathOf('styles'), address('undefined')]).toEqual(['word/a.xml', undefined]);
});
