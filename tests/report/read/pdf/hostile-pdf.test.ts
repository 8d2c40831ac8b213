// PDFs made to mislead, hang or break the reader, each with what has to come of it: the reason, or only its plain text.

import { readFileSync } from 'node:fs';
import { gunzipSync, strFromU8, strToU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../../../src/i18n/word-message.ts';
import { openPdfResources } from '../../../../src/pipeline/core.ts';
import { readPdf } from '../../../../src/report/read/pdf/read-pdf.ts';
import { formKnowledge } from '../../../../src/report/read-report.ts';
import { measureCpuTime } from '../../../cpu-time.ts';
import { listParagraphs, readSound } from './read-fixture.ts';
import { type PageDraft, type PdfDraft, writePdf } from './write-pdf.ts';

const title = '某某市样本局2023年政府信息公开工作年度报告';
const line = '没有其他需要报告的事项，特此说明。';
const page: PageDraft = { texts: [title, line].map((text, index) => ({ text, x: 60, y: 100 + 30 * index })) };

const make = (draft: Partial<PdfDraft> = {}): Uint8Array => writePdf({ pages: [page], ...draft });
/** Changes the file as text, one character a byte; its list of objects is then wrong, which the engine has to bear. */
const change = (bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array =>
  strToU8(
    strFromU8(bytes, true).replace(from, () => to),
    true,
  );

const attachment = {
  objects: [
    '<< /Type /Filespec /F (report.docx) /EF << /F 8 0 R >> >>',
    '<< /Type /EmbeddedFile /Length 4 >>\nstream\nPK12\nendstream',
  ],
  catalog: '/Names << /EmbeddedFiles << /Names [(report.docx) 7 0 R] >> >>',
};

function makeBomb(): Uint8Array {
  const packed = strFromU8(zlibSync(zlibSync(strToU8(' '.repeat(100_000_000)))), true);
  const head = `<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >>`;
  return change(make(), /8 0 obj[\s\S]*?endstream/, `8 0 obj\n${head}\nstream\n${packed}\nendstream`);
}

/** Each form draws the next one twice. */
function makeNestedForms(): Uint8Array {
  const form = (next: number): string =>
    `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${next} 0 R >> >> /Length 12 >>\nstream\n/X Do /X Do \nendstream`;
  const objects = Array.from({ length: 30 }, (_, index) => form(8 + index));
  return change(
    make({ pages: [{ ...page, raw: '/X Do' }], objects }),
    '/Resources << /Font',
    '/Resources << /XObject << /X 7 0 R >> /Font',
  );
}

const nameless = Array.from({ length: 60 }, (_, index) => String.fromCharCode(0x0113 + 97 * index)).join('');

const pictured = (draft: PageDraft = {}): Uint8Array =>
  change(
    make({
      pages: [draft, draft],
      objects: [
        '<< /Type /XObject /Subtype /Image /Width 1240 /Height 1754 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 3 >>\nstream\nxyz\nendstream',
      ],
    }),
    /\/Resources << \/Font/g,
    '/Resources << /XObject << /Im0 7 0 R >> /Font',
  );

/** A content stream that is not what it says. */
const makeDamaged = (): Uint8Array =>
  change(
    make(),
    /8 0 obj\n<< \/Length (\d+) >>\nstream\n[\s\S]*?endstream/,
    '8 0 obj\n<< /Length 9 /Filter /FlateDecode >>\nstream\nx\u009cabcdefg\nendstream',
  );

const rejected: [string, () => Uint8Array, string, RegExp?][] = [
  ['400 pages', () => make({ pages: Array.from({ length: 400 }, () => page) }), 'too_large'],
  ['a tree of pages that leads back to itself', () => change(make(), '/Kids [7 0 R]', '/Kids [2 0 R]'), 'corrupt'],
  ['a negative number of pages', () => change(make(), '/Count 1', '/Count -1'), 'corrupt', /no page/],
  ['a file cut in the middle of its first page', () => make().slice(0, 800), 'corrupt'],
  ['only its first line', () => strToU8('%PDF-1.7\n'), 'corrupt'],
  ['a megabyte of nothing behind the first line', () => strToU8(`%PDF-1.7\n${'\0'.repeat(1e6)}`), 'corrupt'],
  ['a password', () => readEncrypted(), 'encrypted'],
  ['pages without text', () => make({ pages: [{}, {}, {}] }), 'no_text_layer', /3 pages with neither text nor images/],
  ['nothing but an attachment', () => make({ pages: [{}], ...attachment }), 'no_text_layer', /neither/],
  [
    'pages that are pictures',
    () => pictured({ raw: 'q 595 0 0 842 0 0 cm /Im0 Do Q' }),
    'no_text_layer',
    /2 pages of images/,
  ],
  [
    'pictures and a stamp on each page',
    () => pictured({ raw: 'q 595 0 0 842 0 0 cm /Im0 Do Q', texts: [{ text: '扫描全能王', x: 60, y: 800 }] }),
    'no_text_layer',
    /2 pages of images/,
  ],
  [
    'letters turned into outlines',
    () => make({ pages: [{ raw: '10 10 m 20 30 40 50 60 10 c f '.repeat(300) }] }),
    'no_text_layer',
    /outlines/,
  ],
  ['content that cannot be unpacked', makeDamaged, 'corrupt', /content stream/],
  [
    'a form that only another program shows',
    () =>
      make({
        pages: [{ texts: [{ text: 'Please wait...', x: 60, y: 90 }] }],
        objects: ['<< /XFA [] >>'],
        catalog: '/AcroForm 7 0 R',
      }),
    'no_text_layer',
  ],
  [
    'fonts that name no characters',
    () => make({ pages: [{ texts: [{ text: nameless, x: 40, y: 100, font: 'nameless' }] }] }),
    'undecodable',
  ],
  [
    'a font that is its own part',
    () => change(make(), '/DescendantFonts [4 0 R]', '/DescendantFonts [3 0 R]'),
    'undecodable',
    /fonts are missing or damaged/,
  ],
  [
    'arrays nested a hundred thousand deep',
    () => make({ pages: [{ ...page, raw: '['.repeat(100_000) }] }),
    'too_large',
    /nest more than/,
  ],
  [
    'half a million states saved and never restored',
    () => make({ pages: [{ ...page, raw: 'q '.repeat(500_000) }] }),
    'too_large',
    /nest more than/,
  ],
  ['a stream that unpacks to a hundred megabytes', makeBomb, 'too_large', /Unpacked/],
];

const harmless: [string, () => Uint8Array][] = [
  [
    'a script that runs for ever',
    () =>
      make({
        objects: ['<< /S /JavaScript /JS (while\\(true\\){}) >>'],
        catalog: '/OpenAction 7 0 R /Names << /JavaScript << /Names [(a) 7 0 R] >> >>',
      }),
  ],
  ['a program to start', () => make({ objects: ['<< /S /Launch /F (calc.exe) >>'], catalog: '/OpenAction 7 0 R' })],
  ['an attached file', () => make(attachment)],
  ['a branch of the tree of pages that leads back', () => change(make(), '/Kids [7 0 R]', '/Kids [7 0 R 2 0 R]')],
  ['a hundred thousand pages that are not there', () => change(make(), '/Count 1', '/Count 99999')],
  [
    'a list of objects that is its own predecessor',
    () => change(make(), '/Root 1 0 R', `/Root 1 0 R /Prev ${/startxref\n(\d+)/.exec(strFromU8(make(), true))?.[1]}`),
  ],
  [
    'coordinates beyond all paper',
    () =>
      make({
        pages: [
          {
            ...page,
            width: 1e30,
            lines: [
              [0, 0, 1e12, 1e12],
              [-1e30, 5, 1e30, 5],
            ],
          },
        ],
      }),
  ],
  ['a page without size', () => change(make(), '[0 0 595 842]', '[0 0 0 0]')],
  ['a page turned by half a right angle', () => make({ pages: [{ ...page, rotate: 45 }] })],
  ['forms that draw each other a billion times', makeNestedForms],
  [
    'a table of characters without end',
    () =>
      change(
        make({ objects: [writeEndlessMap()] }),
        '/DescendantFonts [4 0 R] >>',
        '/DescendantFonts [4 0 R] /ToUnicode 7 0 R >>',
      ),
  ],
  [
    'five thousand links',
    () => change(make(), '/Rotate 0', `/Annots [${'<< /Subtype /Link /Rect [0 0 1 1] >> '.repeat(5000)}]`),
  ],
  ['half a million lines', () => make({ pages: [{ ...page, raw: '0 0 m 1 1 l S '.repeat(500_000) }] })],
];

function readEncrypted(): Uint8Array {
  const packed = readFileSync(new URL('../../../fixtures/pdf/encrypted/input.pdf.gz', import.meta.url));
  return gunzipSync(packed);
}

function writeEndlessMap(): string {
  const map =
    'begincmap 1 begincodespacerange <0000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFE> <0041> endbfrange endcmap';
  return `<< /Length ${map.length} >>\nstream\n${map}\nendstream`;
}

/** Reading takes milliseconds; this is for a slow machine. */
const longest = 20_000;

describe('a hostile PDF', () => {
  it.each(rejected)('with %s is rejected', async (_, bytes, code, message = /./) => {
    const { result, spent } = await measureCpuTime(() => readPdf(bytes(), formKnowledge, openPdfResources()));
    expect(result.ok ? 'ok' : result.rejection.code).toBe(code);
    expect(result.ok ? '' : wordMessage('en', result.rejection.message)).toMatch(message);
    expect(spent).toBeLessThan(longest);
  });

  it.each(harmless)('with %s gives its plain text and nothing else', async (_, bytes) => {
    const { result, spent } = await measureCpuTime(() => readSound(bytes()));
    expect(listParagraphs(result)).toEqual([title, line]);
    expect(spent).toBeLessThan(longest);
  });
});
