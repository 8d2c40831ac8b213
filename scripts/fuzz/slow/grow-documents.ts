// Strings repeated more and more → documents of every format, in each of which one thing grows.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listParts, p, tbl, tc, tr, zipParts } from '../../../tests/fixtures/word/write-docx.ts';
import { makeOfd, ofdText } from '../../../tests/report/read/ofd/write-pages.ts';
import { writePdf } from '../../../tests/report/read/pdf/write-pdf.ts';
import { makeXlsx, wordCell } from '../../../tests/report/read/sheet/write-sheet.ts';
import { writeDoc } from '../../../tests/report/read/word/write-doc.ts';
import { plainUnits, readerUnits, type Unit } from './growing-units.ts';

export interface GrowingDocument {
  reader: keyof typeof writers;
  /** What grows. */
  name: string;
  /** A document with about so many characters of it. */
  write(size: number): Uint8Array;
}

const readBase = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../content/sources/${name}`, import.meta.url)), 'utf8');

const bases = {
  text: readBase('321300/321300-gov/2023.txt'),
  html: readBase('350128/350128-gwh/2021.html'),
  markdown: readBase('371003/371003-kjj/2022.md'),
};
const title = '某某市样本局2023年政府信息公开工作年度报告';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** What XML cannot hold is none of a Word file's. */
const clean = (text: string): string => text.replaceAll('\t', ' ');

/** Which the reader weighs although no page shows it. */
const picture =
  '<< /Type /XObject /Subtype /Image /Width 1240 /Height 1754 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 3 >>\nstream\nxyz\nendstream';

/** Lines of a page's width, as a printed paragraph is. */
function writePages(text: string): Uint8Array {
  const letters = [...text.replaceAll(/[\n\t]/g, ' ')];
  const lines = Array.from({ length: Math.ceil(letters.length / 100) }, (_, at) =>
    letters.slice(at * 100, at * 100 + 100).join(''),
  );
  const pages = Array.from({ length: Math.ceil(lines.length / 70) }, (_, at) => ({
    texts: lines.slice(at * 70, at * 70 + 70).map((line, row) => ({ text: line, x: 40, y: 60 + 10 * row, size: 5 })),
  }));
  return writePdf({ title, pages: [{ texts: [{ text: title, x: 60, y: 100 }] }, ...pages], objects: [picture] });
}

const writeWord = (body: string): Uint8Array => zipParts(listParts({ title, body: p(title) + body }));

const spellRtf = (text: string): string =>
  [...text]
    .map((letter) => (/[\\{}]/.test(letter) ? `\\${letter}` : letter < '\u0080' ? letter : spellUnicode(letter)))
    .join('');
const spellUnicode = (letter: string): string =>
  [...letter]
    .flatMap((one) => one.split(''))
    .map((unit) => `\\u${unit.charCodeAt(0)}?`)
    .join('');
const writeRtfBody = (body: string): Uint8Array =>
  encode(`{\\rtf1\\ansicpg936{\\fonttbl{\\f0\\fcharset134 a;}}\\pard ${spellRtf(title)}\\par\n${body}}`);

const writeSavedPage = (html: string): Uint8Array =>
  encode(
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"; start="<p>"\n\n--b\nContent-Type: text/html\nContent-ID: <p>\nContent-Transfer-Encoding: quoted-printable\n\n${html.replaceAll('=', '=3D')}\n--b--\n`,
  );

/** A sheet has no more rows than this. */
const rowsOfSheet = 15_000;
const writeRows = (text: string): string =>
  [title, ...text.split('\n').slice(0, rowsOfSheet)]
    .map((line, row) => `<row r="${row + 1}">${wordCell(`A${row + 1}`, escapeHtml(clean(line)))}</row>`)
    .join('');

/** Lines and pages as in `writePages`. */
function writeSheets(text: string): string[] {
  const letters = [...text.replaceAll(/[\n\t]/g, ' ')];
  const lines = Array.from({ length: Math.ceil(letters.length / 100) }, (_, at) =>
    escapeHtml(letters.slice(at * 100, at * 100 + 100).join('')),
  );
  const pages = Array.from({ length: Math.min(290, Math.ceil(lines.length / 70)) }, (_, at) =>
    lines
      .slice(at * 70, at * 70 + 70)
      .map((line, row) => ofdText(line, 10, 20 + 3.5 * row, { size: 1.8 }))
      .join(''),
  );
  return [ofdText(title, 20, 30), ...pages];
}

/** Plain text → a document of the format with it, in the middle of a report where that has a text to stand in. */
const writers = {
  text: (text: string) => encode(bases.text.replace('（二）', () => `${text}\n（二）`)),
  html: (text: string) => encode(bases.html.replace('</p>', () => `</p><p>${escapeHtml(text)}</p>`)),
  markdown: (text: string) => encode(`${bases.markdown}\n\n${text}\n`),
  docx: (text: string) =>
    writeWord(
      text
        .split('\n')
        .map((line) => p(clean(line)))
        .join(''),
    ),
  doc: (text: string) => writeDoc([{ text: `${title}\r${text.replaceAll('\n', '\r')}\r` }]),
  pdf: writePages,
  csv: (text: string) => encode(`sep=,\n${title},,\n"${text.replaceAll('"', '""')}",1,2\n${text}`),
  rtf: (text: string) => writeRtfBody(spellRtf(text)),
  mhtml: (text: string) => writeSavedPage(`<p>${title}</p><p>${escapeHtml(text)}</p>`),
  xlsx: (text: string) => makeXlsx({ rows: writeRows(text) }),
  ofd: (text: string) => makeOfd({ pages: writeSheets(text) }),
};

/** The same where the unit is the format's own markup. */
const ownWriters: Partial<Record<GrowingDocument['reader'], (text: string) => Uint8Array>> = {
  html: (text) => encode(bases.html.replace('</p>', () => `</p>${text}`)),
  docx: writeWord,
  rtf: writeRtfBody,
  mhtml: writeSavedPage,
  xlsx: (rows) => makeXlsx({ rows }),
  ofd: (page) => makeOfd({ pages: [ofdText(title, 20, 30) + page] }),
};

const grow = ({ unit, before = '', after = '' }: Unit, size: number): string => {
  if (typeof unit === 'function') return before + unit(size) + after;
  return before + unit.repeat(Math.ceil(size / unit.length)) + after;
};

const readers = Object.keys(writers) as GrowingDocument['reader'][];

/** A cell with much in it, and rows and tables of next to nothing. */
const wordTables: Readonly<Record<string, Unit>> = {
  rows: { unit: tr([tc('1'), tc('')]), before: '<w:tbl>', after: '</w:tbl>' },
  'cells of a row': { unit: tc('1'), before: '<w:tbl><w:tr>', after: '</w:tr></w:tbl>' },
  tables: { unit: tbl(1, [tr([tc('1')])]) + p('') },
  'a long cell': {
    unit: '1 ',
    before: `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>`,
    after: '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  },
  'tables inside tables': {
    unit: (size) => '<w:tbl><w:tr><w:tc>'.repeat(size / 40) + '</w:tc></w:tr></w:tbl>'.repeat(size / 40),
  },
  runs: { unit: '<w:r><w:t>1</w:t></w:r>', before: '<w:p>', after: '</w:p>' },
};

export function listGrowing(): GrowingDocument[] {
  const plain = readers.flatMap((reader) =>
    Object.entries(plainUnits).map(([name, unit]) => ({
      reader,
      name,
      write: (size: number) => writers[reader](grow(unit, size)),
    })),
  );
  const own = readers.flatMap((reader) => {
    const units = reader === 'docx' ? wordTables : readerUnits[reader];
    const write = ownWriters[reader] ?? writers[reader];
    return Object.entries(units ?? {}).map(([name, unit]) => ({
      reader,
      name: `markup: ${name}`,
      write: (size: number) => write(grow(unit, size)),
    }));
  });
  return [...plain, ...own];
}

/** A small document of each format and each piece of markup with a length in it: between them they use all of the readers. */
export function listSamples(): Uint8Array[] {
  const small = Object.values(writers).map((write) => write('主动公开政府信息1条。'));
  return [
    ...small,
    encode(
      bases.html.replace('</p>', () => '</p><script>1</script><p><img src="a.png" style="width:1px;height:1px"></p>'),
    ),
  ];
}
