// What an OFD file can do to a number in a cell: what no reader of the page sees is no part of it, and what is seen but is no text makes it unreadable.
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../../../src/i18n/word-message.ts';
import { readCell } from '../../../../src/report/extract/tables/read-cell.ts';
import { readOfd } from '../../../../src/report/read/ofd/read-ofd.ts';
import { formKnowledge } from '../../../../src/report/read-report.ts';
import { listGrids, listParagraphs, printGrid } from '../pdf/read-fixture.ts';
import { makeOfd, type OfdDraft, ofdArea, ofdLine, ofdText } from './write-pages.ts';

const title = '某某市样本局2023年政府信息公开工作年度报告';
/** The cell in question reaches from 70 to 100 across and from 70 to 80 down, in millimetres. */
const columns = [30, 70, 100, 130];
const rows = [60, 70, 80, 90];
const baseline = 77;
const lines = [...rows.map((y) => ofdLine(30, y, 130, y)), ...columns.map((x) => ofdLine(x, 60, x, 90))].join('');
const texts = [
  ofdText(title, 30, 30),
  ofdText('信息内容', 32, 67),
  ofdText('制发件数', 72, 67),
  ofdText('废止件数', 102, 67),
  ofdText('规章', 32, baseline),
  ofdText('2', 105, baseline),
  ofdText('行政许可', 32, 87),
  ofdText('3', 75, 87),
  ofdText('4', 105, 87),
  ofdText('本年没有其他需要报告的事项，特此说明。', 30, 110),
].join('');

interface Case {
  /** Before the text of the table, and behind it. */
  before?: string;
  after?: string;
  draft?: Partial<OfdDraft>;
}

async function readOne({ before = '', after = '', draft = {} }: Case) {
  const reading = await readOfd(makeOfd({ ...draft, pages: [lines + before + texts + after] }), formKnowledge);
  if (!reading.ok) throw new Error(wordMessage('en', reading.rejection.message));
  const [grid] = listGrids(reading);
  const cells = printGrid(grid!);
  expect([cells[0], cells[1]?.[0], cells[1]?.[2], cells[2]]).toEqual([
    ['信息内容', '制发件数', '废止件数'],
    '规章',
    '2',
    ['行政许可', '3', '4'],
  ]);
  const text = cells[1]?.[1] ?? '';
  const { status, value } = readCell(text);
  return { text, status, value, lines: listParagraphs(reading) };
}

const show = (text: string, options: Parameters<typeof ofdText>[3] = {}, x = 75): string =>
  ofdText(text, x, baseline, options);
const white = '<ofd:FillColor Value="255 255 255"/>';
const stamp = (type: string, box: string, inner = ''): Partial<OfdDraft> => ({
  document: '<ofd:Annotations>Annots.xml</ofd:Annotations>',
  parts: {
    'Doc_0/Annots.xml':
      '<ofd:Annotations xmlns:ofd="o"><ofd:Page PageID="1"><ofd:FileLoc>Annots/1.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>',
    'Doc_0/Annots/1.xml': `<ofd:PageAnnot xmlns:ofd="o"><ofd:Annot Type="${type}" ID="9"><ofd:Appearance Boundary="${box}">${inner}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>`,
  },
});

describe('a number in a cell is read', () => {
  it.each<[string, Case, number]>([
    ['as one run', { after: show('123') }, 123],
    ['with counted steps', { after: show('1234', { code: 'X="0" Y="4" DeltaX="g 3 2"' }) }, 1234],
    ['with steps partly counted', { after: show('1234', { code: 'X="0" Y="4" DeltaX="2 g 2 2"' }) }, 1234],
    ['without steps', { after: show('154', { code: 'X="0" Y="4"' }) }, 154],
    ['with a step too few', { after: show('154', { code: 'X="0" Y="4" DeltaX="2"' }) }, 154],
    ['a character at a time', { after: show('1', {}, 75) + show('5', {}, 77) + show('4', {}, 79) }, 154],
    [
      'in several codes of one object',
      {
        after:
          '<ofd:TextObject Boundary="75 73 20 6" Font="1" Size="4"><ofd:TextCode X="0" Y="4">1</ofd:TextCode><ofd:TextCode X="2">5</ofd:TextCode><ofd:TextCode X="4" Y="4">4</ofd:TextCode></ofd:TextObject>',
      },
      154,
    ],
    [
      'scaled by its matrix',
      { after: show('12', { size: 2, object: 'CTM="2 0 0 2 0 0"', boundary: '75 69 30 12' }) },
      12,
    ],
    ['on grey paper', { before: ofdArea('200 200 200', 70, 70, 30, 10), after: show('12') }, 12],
    ['white on black', { before: ofdArea('0 0 0', 70, 70, 30, 10), after: show('12', { inner: white }) }, 12],
    ['in a page block', { after: `<ofd:PageBlock><ofd:PageBlock>${show('12')}</ofd:PageBlock></ofd:PageBlock>` }, 12],
    [
      'drawn by a unit that is used',
      {
        after: '<ofd:CompositeObject Boundary="70 70 30 10" ResourceID="50"/>',
        draft: {
          resources: `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="50"><ofd:Content>${ofdText('12', 5, 7)}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`,
        },
      },
      12,
    ],
    ['under a seal', { after: show('12'), draft: stamp('Stamp', '65 55 40 40') }, 12],
    ['with a highlight', { after: show('12'), draft: stamp('Highlight', '72 72 20 6') }, 12],
    ['beside hidden text', { after: show('12') + show('3', { object: 'Visible="false"' }, 79) }, 12],
    ['beside white text', { after: show('12') + show('3', { inner: white }, 79) }, 12],
    [
      'beside text that its parameters make white',
      {
        after: show('12') + show('3', { object: 'DrawParam="7"' }, 79),
        draft: {
          resources: `<ofd:DrawParams><ofd:DrawParam ID="7" Relative="8"/><ofd:DrawParam ID="8">${white}</ofd:DrawParam></ofd:DrawParams>`,
        },
      },
      12,
    ],
    [
      'beside white of another colour space',
      {
        after: show('12') + show('3', { inner: '<ofd:FillColor Value="0 0 0 0" ColorSpace="5"/>' }, 79),
        draft: { resources: '<ofd:ColorSpaces><ofd:ColorSpace ID="5" Type="CMYK"/></ofd:ColorSpaces>' },
      },
      12,
    ],
    [
      'beside text that is neither filled nor outlined',
      { after: show('12') + show('3', { object: 'Fill="false"' }, 79) },
      12,
    ],
    ['beside text without substance', { after: show('12') + show('3', { object: 'Alpha="0"' }, 79) }, 12],
    [
      'beside text far outside its boundary',
      { after: show('12') + show('3', { boundary: '20 200 5 5', code: 'X="59" Y="-123"' }, 79) },
      12,
    ],
    ['beside tiny text', { after: show('12') + show('3', { size: 0.5 }, 79.3) }, 12],
    ['with a raised mark of a note', { after: show('12') + ofdText('1', 79, 75.5, { size: 2 }) }, 12],
    ['beside a note', { after: show('12'), draft: stamp('Highlight', '79 72 10 6', ofdText('3', 0, 5)) }, 12],
  ])('%s', async (_, one, value) => {
    expect(await readOne(one)).toMatchObject({ status: 'reported', value });
  });
});

describe('a number in a cell is not read', () => {
  it.each<[string, Case]>([
    ['with several numbers whose steps are lost', { after: show('1 5', { code: 'X="0" Y="4"' }) }],
    ['printed over another', { after: show('12') + show('7', {}, 76) }],
    ['printed backwards', { after: show('12', { code: 'X="4" Y="4" DeltaX="-2"' }) }],
    ['in characters that no encoding has', { after: show('1\u00a4') }],
    [
      'under a picture',
      {
        after: `${show('12')}<ofd:ImageObject Boundary="72 71 20 8" CTM="20 0 0 8 0 0" ResourceID="60"/>`,
        draft: {
          resources:
            '<ofd:MultiMedias><ofd:MultiMedia ID="60" Type="Image"><ofd:MediaFile>a.jpg</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>',
          parts: { 'Doc_0/Res/a.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) },
        },
      },
    ],
    ['under a drawing of a reader', { after: show('12'), draft: stamp('Path', '72 71 20 8') }],
    ['under a stamp that is no seal', { after: show('12'), draft: stamp('Stamp', '72 71 20 8') }],
    ['pale', { after: show('12', { inner: '<ofd:FillColor Value="240 240 240"/>' }) }],
    ['nearly transparent', { after: show('12', { object: 'Alpha="50"' }) }],
    ['mirrored', { after: show('12', { object: 'CTM="-1 0 0 1 10 0"' }) }],
    ['half outside its boundary', { after: show('12', { boundary: '75 68 30 5', code: 'X="0" Y="9"' }) }],
  ])('%s', async (_, one) => {
    expect(await readOne(one)).toMatchObject({ status: 'unreadable', value: null });
  });

  it('where it is struck out or covered: the cell is blank', async () => {
    const struck = await readOne({ after: show('12') + ofdLine(74, 75.4, 80, 75.4) });
    const covered = await readOne({ after: show('12') + ofdArea('255 255 255', 71, 71, 28, 8) });
    expect([struck.status, covered.status]).toEqual(['blank', 'blank']);
  });
});

describe('a page', () => {
  it('is drawn over its templates, whose lines count', async () => {
    const reading = await readOfd(
      makeOfd({
        common: '<ofd:TemplatePage ID="70" BaseLoc="Tpl.xml" ZOrder="Background"/>',
        head: '<ofd:Template TemplateID="70"/>',
        parts: {
          'Doc_0/Tpl.xml': `<ofd:Page xmlns:ofd="o"><ofd:Content><ofd:Layer>${lines}</ofd:Layer></ofd:Content></ofd:Page>`,
        },
        pages: [texts + show('12')],
      }),
      formKnowledge,
    );
    const cells = reading.ok ? printGrid(listGrids(reading)[0]!) : [];
    expect(cells[1]).toEqual(['规章', '12', '2']);
  });

  it('that lies on its side is turned', async () => {
    const turned = `<ofd:PageBlock>${(lines + texts + show('12'))
      .replaceAll(/Boundary="0 0 210 297" LineWidth="0.3"/g, 'Boundary="0 0 297 210" CTM="0 1 -1 0 200 0"')
      .replaceAll(
        /Boundary="([\d.]+) ([\d.]+) [\d.]+ [\d.]+" Font="1" Size="4" /g,
        (_, x: string, y: string) => `Boundary="${200 - Number(y)} ${x} 0 0" CTM="0 1 -1 0 0 0" Font="1" Size="4" `,
      )}</ofd:PageBlock>`;
    const reading = await readOfd(makeOfd({ pages: [turned] }), formKnowledge);
    const cells = reading.ok ? printGrid(listGrids(reading)[0]!) : [];
    expect(cells.map((row) => row.join('|'))).toEqual(['信息内容|制发件数|废止件数', '规章|12|2', '行政许可|3|4']);
  });

  it('says where a cell is printed, in points from its corner', async () => {
    const reading = await readOfd(makeOfd({ pages: [lines + texts + show('12')] }), formKnowledge);
    const cell = reading.ok ? listGrids(reading)[0]!.cells.find(({ text }) => text === '12') : undefined;
    expect(cell?.origin?.page).toBe(1);
    // 75 mm and 77 mm, and four millimetres of letters above the line.
    const [left = 0, top = 0, , bottom = 0] = cell?.origin?.box ?? [];
    expect(Math.abs(left - (75 * 72) / 25.4)).toBeLessThan(1);
    expect(Math.abs(top - (73.56 * 72) / 25.4)).toBeLessThan(1);
    expect(Math.abs(bottom - (77.56 * 72) / 25.4)).toBeLessThan(1);
  });

  it('keeps lines of text', async () => {
    expect((await readOne({ after: show('12') })).lines).toEqual([title, '本年没有其他需要报告的事项，特此说明。']);
  });
});
