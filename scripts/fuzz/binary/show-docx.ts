// A Word file → its text in the order of the file, a tab between cells, a line for each row: by plain search, apart from the reader.
import { strFromU8, unzipSync } from 'fflate';
import { mainPart } from './mutate-docx.ts';

const hidden = /<w:r>(?:(?!<\/w:r>)[\s\S])*?<w:vanish\/>[\s\S]*?<\/w:r>/g;
/** What was deleted, whatever it is called inside. */
const deleted = /<w:del [^>]*[^/]>(?:(?!<\/w:del>)[\s\S])*?<\/w:del>/g;
const cell = /<w:tc>(?:(?!<w:tc>)[\s\S])*?<\/w:tc>/g;
const isCovered = (cell: string): boolean => /<w:(?:vMerge|hMerge)(?: w:val="continue")?\s*\/>/.test(cell);

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
    return Number.isNaN(code) ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Math.min(code, 0x10ffff));
  });
}

/** Without a table inside it. */
const innermost = /<w:tbl>(?:(?!<w:tbl>)[\s\S])*?<\/w:tbl>/;

/** What stands in a table stands in its cell's row no more: every table apart, then the text around them. */
function takeTablesApart(xml: string): string[] {
  const parts: string[] = [];
  let rest = xml;
  for (let match = innermost.exec(rest); match && parts.length < 500; match = innermost.exec(rest)) {
    parts.push(match[0]);
    rest = rest.replace(match[0], '');
  }
  return [...parts, rest];
}

const showPart = (xml: string): string =>
  decodeEntities(
    xml
      .replace(hidden, '')
      .replace(deleted, '')
      .replace(/<w:(?:delText|instrText)\b[^>]*>[^<]*/g, '')
      .replace(/<\/w:tc>|<w:tab\/>/g, '\t')
      .replace(/<\/w:tr>/g, '\n')
      .replace(/<\/w:p>(?!\t)/g, '\n')
      .replace(/<[^>]*>/g, ''),
  );

/** Undefined where the file holds no text that plain unpacking finds, or hides numbers under a merged cell. */
export function showDocx(bytes: Uint8Array): string | undefined {
  try {
    const xml = strFromU8(unzipSync(bytes, { filter: ({ name }) => name === mainPart })[mainPart] ?? new Uint8Array(0));
    const isPlain = (xml.match(cell) ?? []).every((text) => !isCovered(text) || !/<w:t[ >][^<]*>[^<]*\d/.test(text));
    return isPlain ? takeTablesApart(xml).map(showPart).join('\n') : undefined;
  } catch {
    return undefined;
  }
}
