// The characters between two labels → the units stated there, and the same characters with the units blanked out.
import { findUnits, readUnitCell } from '../unit/find-units.ts';
import type { CutCell, Dialect } from './cut-cells.ts';

export interface PeeledUnits {
  /** Stated before the first value: the label's own, in brackets or beside it. */
  own: CutCell[];
  /** Stated on their own behind the values: for what follows, or for the whole table. */
  behind: CutCell[];
  rest: string;
}

const piece = /[（([【][^（()）[\]【】\n|｜]{1,30}[）)\]】]|[^\s（()）]{1,40}/gu;
const named = /[（(]?(?:金额|计量|货币|数据|统计)?单位[ \t]*[：:为][ \t]*[^\s\d|｜（()）]{1,8}[）)]?/gu;

const statesUnits = (text: string): boolean =>
  readUnitCell(text) !== undefined || (/^[（(]/u.test(text) && findUnits(text).units.length > 0);

function take(text: string, from: number, pattern: RegExp, isUnit: (piece: string) => boolean): [string, CutCell[]] {
  const units: CutCell[] = [];
  const rest = text.replace(pattern, (found: string, at: number) => {
    if (!isUnit(found)) return found;
    units.push({ text: found.trim(), from: from + at });
    return found.replace(/[^\n]/gu, ' ');
  });
  return [rest, units];
}

/** A table with separators keeps its cells: only what is left of the label's own cell is looked at. */
export function peelUnits(text: string, from: number, { separator }: Dialect): PeeledUnits {
  const stop = text.search(separator === 'pipe' || separator === 'tab' ? /[|｜│\t0-9０-９]/u : /[0-9０-９]/u);
  const end = stop < 0 ? text.length : stop;
  const [head, own] = take(text.slice(0, end), from, piece, statesUnits);
  const [tail, behind] = take(text.slice(end), from + end, named, (found) => findUnits(found).units.length > 0);
  return { own, behind, rest: head + tail };
}
