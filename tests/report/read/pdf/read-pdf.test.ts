import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../src/report/read/pdf/read-pdf.ts';
import { formKnowledge } from '../../../../src/report/read-report.ts';
import { copyCases } from '../../support/gold.ts';
import { listGrids, listParagraphs, load, printGrid, readFigures, readSound } from './read-fixture.ts';
import { type PageDraft, writePdf } from './write-pdf.ts';

const FIXTURES = new URL('../../../fixtures/pdf/', import.meta.url);
const title = '某某市样本局2023年政府信息公开工作年度报告';

const unpack = (name: string): Uint8Array =>
  new Uint8Array(gunzipSync(readFileSync(new URL(`${name}/input.pdf.gz`, FIXTURES))));
const withFigures = readdirSync(FIXTURES).filter((name) => existsSync(new URL(`${name}/expected.json`, FIXTURES)));
const page = (...lines: string[]): PageDraft => ({
  texts: lines.map((text, index) => ({ text, x: 90, y: 100 + 20 * index })),
});
const rejectionOf = async (bytes: Uint8Array, options = {}) => {
  const reading = await readPdf(bytes, formKnowledge, { load, ...options });
  return reading.ok ? undefined : reading.rejection;
};

describe('readPdf', () => {
  it.each(withFigures)('reads every figure of the fixture %s', async (name) => {
    const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, FIXTURES), 'utf8'));
    expect(readFigures(await readSound(unpack(name)))).toEqual(expected.figures);
  });

  it.each(withFigures)('keeps the running text of the fixture %s in paragraphs', async (name) => {
    const paragraphs = listParagraphs(await readSound(unpack(name)));
    const headings = paragraphs.filter((text) => /^[一二三四五六]、.*(?:情况|事项)$/u.test(text));
    expect(paragraphs[0]).toBe(title);
    expect(headings).toHaveLength(6);
    expect(
      paragraphs.filter((text) => text.startsWith('本机关认真') && text.endsWith('业务能力得到提升。')).length,
    ).toBeGreaterThan(1);
    expect(paragraphs.filter((text) => /^\d+$|\d\/\d|localhost|file:/u.test(text))).toEqual([]);
  });

  it('takes the title from the metadata where it is one of a report', async () => {
    const texts = page(title, '本年没有需要说明的事项，特此报告。');
    expect((await readSound(writePdf({ title, pages: [texts] }))).meta).toEqual({ title });
    expect((await readSound(writePdf({ title: '文档1', pages: [texts] }))).meta).toEqual({});
  });

  it.each([
    ['a scan', writePdf({ pages: [{}, {}] }), 'no_text_layer'],
    [
      'a scan with a stamp on each page',
      writePdf({ pages: [page('扫描全能王'), page('扫描全能王')] }),
      'no_text_layer',
    ],
    ['an encrypted file', unpack('encrypted'), 'encrypted'],
    ['a file cut short', writePdf({ pages: [page(title)] }).slice(0, 700), 'corrupt'],
    ['a file that only begins like a PDF', new TextEncoder().encode('%PDF-1.4\nhello'), 'corrupt'],
    ['hundreds of pages', writePdf({ pages: Array.from({ length: 301 }, () => page(title)) }), 'too_large'],
  ])('rejects %s', async (_, bytes, code) => {
    expect((await rejectionOf(bytes))?.code).toBe(code);
  });

  it('rejects fonts that name no characters', async () => {
    const text = Array.from({ length: 60 }, (_, index) => String.fromCharCode(0x0113 + 97 * index)).join('');
    const draft = { texts: [{ text, x: 40, y: 100, size: 8, font: 'nameless' as const }] };
    expect((await rejectionOf(writePdf({ pages: [draft] })))?.code).toBe('undecodable');
  });

  it('rejects text whose encoding nobody provides', async () => {
    const reading = await readPdf(writePdf({ pages: [page(title, title)] }), formKnowledge);
    expect(reading).toMatchObject({ ok: false, rejection: { code: 'undecodable' } });
  });

  it('stops when the deadline has passed', async () => {
    expect((await rejectionOf(writePdf({ pages: [page(title)] }), { deadline: () => true }))?.code).toBe('too_large');
  });

  it('leaves scripts, cycles and absurd coordinates alone', async () => {
    const odd = {
      ...page(title, '没有其他需要报告的事项。'),
      width: 1e9,
      lines: [
        [0, 0, 1e12, 1e12],
        [-1e30, 5, 1e30, 5],
      ] as PageDraft['lines'],
    };
    const bytes = writePdf({
      pages: [odd as PageDraft],
      objects: ['<< /S /JavaScript /JS (while(true){}) >>', '<< /Kids [8 0 R] /First 8 0 R >>'],
      catalog: '/OpenAction 7 0 R /Outlines 8 0 R /AcroForm 8 0 R',
    });
    expect(listParagraphs(await readSound(bytes))).toEqual([title, '没有其他需要报告的事项。']);
  });

  it('gives every cell and paragraph its place on the page as readers see it', async () => {
    const lines: PageDraft['lines'] = [90, 130, 170]
      .flatMap((at) => [[90, at + 60, 170, at + 60] as const, [at, 150, at, 230] as const])
      .map((line) => [...line]);
    const texts = [
      { text: title, x: 60, y: 100 },
      { text: '规章', x: 95, y: 170 },
      { text: '12', x: 140, y: 170 },
      { text: '许可', x: 95, y: 210 },
      { text: '7', x: 140, y: 210 },
    ];
    const reading = await readSound(writePdf({ pages: [{ texts, lines }] }));
    const [grid] = listGrids(reading);
    expect(printGrid(grid!)).toEqual([
      ['规章', '12'],
      ['许可', '7'],
    ]);
    expect(grid!.cells[1]!.origin!.page).toBe(1);
    expect(grid!.cells[1]!.origin!.box[0]).toBeCloseTo(140, 0);
    expect(grid!.cells[1]!.origin!.box[3]).toBeCloseTo(171.4, 0);
  });

  it('tells two numbers in one cell apart', async () => {
    const lines: PageDraft['lines'] = [
      [90, 150, 290, 150],
      [90, 190, 290, 190],
      [90, 230, 290, 230],
      [90, 150, 90, 230],
      [150, 150, 150, 230],
      [290, 150, 290, 230],
    ];
    const texts = [
      { text: title, x: 60, y: 100 },
      ...[170, 210].flatMap((y) => [
        { text: '规章', x: 95, y },
        { text: '12', x: 160, y },
        { text: '34', x: 190, y },
      ]),
    ];
    const reading = await readSound(writePdf({ pages: [{ texts, lines }] }));
    const all = [...listGrids(reading).flatMap(printGrid).flat(), ...listParagraphs(reading)];
    expect(all.filter((text) => text.includes('1234'))).toEqual([]);
  });

  const frame: PageDraft['lines'] = [
    [90, 150, 290, 150],
    [90, 190, 290, 190],
    [90, 230, 290, 230],
    [90, 150, 90, 230],
    [150, 150, 150, 230],
    [290, 150, 290, 230],
  ];

  it.each([
    [
      'over one another',
      [
        { text: '26', x: 160 },
        { text: '60', x: 161 },
      ],
    ],
    [
      'a small one over a large one',
      [
        { text: '266', x: 160 },
        { text: '0', x: 164 },
      ],
    ],
    [
      'side by side, the right one first',
      [
        { text: '60', x: 170 },
        { text: '26', x: 160 },
      ],
    ],
    [
      'half over one another',
      [
        { text: '26', x: 160 },
        { text: '60', x: 167 },
      ],
    ],
  ])('never joins two numbers printed %s', async (_, numbers) => {
    for (const lines of [frame, []]) {
      const texts = [
        { text: title, x: 60, y: 100 },
        { text: '规章', x: 95, y: 170 },
        { text: '许可', x: 95, y: 210 },
        { text: '7', x: 160, y: 210 },
        ...numbers.map((number) => ({ ...number, y: 170 })),
      ];
      const reading = await readSound(writePdf({ pages: [{ texts, lines }] }));
      const all = [...listGrids(reading).flatMap(printGrid).flat(), ...listParagraphs(reading).slice(1)].join(' ');
      expect(all).toMatch(/\d；\d/);
      expect(all).not.toMatch(/\d{4}/);
    }
  });

  it('joins the digits of one number that was printed digit by digit, and drops what was printed twice', async () => {
    const texts = [
      { text: title, x: 60, y: 100 },
      { text: '规章', x: 95, y: 170 },
      ...['2', '6', '0'].map((text, index) => ({ text, x: 160 + 5 * index, y: 170 })),
      { text: '许可', x: 95, y: 210 },
      { text: '17', x: 160, y: 210 },
      { text: '17', x: 160.3, y: 210 },
    ];
    const reading = await readSound(writePdf({ pages: [{ texts, lines: frame }] }));
    expect(printGrid(listGrids(reading)[0]!)).toEqual([
      ['规章', '260'],
      ['许可', '17'],
    ]);
  });

  it('places each cell of a table without ruling lines on the page that prints it', async () => {
    const { root } = await readSound(unpack('libreoffice-no-lines'));
    const grids = root.children.flatMap((node) => (node.type === 'grid' ? [node] : []));
    const fee = grids.flatMap(({ cells }) => cells).find(({ text }) => text === '8452.31');
    expect(fee?.origin?.page).toBe(2);
    expect((fee?.origin?.box[3] ?? 0) - (fee?.origin?.box[1] ?? 0)).toBeLessThan(30);
  });

  it.each(copyCases.filter(({ name }) => name.endsWith('.pdf')))(
    'reads every statutory figure of $name',
    async ({ bytes, gold }) => {
      const statutory = Object.entries(gold.figures).filter(([metric]) => !metric.startsWith('narrative.'));
      expect(statutory.length).toBeGreaterThan(100);
      expect(readFigures(await readSound(bytes))).toEqual(Object.fromEntries(statutory));
    },
  );
});
