// Region codes → which region lies in which, as far as the index knows them.

/** By number of the region in the index. */
export interface RegionTree {
  /** Number of the next region above, or -1. */
  parents: Int32Array;
  /** 0 country, 1 province, 2 city, 3 county or zone. */
  levels: Uint8Array;
  children: ReadonlyMap<number, readonly number[]>;
}

function levelOf(code: string): number {
  if (code === '100000') return 0;
  if (code.endsWith('0000')) return 1;
  return code.endsWith('00') ? 2 : 3;
}

/** Code of the regions above, nearest first; the country is above none, or it would be printed before every name. */
function listAbove(code: string): string[] {
  return [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter((above) => above !== code);
}

/** In the order of the codes. */
export function buildRegionTree(codes: readonly string[]): RegionTree {
  const numbers = new Map(codes.map((code, number) => [code, number]));
  const parents = Int32Array.from(codes, (code) => {
    const above = listAbove(code).find((candidate) => numbers.has(candidate) && candidate !== '100000');
    return above === undefined ? -1 : (numbers.get(above) ?? -1);
  });
  const children = new Map<number, number[]>();
  parents.forEach((parent, number) => {
    if (parent >= 0) children.set(parent, [...(children.get(parent) ?? []), number]);
  });
  return { parents, levels: Uint8Array.from(codes, levelOf), children };
}
