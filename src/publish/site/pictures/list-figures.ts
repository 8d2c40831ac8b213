// A body's reports and a year → the figures of its picture.
import { figuresIn } from '../../../forms/listings.ts';
import { namePoint } from '../../../i18n/state-words.ts';
import type { Language } from '../../../i18n/translate.ts';
import { listReadings, metricsOfReading } from '../../../report/analysis/list-readings.ts';
import { readPoint } from '../../../report/analysis/read-point.ts';
import type { ReportFile } from '../../../report/model/report.ts';
import { nameListed } from '../../../views/name-listed.ts';
import type { PictureFigure } from './picture-content.ts';

/** What was asked, what was granted, which rules were made: as records say it. */
const figures = figuresIn('picture');

/** The metrics that pictures are drawn from, and what may stand for them. */
export const pictureMetrics: ReadonlySet<string> = new Set(
  figures.flatMap(({ metric }) => listReadings(metric.id).flatMap(metricsOfReading)),
);

export function listFigures(language: Language, files: readonly ReportFile[], year: number): PictureFigure[] {
  const reports = files.map((file) => file.report);
  return figures.map((figure) => {
    const point = readPoint(reports, figure.metric.id, year);
    return {
      label: nameListed('hosting.picture', figure, { year })(language),
      text: namePoint(language, point),
      isNumber: point.state === 'reported',
    };
  });
}
