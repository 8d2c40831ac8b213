// The characters of all names → their traditional forms in turns with the simplified ones: `術术`.

/** Keeps of OpenCC's table only what leads to a character of a name. */
export function pickTraditional(used: ReadonlySet<string>, simplified: ReadonlyMap<string, string>): string {
  const pairs = [...simplified].filter(([from, to]) => from !== to && used.has(to));
  return pairs.map(([from, to]) => from + to).join('');
}
