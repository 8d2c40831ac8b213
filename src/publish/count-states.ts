// Figures → how many of them have which status.
import type { Figure, FigureStatus } from '../report/model/figure.ts';

export interface StateCounts {
  figures: number;
  reported: number;
  blank: number;
  notApplicable: number;
  unreadable: number;
}

export function countStates(figures: readonly Figure[]): StateCounts {
  const count = (status: FigureStatus) => figures.filter((figure) => figure.status === status).length;
  return {
    figures: figures.length,
    reported: count('reported'),
    blank: count('blank'),
    notApplicable: count('not_applicable'),
    unreadable: count('unreadable'),
  };
}
