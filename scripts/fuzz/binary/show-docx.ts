// A Word file → its text in the order of the file, a tab between cells, a line for each row: by plain search, apart from the reader.
import { strFromU8, unzipSync } from 'fflate';
import { mainPart } from './mutate-docx.ts';

const hidden = /<w:r>(?:(?!<\/w:r>)[\s\S])*?<w:vanish\/>[\s\S]*?<\/w:r>/g;
/** What a merged cell covers is not printed. */
const covered = /<w:tc>(?:(?!<w:tc>)[\s\S])*?<\/w:tc>/g;
const isCovered = (cell: string): boolean => /<w:(?:vMerge|hMerge)(?: w:val="continue")?\s*\/>/.test(cell);

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
    return Number.isNaN(code) ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Math.min(code, 0x10ffff));
  });
}

/** Undefined where the file holds no text that plain unpacking finds. */
export function showDocx(bytes: Uint8Array): string | undefined {
  try {
    const xml = strFromU8(unzipSync(bytes, { filter: ({ name }) => name === mainPart })[mainPart] ?? new Uint8Array(0));
    const shown = xml
      .replace(hidden, '')
      .replace(covered, (cell) => (isCovered(cell) ? '\t' : cell))
      .replace(/<w:(?:delText|instrText)\b[^>]*>[^<]*/g, '')
      .replace(/<\/w:tc>|<w:tab\/>/g, '\t')
      .replace(/<\/w:tr>/g, '\n')
      .replace(/<\/w:p>(?!\t)/g, '\n')
      .replace(/<[^>]*>/g, '');
    return decodeEntities(shown);
  } catch {
    return undefined;
  }
}
