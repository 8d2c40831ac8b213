// A label or a metric → the cell that prints it.
import type { Cell } from '../document.ts';

export function label(text: string, colspan = 1, rowspan = 1): Cell {
  return { pieces: [{ text }], ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) };
}

export function value(values: ReadonlyMap<string, string>, metric: string, colspan = 1): Cell {
  return { ...label(values.get(metric) ?? '', colspan), metric };
}

/** What is printed in a cell. */
export const textOf = ({ pieces }: Pick<Cell, 'pieces'>): string => pieces.map(({ text }) => text).join('');
