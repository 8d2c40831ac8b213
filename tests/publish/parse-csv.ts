// CSV by RFC 4180 → rows of cells; an unquoted empty cell is null, a quoted one is an empty text.

export function parseCsv(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  const token = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gy;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) throw new Error(`broken CSV at ${token.lastIndex}`);
    const [, cell = '', end = ''] = match;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell || null);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Rows by the names in the header. */
export function readCsv(text: string): Record<string, string | null>[] {
  const [header = [], ...rows] = parseCsv(text.replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name ?? '', row[index] ?? null])));
}
