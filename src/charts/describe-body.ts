// A body with a point → the data of its mark: `威海市科学技术局：3 件`.
import { type Language, translate } from '../i18n/translate.ts';
import type { ChartBody, UnitWords } from './chart-input.ts';
import { describeValue } from './name-point.ts';
import { readValue } from './read-value.ts';
import type { PointData } from './scene.ts';

export const sayBody = (language: Language, { label, point }: ChartBody, unit: UnitWords): string =>
  translate(language, 'charts.bodyValue', { label, value: describeValue(language, point, unit) });

export const describeChartBody = (language: Language, body: ChartBody, unit: UnitWords): PointData => ({
  year: body.point.year,
  series: body.id,
  value: readValue(body.point) ?? null,
  status: body.point.state,
  words: sayBody(language, body, unit),
});

export const listBodies = (language: Language, bodies: readonly ChartBody[], unit: UnitWords): string =>
  bodies.map((body) => sayBody(language, body, unit)).join(translate(language, 'charts.clauseComma'));
