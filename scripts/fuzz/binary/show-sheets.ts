// An Excel workbook → its text in the order of the file, a tab between cells, a line for each row: by plain search, apart from the reader.
import { strFromU8, unzipSync } from 'fflate';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
    return Number.isNaN(code) ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Math.min(code, 0x10ffff));
  });

const textOf = (xml: string): string =>
  decode([...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => text).join(''));

function showCell(cell: string, strings: readonly string[]): string {
  const value = /<v>([^<]*)<\/v>/.exec(cell)?.[1] ?? '';
  if (/^<c [^>]*t="s"/.test(cell)) return strings[Number(value)] ?? '';
  return /^<c [^>]*t="inlineStr"/.test(cell) ? textOf(cell) : decode(value);
}

/** Undefined where plain unpacking finds no sheet. */
export function showSheets(bytes: Uint8Array): string | undefined {
  try {
    const parts = unzipSync(bytes);
    const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array(0));
    const strings = [...read('xl/sharedStrings.xml').matchAll(/<si>[\s\S]*?<\/si>/g)].map(([item]) => textOf(item));
    const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
    const rows = sheets.flatMap((name) => read(name).match(/<row\b[^>]*>[\s\S]*?<\/row>/g) ?? []);
    const shown = rows.map((row) =>
      [...row.matchAll(/<c\b[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g)].map(([cell]) => showCell(cell, strings)).join('\t'),
    );
    return shown.length === 0 ? undefined : shown.join('\n');
  } catch {
    return undefined;
  }
}
