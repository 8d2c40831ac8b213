// Rows of cells as XML → an Excel workbook of one sheet, with whatever else a test puts in it.
import { strToU8, zipSync } from 'fflate';

export interface XlsxDraft {
  /** Content of `sheetData`. */
  rows?: string;
  /** Before and behind the rows in the sheet. */
  before?: string;
  after?: string;
  /** Content of `sst`, of `styleSheet`, and of `workbook` behind the sheets. */
  strings?: string;
  styles?: string;
  workbook?: string;
  sheet?: string;
  parts?: Record<string, string | Uint8Array>;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function listXlsxParts(draft: XlsxDraft): Record<string, string | Uint8Array> {
  const {
    rows = '',
    before = '',
    after = '',
    strings = '',
    styles = '',
    workbook = '',
    sheet = '',
    parts = {},
  } = draft;
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${packages}"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}">${workbook}<sheets><sheet name="年报" sheetId="1" ${sheet} r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}"><Relationship Id="s1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="s3" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`,
    ...parts,
  };
}

export const zipXlsx = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

export const makeXlsx = (draft: XlsxDraft): Uint8Array => zipXlsx(listXlsxParts(draft));

/** A cell with a text of its own. */
export const wordCell = (at: string, text: string, attributes = ''): string =>
  `<c r="${at}" t="inlineStr" ${attributes}><is><t>${text}</t></is></c>`;
export const numberCell = (at: string, value: string, attributes = ''): string =>
  `<c r="${at}" ${attributes}><v>${value}</v></c>`;
