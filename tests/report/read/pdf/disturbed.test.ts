// What a PDF can do to a number in a cell: what no reader of the page sees is no part of it, and what is seen but is no text makes it unreadable.
import { describe, expect, it } from 'vitest';
import { readCell } from '../../../../src/report/extract/tables/read-cell.ts';
import { listGrids, listParagraphs, printGrid, readSound } from './read-fixture.ts';
import { type PageDraft, type PdfDraft, toHex, writePdf } from './write-pdf.ts';

const title = '某某市样本局2023年政府信息公开工作年度报告';
const line = '本年没有其他需要报告的事项，特此说明。';
/** The cell in question reaches from 200 to 280 across and from 200 to 230 down; the page is 842 high. */
const columns = [90, 200, 280, 360];
const rows = [170, 200, 230, 260];
const baseline = 842 - 219;

/** Text with the left end of its baseline in the cell's row. */
const show = (text: string, x = 220, options: { size?: number; rise?: number; matrix?: string } = {}): string => {
  const { size = 10, rise = 0, matrix = '1 0 0 1' } = options;
  return `BT /F1 ${size} Tf ${matrix} ${x} ${baseline + rise} Tm <${toHex(text)}> Tj ET`;
};
const fill = (colour: string, x: number, y: number, width: number, height: number): string =>
  `q ${colour} rg ${x} ${y} ${width} ${height} re f Q`;
const painted = (operators: string, text: string): string => `q ${operators} ${text} Q`;

interface Case {
  /** Before the text of the table, and behind it. */
  raw?: string;
  after?: string;
  page?: Partial<PageDraft>;
  draft?: Partial<PdfDraft>;
}

function drawTable({ raw = '', after = '', page = {}, draft = {} }: Case, ruled = true): Uint8Array {
  const lines: PageDraft['lines'] = ruled
    ? [
        ...rows.map((y): [number, number, number, number] => [90, y, 360, y]),
        ...columns.map((x): [number, number, number, number] => [x, 170, x, 260]),
      ]
    : [];
  const texts = [
    { text: title, x: 60, y: 100 },
    { text: '信息内容', x: 95, y: 189 },
    { text: '制发件数', x: 205, y: 189 },
    { text: '废止件数', x: 285, y: 189 },
    { text: '规章', x: 95, y: 219 },
    { text: '2', x: 300, y: 219 },
    { text: '行政许可', x: 95, y: 249 },
    { text: '3', x: 220, y: 249 },
    { text: '4', x: 300, y: 249 },
    { text: line, x: 60, y: 320 },
  ];
  return writePdf({ ...draft, pages: [{ texts, lines, raw, after, ...page }] });
}

async function readOne(one: Case) {
  const [grid] = listGrids(await readSound(drawTable(one)));
  const cells = printGrid(grid!);
  expect([cells[0], cells[1]?.[0], cells[1]?.[2], cells[2]]).toEqual([
    ['信息内容', '制发件数', '废止件数'],
    '规章',
    '2',
    ['行政许可', '3', '4'],
  ]);
  const { status, value } = readCell(cells[1]?.[1] ?? 'no cell');
  return status === 'reported' ? value : status;
}

const layer = {
  draft: {
    objects: ['<< /Type /OCG /Name (off) >>'],
    catalog: '/OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] >> >>',
  },
  page: { resources: '/Properties << /L 7 0 R >>' },
};
const image = (more = ''): Case => ({
  draft: {
    objects: [
      `<< /Type /XObject /Subtype /Image /Width 40 /Height 40 /BitsPerComponent 8 /ColorSpace /DeviceGray ${more} /Length 1600 >>\nstream\n${'x'.repeat(1600)}\nendstream`,
    ],
  },
  page: { resources: '/XObject << /I 7 0 R >>' },
});
const place = (x: number, y: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${x} ${y} cm /I Do Q`;
const states: Partial<PageDraft> = {
  resources: '/ExtGState << /C << /ca 0.02 >> /H << /ca 0.5 >> /M << /BM /Multiply >> >>',
};
const annotation = (subtype: string, more = ''): Case => ({
  draft: {
    objects: [
      `<< /Type /Annot /Subtype /${subtype} /F 4 /Rect [215 615 245 635] /AP << /N 8 0 R >> ${more} >>`,
      '<< /Type /XObject /Subtype /Form /BBox [0 0 30 20] /Length 30 >>\nstream\n0 g 2 2 m 20 9 l 9 18 l 3 3 l f  \nendstream',
    ],
  },
  page: { entries: '/Annots [7 0 R]' },
});

const cases: [string, Case, number | string][] = [
  ['a plain number', { after: show('12') }, 12],
  ['a number in two runs', { after: show('1') + show('2', 225) }, 12],
  ['nothing', {}, 'blank'],

  // Painted so that nobody sees it.
  ['an invisible digit', { after: show('12') + painted('3 Tr', show('3', 230)) }, 12],
  [
    'an invisible digit in the same run of text',
    { after: `BT /F1 10 Tf 1 0 0 1 220 ${baseline} Tm <${toHex('12')}> Tj 3 Tr <${toHex('3')}> Tj ET` },
    12,
  ],
  ['a digit that only clips', { after: show('12') + painted('7 Tr', show('3', 230)) }, 12],
  ['a digit of outlines', { after: painted('1 Tr', show('12')) }, 12],
  ['a white digit', { after: show('12') + painted('1 g', show('3', 230)) }, 12],
  [
    'a white digit in the same run of text',
    { after: `BT /F1 10 Tf 1 0 0 1 220 ${baseline} Tm <${toHex('12')}> Tj 1 1 1 rg <${toHex('3')}> Tj ET` },
    12,
  ],
  ['white digits of CMYK', { after: show('12') + painted('0 0 0 0 k', show('3', 230)) }, 12],
  ['a pale digit', { after: show('12') + painted('0.93 g', show('3', 230)) }, 'unreadable'],
  ['a grey digit', { after: show('12') + painted('0.6 g', show('3', 230)) }, 123],
  ['a red number', { after: painted('1 0 0 rg', show('12')) }, 12],
  [
    'a white number on a dark cell',
    { raw: fill('0.1 0.2 0.4', 200, 612, 80, 30), after: painted('1 g', show('12')) },
    12,
  ],
  [
    'a number as dark as its cell',
    { raw: fill('0.1 0.2 0.4', 200, 612, 80, 30), after: painted('0.1 0.2 0.4 rg', show('12')) },
    'blank',
  ],
  ['a black number on a light cell', { raw: fill('0.9 0.9 1', 200, 612, 80, 30), after: show('12') }, 12],
  [
    'a white number on a picture',
    { ...image(), raw: place(200, 612, 80, 30), after: painted('1 g', show('12')) },
    'unreadable',
  ],
  ['a transparent digit', { page: states, after: show('12') + painted('/C gs', show('3', 230)) }, 12],
  ['a layer that is switched off', { ...layer, after: `${show('12')}/OC /L BDC ${show('3', 230)} EMC` }, 12],

  // Painted where nobody sees it.
  ['a digit beyond the page', { after: show('12') + show('3', 700) }, 12],
  ['a digit that is clipped away', { after: show('12') + painted('0 0 200 200 re W n', show('3', 230)) }, 12],
  [
    'a digit of which a half is clipped away',
    { after: show('12') + painted('0 0 232.5 842 re W n', show('3', 230)) },
    'unreadable',
  ],
  ['a number inside a clip', { after: painted('201 613 78 28 re W n', show('12')) }, 12],
  ['a digit under white', { after: show('123') + fill('1 1 1', 230, 615, 9, 20) }, 12],
  ['a number under white', { after: show('123') + fill('1 1 1', 210, 615, 40, 20) }, 'blank'],
  ['a number half under white', { after: show('12') + fill('1 1 1', 210, 615, 12.5, 20) }, 'unreadable'],
  ['a number under a new one', { after: show('12') + fill('1 1 1', 210, 615, 40, 20) + show('45') }, 45],
  ['a number under a marker', { page: states, after: `${show('12')} q /M gs 1 1 0 rg 210 615 40 20 re f Q` }, 12],
  ['a number under glass', { page: states, after: `${show('12')} q /H gs 1 1 0 rg 210 615 40 20 re f Q` }, 12],
  [
    'a number under a gradient',
    {
      page: {
        resources:
          '/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 600 0] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [1] /N 1 >> >> >>',
      },
      after: `${show('12')} q 210 613 40 24 re W n /S sh Q`,
    },
    'unreadable',
  ],
  ['a number under a picture', { ...image(), after: show('12') + place(210, 613, 40, 24) }, 'unreadable'],
  ['a number over a picture', { ...image(), after: place(210, 613, 40, 24) + show('12') }, 12],

  ['a number under a thick white line', { after: `${show('12')} q 1 G 20 w 210 625 m 250 625 l S Q` }, 'blank'],
  [
    'a number under a picture among the operators',
    { after: `${show('12')} q 40 0 0 24 210 613 cm BI /W 12 /H 12 /BPC 8 /CS /G ID ${'x'.repeat(144)} EI Q` },
    'unreadable',
  ],

  // Struck out.
  ['a struck number', { after: `${show('12')} 218 627 m 232 627 l S` }, 'blank'],
  ['a number struck by a thin shape', { after: show('12') + fill('0 0 0', 218, 626.5, 14, 0.8) }, 'blank'],
  ['a struck digit', { after: `${show('123')} 230 627 m 236 627 l S` }, 12],
  ['an underlined number', { after: `${show('12')} 218 621.8 m 232 621.8 l S` }, 12],
  ['a slash over a number', { after: `${show('12')} 216 618 m 234 634 l S` }, 'unreadable'],

  // Raised, lowered, small.
  ['a small raised digit', { after: show('12') + show('1', 230, { size: 6, rise: 4 }) }, 12],
  ['a raised digit of one size', { after: show('12') + show('1', 230, { rise: 3.5 }) }, 12],
  [
    'a digit with a rise',
    { after: `BT /F1 10 Tf 1 0 0 1 220 ${baseline} Tm <${toHex('12')}> Tj 4 Ts <${toHex('1')}> Tj ET` },
    12,
  ],
  ['a small raised digit before', { after: show('1', 216, { size: 6, rise: 4 }) + show('12') }, 'unreadable'],
  ['a small digit on the line', { after: show('12') + show('1', 230, { size: 6 }) }, 'unreadable'],
  ['a lowered digit', { after: show('12') + show('1', 230, { size: 6, rise: -3 }) }, 'unreadable'],
  ['a tiny digit', { after: show('12') + show('3', 230, { size: 1 }) }, 12],
  ['a small digit that few can read', { after: show('12') + show('3', 230, { size: 3 }) }, 'unreadable'],

  // Warped.
  ['a mirrored number', { after: show('12', 240, { matrix: '-1 0 0 1' }) }, 'unreadable'],
  ['a slanted number', { after: show('12', 220, { matrix: '0.8 0.6 -0.6 0.8' }) }, 'unreadable'],
  ['a slanted watermark', { after: show('12') + show('内部资料', 210, { matrix: '0.8 0.6 -0.6 0.8' }) }, 12],
  ['an upright number that leans as italics do', { after: show('12', 220, { matrix: '1 0 0.3 1' }) }, 12],
  [
    'digits over one another',
    { after: `BT /F1 10 Tf -4.5 Tc 1 0 0 1 220 ${baseline} Tm <${toHex('12')}> Tj ET` },
    'unreadable',
  ],
  [
    'a number squeezed to a stroke',
    { after: `BT /F1 10 Tf 2 Tz 1 0 0 1 220 ${baseline} Tm <${toHex('12')}> Tj ET` },
    'unreadable',
  ],

  // No text.
  ['a picture', { ...image(), after: place(215, 615, 20, 15) }, 'unreadable'],
  ['a picture beside a number', { ...image(), after: show('1') + place(226, 619, 6, 10) }, 'unreadable'],
  ['a number made of curves', { after: 'q 0 g 220 619 m 223 630 226 630 229 619 c 226 624 l f Q' }, 'unreadable'],
  ['a slash', { after: '215 615 m 240 635 l S' }, 'unreadable'],
  ['a field of a form', annotation('Widget', '/FT /Tx /T (a) /V (5)'), 'unreadable'],
  ['a note typed over the page', annotation('FreeText', '/DA (/F1 9 Tf) /Contents (5)'), 'unreadable'],
  [
    'a note typed over a number',
    { ...annotation('FreeText', '/DA (/F1 9 Tf) /Contents (5)'), after: show('12') },
    'unreadable',
  ],
  [
    'a number struck out by a reader',
    { ...annotation('StrikeOut', '/QuadPoints [215 635 245 635 215 615 245 615]'), after: show('12') },
    'unreadable',
  ],
  [
    'a number marked by a reader',
    { ...annotation('Highlight', '/QuadPoints [215 635 245 635 215 615 245 615]'), after: show('12') },
    12,
  ],
];

describe('a number in a cell of a PDF', () => {
  it.each(cases)('%s', async (_, one, expected) => {
    expect(await readOne(one)).toBe(expected);
  });
});

describe('a number in a sentence of a PDF', () => {
  const sentenceOf = async (one: Case) =>
    listParagraphs(
      await readSound(
        writePdf({
          ...one.draft,
          pages: [
            {
              texts: [
                { text: title, x: 60, y: 100 },
                { text: line, x: 60, y: 140 },
              ],
              ...one.page,
              after: one.after ?? '',
            },
          ],
        }),
      ),
    ).at(-1);

  it.each([
    [
      'white digits',
      { after: show('公开信息1', 60) + painted('1 g', show('23', 105)) + show('条', 115) },
      '公开信息1条',
    ],
    [
      'a small raised digit',
      { after: show('公开信息150', 60) + show('1', 115, { size: 6, rise: 4 }) + show('条', 120) },
      '公开信息150[1]条',
    ],
    [
      'a picture of a digit',
      { ...image(), after: show('公开信息1', 60) + place(105.5, 619, 5, 9) + show('2条', 111) },
      '公开信息1〓2条',
    ],
  ])('%s', async (_, one, expected) => {
    expect(await sentenceOf(one)).toBe(expected);
  });

  it('is read where a scan has recognised text, all of it invisible', async () => {
    const texts = [title, line, '公开信息12条。'].map((text, index) => ({ text, x: 60, y: 100 + 20 * index }));
    const scan = { ...image(), page: { ...image().page, raw: `${place(0, 0, 595, 842)} 3 Tr`, texts } };
    expect(listParagraphs(await readSound(writePdf({ ...scan.draft, pages: [scan.page] }))).join('')).toContain(
      '公开信息12条。',
    );
  });
});
