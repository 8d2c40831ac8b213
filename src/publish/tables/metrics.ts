// One metric of the catalogue a row: its names, unit, forms and place, and how many reports state it.
import { familyIds, type Metric } from '../../forms/catalogue.ts';
import { unitIds } from '../../forms/record.ts';
import { nameFamily, nameUnits } from '../../i18n/labels.ts';
import { describeMetric, nameMetric, noteMetric } from '../../i18n/name-metric.ts';
import { metricKind } from '../../report/model/metric.ts';
import { makeColumn, nameInBoth, type Table } from '../../store/column.ts';
import type { Bilingual } from '../../store/describe-body.ts';
import type { CountedMetric } from '../totals.ts';

export const nameFamilyOf = ({ family }: Metric): { id: string; name: Bilingual } => ({
  id: family,
  name: nameInBoth((language) => nameFamily(language, family)),
});

/** What to mind of a metric, if there is anything to say. */
export const noteInBoth = (id: string): Bilingual | null =>
  noteMetric('zh', id) === undefined ? null : nameInBoth((language) => noteMetric(language, id) ?? '');

const nullable = { nullable: true };

export const metricTable: Table<CountedMetric> = {
  name: 'metrics',
  title: 'export.metricsTable',
  note: 'export.metricsTableText',
  key: ['metric'],
  references: [],
  columns: [
    makeColumn('metric', 'string', ({ metric }) => metric.id),
    makeColumn('metricZh', 'string', ({ metric }) => nameMetric('zh', metric.id)),
    makeColumn('metricEn', 'string', ({ metric }) => nameMetric('en', metric.id)),
    makeColumn('family', 'string', ({ metric }) => metric.family, { values: familyIds }),
    makeColumn('kind', 'string', ({ metric }) => metric.kind, { values: metricKind.options }),
    makeColumn('unit', 'string', ({ metric }) => metric.unit, { values: unitIds }),
    makeColumn('unitEn', 'string', ({ metric }) => nameUnits('en', metric).other),
    makeColumn('place', 'string', ({ metric }) => metric.where),
    makeColumn('templates', 'string', ({ metric }) => metric.forms.join('|')),
    makeColumn('plainZh', 'string', ({ metric }) => describeMetric('zh', metric.id)),
    makeColumn('plainEn', 'string', ({ metric }) => describeMetric('en', metric.id)),
    makeColumn('mindZh', 'string', ({ metric }) => noteMetric('zh', metric.id) ?? null, nullable),
    makeColumn('mindEn', 'string', ({ metric }) => noteMetric('en', metric.id) ?? null, nullable),
    makeColumn('reports', 'integer', ({ reports }) => reports),
  ],
};
