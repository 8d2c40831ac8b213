// Reports → how many figures are numbers, and how many cells are blank, not applicable or unreadable.

import type { Report } from '../../report/model/report.ts';
import type { Corpus } from '../corpus.ts';
import { rememberByCorpus } from '../remember-by-corpus.ts';

export interface FigureCounts {
  /** Figures that are numbers; every page that counts figures counts these. */
  figures: number;
  /** Figures that are listed without a number. */
  absent: number;
}

export const countReported = ({ figures }: Pick<Report, 'figures'>): number =>
  figures.filter(({ status }) => status === 'reported').length;

export const countFigures = rememberByCorpus(({ reports }: Corpus): FigureCounts => {
  const figures = reports.reduce((sum, { report }) => sum + countReported(report), 0);
  const all = reports.reduce((sum, { report }) => sum + report.figures.length, 0);
  return { figures, absent: all - figures };
});
