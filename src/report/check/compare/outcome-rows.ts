// A report's table of requests → the rows that add up to （七）总计; the sixth outcome is one row or three.
import { chooseOutcomes } from '../../../forms/shape.ts';
import type { FigureMap } from './figure-map.ts';

export function listOutcomeRows(figures: FigureMap): readonly string[] {
  const printed = new Set([...figures.keys()].map((id) => /^requests\.(.+)\.[a-z]+$/u.exec(id)?.[1] ?? ''));
  return chooseOutcomes((own) => own.some((id) => printed.has(id)));
}
