import { describe, expect, test } from 'vitest';
import { documentHtml } from '../../../../transcripts/docx/document.ts';
import { readRelations } from '../../../../transcripts/docx/relations.ts';
import { processorTime } from '../../processor-time.ts';

const OFFICE = 'http://schemas.openxmlformats.org';
const W = `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`;

const STYLES = `<w:styles ${W}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Part"><w:name w:val="Part"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Piece"><w:name w:val="Piece"/><w:basedOn w:val="Part"/></w:style>
<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Question"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Dots"><w:name w:val="Dots"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Subheading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Deep"><w:name w:val="heading 2 text"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Low"><w:name w:val="Low"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="X"><w:name w:val="X"/><w:basedOn w:val="Y"/></w:style>
<w:style w:type="paragraph" w:styleId="Y"><w:name w:val="Y"/><w:basedOn w:val="X"/></w:style>
</w:styles>`;

const NUMBERING = `<w:numbering ${W}>
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:pStyle w:val="Deep"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"/></w:abstractNum>
<w:abstractNum w:abstractNumId="10"><w:numStyleLink w:val="Dots"/></w:abstractNum>
<w:abstractNum w:abstractNumId="11"><w:numStyleLink w:val="Loop"/></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="10"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="11"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:lvlOverride></w:num>
</w:numbering>`;

const RELATIONS = `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/hyperlink" Target="https://example.org/?a=1&amp;b=2" TargetMode="External"/></Relationships>`;

function documentOf(body: string, head = W): string {
  return `<?xml version="1.0"?><w:document ${head} xmlns:r="r" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v"><w:body>${body}</w:body></w:document>`;
}

function html(document: string): string | null {
  const relations = readRelations(RELATIONS, 'word');
  return documentHtml({ document, styles: STYLES, numbering: NUMBERING, relations });
}

const read = (body: string) => html(documentOf(body));
const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const item = (text: string, list: number, level: number) =>
  p(
    run(text),
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr><w:tabs><w:tab w:pos="4"/></w:tabs>`,
  );
const styled = (style: string, inside: string) => p(inside, `<w:pStyle w:val="${style}"/>`);

describe('paragraphs', () => {
  test.each([
    ['words, escaped', p(run('a &lt;b&gt; &amp; "c"')), '<p>a &lt;b&gt; &amp; &quot;c&quot;</p>'],
    ['nothing in them', p('') + p(run('a')), '<p>a</p>'],
    ['a built-in heading, by its name', styled('a1', run('a')), '<h2>a</h2>'],
    ['a heading by its outline', styled('Part', run('a')), '<h3>a</h3>'],
    ['a heading by what its style is based on', styled('Piece', run('a')), '<h3>a</h3>'],
    ['a heading in itself', p(run('a'), '<w:outlineLvl w:val="0"/>'), '<h1>a</h1>'],
    ['text by its outline', p(run('a'), '<w:outlineLvl w:val="9"/>'), '<p>a</p>'],
    ['styles that are based on each other', styled('X', run('a')), '<p>a</p>'],
    [
      'a style whose name only ends like a heading’s, and comes first',
      styled('Sub', run('a')),
      '<p>a</p>',
    ],
    ['a style that is not there', styled('Z', run('a')), '<p>a</p>'],
  ])('%s', (_what, body, expected) => {
    expect(read(body)).toBe(expected);
  });
});

describe('runs', () => {
  test.each([
    ['bold', run('a', '<w:b/>'), '<strong>a</strong>'],
    ['not bold', run('a', '<w:b w:val="0"/>'), 'a'],
    ['parted words of one look', run('a', '<w:b/>') + run('b', '<w:b/>'), '<strong>ab</strong>'],
    [
      'looks within each other',
      run('a', '<w:b/>') + run('b', '<w:b/><w:i/>') + run('c', '<w:i/>'),
      '<strong>a<em>b</em></strong><em>c</em>',
    ],
    ['bold by its style', run('a', '<w:rStyle w:val="Strong"/>'), '<strong>a</strong>'],
    ['struck out', run('a', '<w:strike/>'), '<s>a</s>'],
    ['raised', run('a', '<w:vertAlign w:val="superscript"/>'), '<sup>a</sup>'],
    ['hidden', `${run('a', '<w:vanish/>')}b${run('c')}`, 'c'],
    ['how it looked before', run('a', '<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>'), 'a'],
    ['a line break', '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>', 'a<br>b'],
    ['a page break', '<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', 'ab'],
    ['a tab', '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>', 'a\tb'],
    ['hyphens', '<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>', '\u2011\u00ad'],
    ['a symbol', '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', '🡪'],
    ['a Greek letter', '<w:r><w:sym w:font="Symbol" w:char="61"/></w:r>', 'α'],
    [
      'a symbol beyond its font',
      `<w:r><w:sym w:font="Wingdings" w:char="1F0E0"/></w:r>${run('a')}`,
      'a',
    ],
    ['a symbol nobody knows', `<w:r><w:sym w:font="Mine" w:char="F0E0"/></w:r>${run('a')}`, 'a'],
    ['a note', `${run('a')}<w:r><w:footnoteReference w:id="1"/></w:r>`, 'a'],
    [
      'reading aids',
      '<w:r><w:ruby><w:rt><w:r><w:t>かな</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>仮名</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      '仮名',
    ],
    [
      'deleted',
      `<w:del><w:r><w:delText>a</w:delText><w:t>x</w:t></w:r></w:del><w:ins>${run('b')}</w:ins>`,
      'b',
    ],
    ['moved', `<w:moveFrom>${run('a')}</w:moveFrom><w:moveTo>${run('b')}</w:moveTo>`, 'b'],
    [
      'a form’s field',
      `<w:sdt><w:sdtPr><w:p>${run('x')}</w:p></w:sdtPr><w:sdtContent>${run('a')}</w:sdtContent></w:sdt>`,
      'a',
    ],
    [
      'a link',
      `<w:hyperlink r:id="r1">${run('a')}</w:hyperlink>${run('b')}`,
      '<a href="https://example.org/?a=1&amp;b=2">a</a>b',
    ],
    ['a link within', `<w:hyperlink w:anchor="x">${run('a')}</w:hyperlink>`, '<a href="#">a</a>'],
    [
      'a link by a field',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://e.org/\u0022 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('a')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('b')}`,
      '<a href="https://e.org/">a</a>b',
    ],
    [
      'emoji in two forms',
      '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w:t>x</w:t></mc:Choice><mc:Fallback><w:t>🙂</w:t></mc:Fallback></mc:AlternateContent></w:r>',
      '🙂',
    ],
  ])('%s', (_what, inside, expected) => {
    expect(read(p(inside))).toBe(`<p>${expected}</p>`);
  });

  test('a paragraph’s style says that they are bold, and a run’s that they are not', () => {
    expect(read(styled('Q', run('a') + run('b', '<w:b w:val="false"/>')))).toBe(
      '<p><strong>a</strong>b</p>',
    );
    // Two styles that both say it undo each other.
    expect(read(styled('Q', run('a', '<w:rStyle w:val="Strong"/>')))).toBe('<p>a</p>');
  });
});

test('a paragraph of no style looks like the usual one', () => {
  const style = (type: string, id: string, look: string, usual = '') =>
    `<w:style w:type="${type}" ${usual} w:styleId="${id}"><w:rPr>${look}</w:rPr></w:style>`;
  const usual = 'w:default="1"';
  const styles = `<w:styles ${W}>${style('paragraph', 'N', '<w:b/>', usual)}${style('paragraph', 'O', '')}${style('character', 'C', '<w:i/>', usual)}</w:styles>`;
  const relations = readRelations(null, '');
  const document = documentOf(p(run('a')) + styled('O', run('b')));
  expect(documentHtml({ document, styles, numbering: null, relations })).toBe(
    '<p><strong>a</strong></p><p>b</p>',
  );
  expect(documentHtml({ document, styles: null, numbering: null, relations })).toBe(
    '<p>a</p><p>b</p>',
  );
});

describe('lists', () => {
  test.each([
    ['bullets', item('a', 1, 0) + item('b', 1, 0), '<ul><li>a</li><li>b</li></ul>'],
    ['numbers', item('a', 2, 0), '<ol><li>a</li></ol>'],
    ['by style', styled('Dots', run('a')), '<ul><li>a</li></ul>'],
    [
      'by style, on the level that is for it',
      styled('Deep', run('a')),
      '<ul><li><ol><li>a</li></ol></li></ul>',
    ],
    [
      'by style, on the level that it says, in italics as it says',
      styled('Low', run('a')),
      '<ul><li><ol><li><em>a</em></li></ol></li></ul>',
    ],
    [
      'in each other',
      item('a', 1, 0) + item('b', 1, 1) + item('c', 1, 0),
      '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>',
    ],
    ['deep at once', item('a', 1, 1), '<ul><li><ol><li>a</li></ol></li></ul>'],
    [
      'another after it',
      item('a', 1, 0) + item('b', 2, 0),
      '<ul><li>a</li></ul><ol><li>b</li></ol>',
    ],
    ['a paragraph after them', item('a', 1, 0) + p(run('b')), '<ul><li>a</li></ul><p>b</p>'],
    ['numbers, if nothing is said', item('a', 3, 0), '<ol><li>a</li></ol>'],
    ['that look as those of a style', item('a', 4, 0), '<ul><li>a</li></ul>'],
    ['that look as each other', item('a', 5, 0), '<p>a</p>'],
    ['none of that number', item('a', 9, 0), '<p>a</p>'],
    ['no such level', item('a', 2, 5), '<p>a</p>'],
    [
      'taken out of its style’s',
      p(run('a'), '<w:pStyle w:val="Dots"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      '<p>a</p>',
    ],
  ])('%s', (_what, body, expected) => {
    expect(read(body)).toBe(expected);
  });
});

const tc = (inside: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const tr = (cells: string, properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

describe('tables', () => {
  const two = tc(p(run('a'))) + tc(p(run('b')) + p(run('c')));
  test.each([
    ['cells', tr(two), '<tr><td><p>a</p></td><td><p>b</p><p>c</p></td></tr>'],
    ['a head', tr(tc(p(run('a'))), '<w:tblHeader/>'), '<tr><th><p>a</p></th></tr>'],
    ['a deleted row', tr(two, '<w:del/>') + tr(tc(p(run('d')))), '<tr><td><p>d</p></td></tr>'],
    [
      'a cell over two rows',
      tr(tc(p(run('a')), '<w:vMerge w:val="restart"/>') + tc(p(run('b')))) +
        tr(tc(p(''), '<w:vMerge/>') + tc(p(run('c')))),
      '<tr><td><p>a</p></td><td><p>b</p></td></tr><tr><td><p>c</p></td></tr>',
    ],
    [
      'a table in a cell',
      tr(tc(`<w:tbl>${tr(tc(p(run('a'))))}</w:tbl>`) + tc(p(run('b')))),
      '<tr><td><table><tr><td><p>a</p></td></tr></table></td><td><p>b</p></td></tr>',
    ],
  ])('%s', (_what, rows, expected) => {
    expect(read(`<w:tbl>${rows}</w:tbl>`)).toBe(`<table>${expected}</table>`);
  });
});

describe('around paragraphs', () => {
  const shape = (text: string) => `<w:txbxContent>${p(run(text))}</w:txbxContent>`;
  test('a box of text is read once, after what it hangs on', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${shape('box')}</wps:txbx></w:drawing></mc:Choice><mc:Choice Requires="wpg">${shape('no')}</mc:Choice><mc:Fallback><w:pict><v:textbox>${shape('box')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(read(p(run('a') + box + run('b')))).toBe('<p>ab</p><p>box</p>');
  });
  test('a box that has one form only', () => {
    expect(read(p(`<w:r><w:pict><v:textbox>${shape('box')}</v:textbox></w:pict></w:r>`))).toBe(
      '<p>box</p>',
    );
  });
  test('where its end was deleted, a paragraph runs on into the next', () => {
    const gone = '<w:rPr><w:del/></w:rPr>';
    expect(read(p(run('a'), gone) + p(run('b'), '<w:pStyle w:val="a1"/>'))).toBe('<h2>ab</h2>');
    expect(read(p(run('a'), gone))).toBe('<p>a</p>');
    const cells = tc(p(run('a'), gone)) + tc(p(run('b')));
    expect(read(`<w:tbl>${tr(cells)}</w:tbl>`)).toBe(
      '<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>',
    );
  });
});

describe('what cannot be read', () => {
  const bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
  test.each([
    ['entities of its own', bomb + documentOf(p(run('&b;')))],
    ['an entity nobody has', documentOf(p(run('&b;')))],
    ['no end', documentOf(p(run('a'))).slice(0, -20)],
    ['depth without end', documentOf('<w:p>'.repeat(50_000) + '</w:p>'.repeat(50_000))],
  ])('%s', (_what, document) => {
    expect(html(document)).toBeNull();
  });

  test('fields without end take no longer than others', () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/><w:t>a</w:t></w:r>';
    const start = processorTime();
    expect(read(p(field.repeat(20_000)))).toHaveLength(20_007);
    expect(processorTime() - start).toBeLessThan(4000);
  });

  test('what is no text of Word says nothing', () => {
    expect(html('<html><body><p>a</p></body></html>')).toBe('');
  });

  test('names may begin otherwise', () => {
    const other = `xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"`;
    const strict = documentOf(p(run('a')), '').replaceAll('w:', 'ns0:');
    expect(html(strict.replace('<ns0:document', `<ns0:document ${other}`))).toBe('<p>a</p>');
  });
});
