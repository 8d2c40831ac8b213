// What is compared → the rows of the files that are taken away: one for each body, measure and year.

import { eachYear } from '../../charts/points.ts';
import type { Language } from '../../i18n/translate.ts';
import type { DataColumn } from '../../publish/column.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import type { CompareBody, CompareEntry, ComparePoint } from './compare-point.ts';
import type { Measure } from './measures.ts';

export interface DataRow {
  entry: CompareEntry;
  name: string;
  measure: Measure;
  year: number;
  /** Null where there is no report, or none that states the measure. */
  point: ComparePoint | null;
  hasReport: boolean;
  /** Address of the body's page. */
  page: string;
}

export interface DataQuestion {
  language: Language;
  years: YearRange;
  bodies: readonly CompareBody[];
  measures: readonly Measure[];
  linkPage(entry: CompareEntry): string;
}

/** Every series has a point for every year with a report. */
export const listReportYears = ({ series }: CompareBody): number[] =>
  Object.values(series)[0]?.points.map(({ year }) => year) ?? [];

export function listDataRows({ language, years, bodies, measures, linkPage }: DataQuestion): DataRow[] {
  return bodies.flatMap((body) => {
    const { entry } = body;
    const reported = new Set(listReportYears(body));
    const about = { entry, name: entry[language], page: linkPage(entry) };
    return measures.flatMap((measure) =>
      eachYear(years).map((year): DataRow => {
        const point = body.series[measure.id]?.points.find((one) => one.year === year) ?? null;
        return { ...about, measure, year, point, hasReport: reported.has(year) };
      }),
    );
  });
}

/** The words that files of data have for ties. */
const publishedTies: Readonly<Record<NonNullable<ComparePoint['tie']>, string>> = {
  own: 'own',
  equal: 'same',
  near: 'approximate',
  other_source: 'different_source',
};

const stateOf = ({ point, hasReport }: DataRow): string => point?.state ?? (hasReport ? 'not_stated' : 'no_report');

/** Permanent names in both languages: the notes of the workbook say what they mean. */
export const dataColumns: readonly DataColumn<DataRow>[] = [
  {
    name: 'body',
    type: 'string',
    required: true,
    label: 'compare.columnBody',
    note: 'compare.columnBody',
    read: ({ entry }) => entry.id,
  },
  {
    name: 'name',
    type: 'string',
    required: true,
    label: 'compare.columnName',
    note: 'compare.columnName',
    read: ({ name }) => name,
  },
  {
    name: 'kind',
    type: 'string',
    required: true,
    label: 'compare.columnKind',
    note: 'compare.columnKind',
    read: ({ entry }) => entry.kind,
  },
  {
    name: 'scope',
    type: 'string',
    required: true,
    label: 'compare.columnScope',
    note: 'compare.columnScope',
    read: ({ entry }) => entry.scope,
  },
  {
    name: 'metric',
    type: 'string',
    required: true,
    label: 'compare.columnMetric',
    note: 'compare.columnMetric',
    read: ({ measure }) => measure.id,
  },
  {
    name: 'metric_name',
    type: 'string',
    required: true,
    label: 'compare.columnMetricName',
    note: 'compare.columnMetricName',
    read: ({ measure }) => measure.name,
  },
  {
    name: 'unit',
    type: 'string',
    required: true,
    label: 'compare.columnUnit',
    note: 'compare.columnUnit',
    read: ({ measure }) => (measure.kind === 'rate' ? 'ratio' : measure.unit.other),
  },
  {
    name: 'year',
    type: 'year',
    required: true,
    label: 'compare.columnYear',
    note: 'compare.columnYear',
    read: ({ year }) => year,
  },
  {
    name: 'status',
    type: 'string',
    required: true,
    label: 'compare.columnStatus',
    note: 'compare.columnStatus',
    read: stateOf,
  },
  {
    name: 'value',
    type: 'number',
    required: false,
    label: 'compare.columnValue',
    note: 'compare.columnValue',
    read: ({ point }) => point?.value ?? null,
  },
  {
    name: 'qualifier',
    type: 'string',
    required: false,
    label: 'compare.columnQualifier',
    note: 'compare.columnQualifier',
    read: ({ point }) => point?.qualifier ?? null,
  },
  {
    name: 'numerator',
    type: 'number',
    required: false,
    label: 'compare.columnNumerator',
    note: 'compare.columnNumerator',
    read: ({ point }) => point?.numerator ?? null,
  },
  {
    name: 'denominator',
    type: 'number',
    required: false,
    label: 'compare.columnDenominator',
    note: 'compare.columnDenominator',
    read: ({ point }) => point?.denominator ?? null,
  },
  {
    name: 'small',
    type: 'boolean',
    required: false,
    label: 'compare.columnSmall',
    note: 'compare.columnSmall',
    read: ({ point }) => point?.small ?? null,
  },
  {
    name: 'covered',
    type: 'integer',
    required: false,
    label: 'compare.columnCovered',
    note: 'compare.columnCovered',
    read: ({ point }) => point?.covered ?? null,
  },
  {
    name: 'of',
    type: 'integer',
    required: false,
    label: 'compare.columnOf',
    note: 'compare.columnOf',
    read: ({ point }) => point?.of ?? null,
  },
  {
    name: 'form',
    type: 'string',
    required: false,
    label: 'compare.columnForm',
    note: 'compare.columnForm',
    read: ({ point }) => point?.template ?? null,
  },
  {
    name: 'tie',
    type: 'string',
    required: false,
    label: 'compare.columnTie',
    note: 'compare.columnTie',
    read: ({ point }) => (point?.tie ? publishedTies[point.tie] : null),
  },
  {
    name: 'in_question',
    type: 'boolean',
    required: false,
    label: 'compare.columnDoubt',
    note: 'compare.columnDoubt',
    read: ({ point }) => (point === null || point.value === null ? null : (point.doubt ?? false)),
  },
  {
    name: 'page',
    type: 'uri',
    required: true,
    label: 'compare.columnPage',
    note: 'compare.columnPage',
    read: ({ page }) => page,
  },
];
