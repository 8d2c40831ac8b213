// Rows of names → one text, with a check that no name holds the marks between them.

/** Joins with `|`; an empty row stays an empty place. */
export function joinRows(rows: readonly string[]): string {
  const broken = rows.find((row) => row.includes('|'));
  if (broken !== undefined) throw new Error(`"${broken}" holds the mark that parts the names of the index`);
  return rows.join('|');
}

export function joinNames(names: readonly string[]): string {
  const broken = names.find((name) => name.includes(';'));
  if (broken !== undefined) throw new Error(`"${broken}" holds the mark that parts the names of the index`);
  return names.join(';');
}
