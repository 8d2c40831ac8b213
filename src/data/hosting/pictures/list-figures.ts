// A body's reports and a year → the figures of its picture.
import { namePoint } from '../../../i18n/state-words.ts';
import { type Language, translate, type WordKey } from '../../../i18n/translate.ts';
import type { ReportFile } from '../../../report/model/report.ts';
import { readPoint } from '../../../report/series/read-point.ts';
import type { PictureFigure } from './picture-content.ts';
import { type PictureMetric, pictureMetrics } from './picture-metrics.ts';

const labels: Readonly<Record<PictureMetric, WordKey>> = {
  'requests.received.total': 'hosting.pictureReceived',
  'requests.granted.total': 'hosting.pictureGranted',
  'active.normative.issued': 'hosting.pictureNormative',
};

export function listFigures(language: Language, files: readonly ReportFile[], year: number): PictureFigure[] {
  const reports = files.map((file) => file.report);
  return pictureMetrics.map((metric) => {
    const point = readPoint(reports, metric, year);
    return {
      label: translate(language, labels[metric], { year }),
      text: namePoint(language, point),
      isNumber: point.state === 'reported',
    };
  });
}
