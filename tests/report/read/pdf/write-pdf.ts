// Words and lines placed on pages → the bytes of a small PDF, so that tests can say exactly what stands where.

export interface PageDraft {
  width?: number;
  height?: number;
  rotate?: number;
  /** Text with the left end of its baseline, points from the top left corner. */
  texts?: { text: string; x: number; y: number; size?: number; font?: 'named' | 'nameless' }[];
  /** Ruling lines: from, to. */
  lines?: [number, number, number, number][];
  /** Raw operators put before everything else. */
  raw?: string;
  /** Raw operators put behind everything else. */
  after?: string;
  /** Further entries of the page's resources, and of the page itself. */
  resources?: string;
  entries?: string;
}

export interface PdfDraft {
  pages: PageDraft[];
  title?: string;
  /** Further objects, from number 7 on, and entries of the catalogue that point to them. */
  objects?: string[];
  catalog?: string;
}

const fixedObjects = 6;

/** Two bytes a character, as the encodings UniGB-UCS2-H and Identity-H read them. */
export const toHex = (text: string): string =>
  [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');

function writeContent(page: PageDraft): string {
  const height = page.height ?? 842;
  const texts = (page.texts ?? []).map(
    ({ text, x, y, size = 10, font = 'named' }) =>
      `BT /${font === 'named' ? 'F1' : 'F2'} ${size} Tf 1 0 0 1 ${x} ${height - y} Tm <${toHex(text)}> Tj ET`,
  );
  const lines = (page.lines ?? []).map(([x1, y1, x2, y2]) => `${x1} ${height - y1} m ${x2} ${height - y2} l S`);
  return [page.raw ?? '', ...lines, ...texts, page.after ?? ''].join('\n');
}

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

function listObjects({ pages, title, objects = [], catalog = '' }: PdfDraft): string[] {
  const first = fixedObjects + objects.length + 1;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const cid = (encoding: string, descendant: number): string =>
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [${descendant} 0 R] >>`;
  const descendant = '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo';
  return [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    cid('UniGB-UCS2-H', 4),
    `${descendant} << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Nameless /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Nameless /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>] >>`,
    `<< /Title <feff${toHex(title ?? '')}> >>`,
    ...objects,
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width ?? 595} ${page.height ?? 842}] /Rotate ${page.rotate ?? 0} /Resources << /Font << /F1 3 0 R /F2 5 0 R >> ${page.resources ?? ''} >> ${page.entries ?? ''} /Contents ${first + 2 * index + 1} 0 R >>`,
      stream(writeContent(page)),
    ]),
  ];
}

export function writePdf(draft: PdfDraft): Uint8Array {
  let file = '%PDF-1.5\n';
  const offsets = listObjects(draft).map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = offsets.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`);
}
