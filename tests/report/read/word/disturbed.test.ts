// What Word can do to a number in a cell: what no reader of the page sees is no part of it, and what is seen but is no text makes it unreadable.
import { describe, expect, it } from 'vitest';
import { readCell } from '../../../../src/report/extract/tables/read-cell.ts';
import { readDocx } from '../../../../src/report/read/docx/read-docx.ts';
import { type Parts, p, pOf, r, tbl, tc, tr, writeDocx } from '../../../fixtures/word/write-docx.ts';
import { listGrids, readFigures } from './read-figures.ts';

interface Case {
  /** The cell's runs, or its whole content where it begins with a paragraph or table. */
  content: string;
  cell?: string;
  styles?: string;
  table?: string;
  body?: string;
  numbering?: string;
}

async function readOne({ content, cell = '', styles, table = '', numbering }: Case) {
  const inside = /^<w:(?:p|tbl|sdt|altChunk)[ >]/.test(content) ? content : pOf(content);
  const rows = [
    tr([tc('信息内容'), tc('本年制发件数'), tc('本年废止件数')]),
    tr([tc('规章'), tc('', { content: inside, extra: cell }), tc('2')]),
    tr([tc('行政许可'), tc('3'), tc('4')]),
  ];
  const more: Partial<Parts> = { ...(styles ? { styles } : {}), ...(numbering ? { numbering } : {}) };
  const body = tbl(3, rows).replace('<w:tblPr>', `<w:tblPr>${table}`);
  const [grid] = listGrids(await readDocx(writeDocx({ body, ...more })));
  const { status, value } = readCell(grid?.[1]?.[1] ?? 'no cell');
  return status === 'reported' ? value : status;
}

const character = (id: string, properties: string, more = ''): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:rPr>${properties}</w:rPr></w:style>`;
const styled = (id: string): string => `<w:rStyle w:val="${id}"/>`;
const fill = (colour: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`;
const ink = (colour: string): string => `<w:color w:val="${colour}"/>`;
const white = ink('FFFFFF');
const superscript = '<w:vertAlign w:val="superscript"/>';
const drawing = (inner: string, attributes = '', kind = 'inline'): string =>
  `<w:r><w:drawing><wp:${kind} ${attributes}><wp:extent cx="95250" cy="95250"/><wp:docPr id="1" name="x"/>${inner}</wp:${kind}></w:drawing></w:r>`;
const blip = '<a:graphic><a:graphicData><a:blip r:embed="rId9"/></a:graphicData></a:graphic>';
const box = (text: string): string => `<wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx>`;
const field = (code: string, result = '', data = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText> ${code} </w:instrText></w:r>` +
  `${result && `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const math = (inner: string): string => `<m:oMath xmlns:m="http://x">${inner}</m:oMath>`;
const mr = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;

const cases: [string, Case, number | string][] = [
  ['a plain number', { content: r('12') }, 12],
  ['a number in several runs of one look', { content: r('1', '<w:b/>') + r('2') }, 12],
  ['what a content control holds', { content: `<w:sdt><w:sdtPr/><w:sdtContent>${r('12')}</w:sdtContent></w:sdt>` }, 12],
  [
    'the prompt of a content control',
    { content: `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('9')}</w:sdtContent></w:sdt>` },
    'unreadable',
  ],
  ['the number of the page in a run', { content: `${r('12')}<w:r><w:pgNum/></w:r>` }, 'unreadable'],

  // Raised and lowered.
  ['a raised digit', { content: r('12') + r('1', superscript) }, 12],
  [
    'a digit raised by a character style',
    { content: r('12') + r('1', styled('n')), styles: character('n', superscript) },
    12,
  ],
  [
    'a digit raised by the style that its style is based on',
    {
      content: r('12') + r('1', styled('m')),
      styles: character('n', superscript) + character('m', '', '<w:basedOn w:val="n"/>'),
    },
    12,
  ],
  ['a digit raised by its position', { content: r('12') + r('1', '<w:position w:val="8"/>') }, 12],
  ['a digit lowered by its position', { content: r('12') + r('1', '<w:position w:val="-8"/>') }, 'unreadable'],
  ['a raised digit before the number', { content: r('1', superscript) + r('12') }, 'unreadable'],
  ['raised digits in two runs', { content: r('12') + r('1', superscript) + r('0', superscript) }, 12],
  ['a digit half as large', { content: r('12', '<w:sz w:val="24"/>') + r('1', '<w:sz w:val="11"/>') }, 'unreadable'],
  [
    'a number that is raised as a whole',
    { content: r('1', '<w:position w:val="2"/>') + r('2', '<w:position w:val="2"/>') },
    12,
  ],
  [
    'a style that raises and a run that does not',
    { content: r('12') + r('1', `${styled('n')}<w:vertAlign w:val="baseline"/>`), styles: character('n', superscript) },
    121,
  ],

  // Hidden and struck.
  ['a hidden digit', { content: r('12') + r('3', '<w:vanish/>') }, 12],
  ['a digit hidden on the web only', { content: r('12') + r('3', '<w:webHidden/>') }, 123],
  ['a digit that is special hidden and not hidden', { content: r('12') + r('3', '<w:specVanish/>') }, 'unreadable'],
  [
    'a digit hidden by a character style',
    { content: r('12') + r('3', styled('h')), styles: character('h', '<w:vanish/>') },
    12,
  ],
  [
    'a number hidden by the style of its table',
    {
      content: r('12') + r('3', '<w:vanish w:val="0"/>'),
      table: '<w:tblStyle w:val="t"/>',
      styles: '<w:style w:type="table" w:styleId="t"><w:name w:val="t"/><w:rPr><w:vanish/></w:rPr></w:style>',
    },
    3,
  ],
  [
    'a number struck by the defaults',
    {
      content: r('12') + r('3', '<w:strike w:val="0"/>'),
      styles: '<w:docDefaults><w:rPrDefault><w:rPr><w:strike/></w:rPr></w:rPrDefault></w:docDefaults>',
    },
    3,
  ],
  ['a struck digit', { content: r('12') + r('3', '<w:strike/>') }, 12],
  ['a digit struck twice', { content: r('12') + r('3', '<w:dstrike/>') }, 12],
  [
    'a digit struck twice by style, once not',
    { content: r('12') + r('3', `${styled('d')}<w:strike w:val="0"/>`), styles: character('d', '<w:dstrike/>') },
    12,
  ],
  [
    'a paragraph style that strikes and a character style that strikes: two switches that may cancel out',
    {
      content: pOf(r('12', styled('s')), '<w:pStyle w:val="q"/>'),
      styles:
        character('s', '<w:strike/>') +
        '<w:style w:type="paragraph" w:styleId="q"><w:name w:val="q"/><w:rPr><w:strike/></w:rPr></w:style>',
    },
    'unreadable',
  ],
  [
    'deleted and inserted digits',
    { content: `${r('1')}<w:del>${r('2').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${r('3')}</w:ins>` },
    13,
  ],
  ['a digit moved away', { content: `${r('12')}<w:moveFrom>${r('3')}</w:moveFrom>` }, 12],

  // Colours.
  ['a white digit', { content: r('12') + r('3', white) }, 12],
  ['a white digit by a character style', { content: r('12') + r('3', styled('w')), styles: character('w', white) }, 12],
  ['an almost white digit', { content: r('12') + r('3', ink('FBFBFB')) }, 12],
  ['a digit in light grey', { content: r('12') + r('3', ink('A6A6A6')) }, 123],
  ['a pale digit', { content: r('12') + r('3', ink('EEEEEE')) }, 'unreadable'],
  ['a white number on a dark cell', { content: r('12', white), cell: fill('1F3864') }, 12],
  ['a number as dark as its cell', { content: r('12', ink('1F3864')), cell: fill('1F3864') }, 'blank'],
  ['a number in the colour of its own shading', { content: r('12') + r('3', ink('FFFF00') + fill('FFFF00')) }, 12],
  ['a number in the colour of its paragraph', { content: pOf(r('12', ink('00B050')), fill('00B050')) }, 'blank'],
  ['black on a black mark', { content: r('12') + r('3', `${ink('000000')}<w:highlight w:val="black"/>`) }, 12],
  [
    'white in a table whose style shades some rows',
    {
      content: r('12', white),
      table: '<w:tblStyle w:val="t"/>',
      styles: `<w:style w:type="table" w:styleId="t"><w:name w:val="t"/><w:tblStylePr w:type="firstRow"><w:rPr>${white}</w:rPr><w:tcPr>${fill('4472C4')}</w:tcPr></w:tblStylePr></w:style>`,
    },
    'unreadable',
  ],
  [
    'black in a table whose style shades some rows',
    {
      content: r('12'),
      table: '<w:tblStyle w:val="t"/>',
      styles: `<w:style w:type="table" w:styleId="t"><w:name w:val="t"/><w:tblStylePr w:type="firstRow"><w:rPr>${white}</w:rPr><w:tcPr>${fill('4472C4')}</w:tcPr></w:tblStylePr></w:style>`,
    },
    12,
  ],
  [
    'a text effect without a fill',
    { content: r('12') + r('3', '<w14:textFill xmlns:w14="http://x"><w14:noFill/></w14:textFill>') },
    'unreadable',
  ],

  // Sizes and squeezing.
  ['a digit of half a point', { content: r('12') + r('3', '<w:sz w:val="1"/>') }, 12],
  [
    'a digit of one point by style',
    { content: r('12') + r('3', styled('z')), styles: character('z', '<w:sz w:val="2"/>') },
    12,
  ],
  ['a digit squeezed to a hundredth', { content: r('12') + r('3', '<w:w w:val="1"/>') }, 'unreadable'],
  ['digits pushed over one another', { content: r('12', '<w:spacing w:val="-200"/>') }, 'unreadable'],
  ['digits set a little closer', { content: r('12', '<w:spacing w:val="-10"/>') }, 12],

  // Signs and fields.
  [
    'a sign of a symbol font',
    { content: `${r('12')}<w:r><w:sym w:font="Wingdings" w:char="F031"/></w:r>` },
    'unreadable',
  ],
  [
    'a sign of a symbol font by its plain code',
    { content: `${r('12')}<w:r><w:sym w:font="Wingdings" w:char="0031"/></w:r>` },
    'unreadable',
  ],
  ['text in a symbol font', { content: r('12', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') }, 'unreadable'],
  ['the result of a field', { content: field('= SUM(ABOVE)', r('12')) }, 12],
  ['a field that prints its own code', { content: r('1') + field('EQ \\o(2,3)') }, 'unreadable'],
  ['a box to tick', { content: field('FORMCHECKBOX', '', '<w:ffData><w:checkBox/></w:ffData>') }, 'unreadable'],
  ['a list to choose from', { content: field('FORMDROPDOWN', '', '<w:ffData><w:ddList/></w:ffData>') }, 'unreadable'],
  ['a mark of the index, which prints nothing', { content: r('12') + field('XE "数量"') }, 12],
  [
    'a field whose end is hidden',
    {
      content:
        field('= 1', r('12')).replaceAll(
          '<w:r><w:fldChar w:fldCharType="end"',
          '<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"',
        ) + r('3'),
    },
    123,
  ],
  ['a simple field without a result', { content: '<w:fldSimple w:instr="AUTONUM"/>' }, 'unreadable'],
  [
    'a control that is ticked',
    { content: `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${r('☒')}</w:sdtContent></w:sdt>` },
    'unreadable',
  ],
  ['text read from right to left', { content: `<w:bdo w:val="rtl">${r('12')}</w:bdo>` }, 'unreadable'],

  // Equations.
  ['an equation of one number', { content: math(mr('12')) }, 12],
  ['a fraction', { content: math(`<m:f><m:num>${mr('1')}</m:num><m:den>${mr('2')}</m:den></m:f>`) }, 'unreadable'],
  [
    'a power',
    { content: r('1') + math(`<m:sSup><m:e>${mr('3')}</m:e><m:sup>${mr('2')}</m:sup></m:sSup>`) },
    'unreadable',
  ],

  [
    'digits of a script that has sizes of its own',
    { content: r('12') + r('3', '<w:rtl/><w:szCs w:val="1"/>') },
    'unreadable',
  ],

  // Ruby.
  [
    'a reading above the number',
    { content: `<w:r><w:ruby><w:rubyPr/><w:rt>${r('3')}</w:rt><w:rubyBase>${r('12')}</w:rubyBase></w:ruby></w:r>` },
    12,
  ],

  // What is no text.
  ['an empty cell', { content: p('') }, 'blank'],
  ['a picture', { content: drawing(blip) }, 'unreadable'],
  ['a picture beside a number', { content: r('1') + drawing(blip) }, 'unreadable'],
  ['a picture that is hidden', { content: r('12') + drawing(blip).replace('name="x"', 'name="x" hidden="1"') }, 12],
  ['a picture behind the number', { content: r('12') + drawing(blip, 'behindDoc="1"', 'anchor') }, 12],
  ['a picture behind nothing', { content: drawing(blip, 'behindDoc="1"', 'anchor') }, 'unreadable'],
  ['a shape before the number', { content: r('12') + drawing('<wps:wsp/>', 'behindDoc="0"', 'anchor') }, 'unreadable'],
  [
    'an embedded object',
    {
      content:
        '<w:r><w:object><v:shape style="width:20pt;height:9pt"><v:imagedata r:id="rId9"/></v:shape></w:object></w:r>',
    },
    'unreadable',
  ],
  [
    'letters as a drawing',
    {
      content: '<w:r><w:pict><v:shape style="width:20pt;height:9pt"><v:textpath string="5"/></v:shape></w:pict></w:r>',
    },
    'unreadable',
  ],
  ['a text box', { content: drawing(box('5'), 'behindDoc="0"', 'anchor') }, 5],
  [
    'a text box in two versions',
    {
      content: `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(box('5'))}</mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox><w:txbxContent>${p('5')}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    },
    5,
  ],
  [
    'an older version that says what the newer one does not',
    {
      content: `${r('1')}<mc:AlternateContent><mc:Choice Requires="wps">${r('2', '<w:vanish/>')}</mc:Choice><mc:Fallback>${r('3')}</mc:Fallback></mc:AlternateContent>`,
    },
    1,
  ],
  [
    'a version for readers that nobody has',
    {
      content: `${r('1')}<mc:AlternateContent><mc:Choice Requires="xyz">${r('2')}</mc:Choice><mc:Fallback>${r('3')}</mc:Fallback></mc:AlternateContent>`,
    },
    13,
  ],
  ['a table of two cells', { content: tbl(2, [tr([tc('1'), tc('2')])]) + p('') }, 'unreadable'],
  ['a table of one cell', { content: tbl(1, [tr([tc('12')])]) + p('') }, 12],
  ['an embedded document', { content: '<w:altChunk r:id="rId9"/><w:p/>' }, 'unreadable'],
  [
    'a list number that is hidden',
    {
      content: p('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/><w:rPr><w:vanish/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    },
    'blank',
  ],
];

describe('a number in a cell of a docx', () => {
  it.each(cases)('%s', async (_, one, expected) => {
    expect(await readOne(one)).toBe(expected);
  });
});

describe('a number in a sentence of a docx', () => {
  const sentenceOf = async (runs: string, styles = '') =>
    readFigures(await readDocx(writeDocx({ body: pOf(runs), ...(styles ? { styles } : {}) }))).lines.join('|');

  it.each([
    ['a picture between its digits', r('公开1') + drawing(blip) + r('2条'), '公开1〓2条'],
    ['a picture elsewhere', r('公开') + drawing(blip) + r('信息12条'), '公开信息12条'],
    ['a raised mark', `${r('公开150')}${r('1', superscript)}${r('条')}`, '公开150[1]条'],
    ['white digits', r('公开1') + r('23', white) + r('条'), '公开1条'],
    ['pale digits', r('公开1') + r('23', ink('EEEEEE')) + r('条'), '公开1〓〓条'],
  ])('%s', async (_, runs, expected) => {
    expect(await sentenceOf(runs)).toBe(expected);
  });
});

describe('a row of a docx', () => {
  it('is not read where it is too low for its text', async () => {
    const low = tr([tc('规章'), tc('5')], '<w:trHeight w:val="2" w:hRule="exact"/>');
    const rows = [
      low,
      tr([tc('规章'), tc('12')], '<w:trHeight w:val="2" w:hRule="atLeast"/>'),
      tr([tc('行政许可'), tc('3')]),
    ];
    expect(listGrids(await readDocx(writeDocx({ body: tbl(2, rows) })))).toEqual([
      [
        ['规章', '12'],
        ['行政许可', '3'],
      ],
    ]);
  });
});
