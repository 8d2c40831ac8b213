// The bytes of a workbook → mdast: its visible sheets, one after the other.
import type { TreeReading } from '../../document/document.ts';
import type { SourceFormat } from '../../model/report.ts';
import type { FormWords } from '../form-words.ts';
import { explainRefusal, Refusal } from '../refusal.ts';
import { layOutSheets } from './lay-out-sheets.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';

const readers = { xlsx: readXlsx, xls: readXls } as const satisfies Partial<Record<SourceFormat, unknown>>;

export function readWorkbook(bytes: Uint8Array, format: keyof typeof readers, forms: FormWords): TreeReading {
  try {
    const sheets = readers[format](bytes);
    if (sheets.every(({ cells }) => cells.length === 0))
      throw new Refusal(sheets.some(({ drawings }) => drawings > 0) ? 'pictures' : 'wordless');
    return { ok: true, root: layOutSheets(sheets, forms), meta: {} };
  } catch (error) {
    return explainRefusal(error, 'Excel');
  }
}
