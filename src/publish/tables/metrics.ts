// One metric of the catalogue a row: its names, unit, forms and place, and how many reports state it.

import type { Metric } from '../../forms/catalogue.ts';
import { families, nameMetricUnit } from '../../forms/catalogue.ts';
import { units } from '../../forms/term.ts';
import type { Bilingual } from '../../report/check/rule.ts';
import { metricKind } from '../../report/model/metric.ts';
import type { Table } from '../column.ts';
import { makeColumn } from '../make-column.ts';

export interface CountedMetric {
  readonly metric: Metric;
  /** How many reports list it, whatever its status. */
  readonly reports: number;
}

export function findFamily({ id }: Metric): { id: string; name: Bilingual } {
  const family = id.split('.')[0] as keyof typeof families;
  return { id: family, name: families[family] };
}

const nullable = { nullable: true };

export const metricTable: Table<CountedMetric> = {
  name: 'metrics',
  title: 'export.metricsTable',
  note: 'export.metricsTableText',
  key: ['metric'],
  references: [],
  columns: [
    makeColumn('metric', 'string', ({ metric }) => metric.id),
    makeColumn('metricZh', 'string', ({ metric }) => metric.zh),
    makeColumn('metricEn', 'string', ({ metric }) => metric.en),
    makeColumn('family', 'string', ({ metric }) => findFamily(metric).id, { values: Object.keys(families) }),
    makeColumn('kind', 'string', ({ metric }) => metric.kind, { values: metricKind.options }),
    makeColumn('unit', 'string', ({ metric }) => metric.unit, { values: Object.keys(units) }),
    makeColumn('unitEn', 'string', ({ metric }) => nameMetricUnit(metric).en),
    makeColumn('place', 'string', ({ metric }) => metric.where),
    makeColumn('templates', 'string', ({ metric }) => metric.forms.join('|')),
    makeColumn('plainZh', 'string', ({ metric }) => metric.plain.zh),
    makeColumn('plainEn', 'string', ({ metric }) => metric.plain.en),
    makeColumn('mindZh', 'string', ({ metric }) => metric.note?.zh ?? null, nullable),
    makeColumn('mindEn', 'string', ({ metric }) => metric.note?.en ?? null, nullable),
    makeColumn('reports', 'integer', ({ reports }) => reports),
  ],
};
