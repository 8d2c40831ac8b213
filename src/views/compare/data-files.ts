// What is compared → the files that are taken away: a row for each body, measure and year, and the sheets of a workbook.
import { eachYear } from '../../charts/points.ts';
import { type Language, nameIn, translate, type WordKey } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import { type Interval, wilson } from '../../report/analysis/intervals.ts';
import type { DataCell, DataColumn } from '../../store/column.ts';
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
  /** Addresses of the report that says it, here and where it was published; null for sums and where nothing is known. */
  report: string | null;
  source: string | null;
}

export interface DataQuestion {
  language: Language;
  years: YearRange;
  bodies: readonly CompareBody[];
  measures: readonly Measure[];
  linkPage(entry: Pick<CompareEntry, 'kind' | 'id'>): string;
}

/** Every series has a point for every year with a report. */
export const listReportYears = ({ series }: CompareBody): number[] =>
  Object.values(series)[0]?.points.map(({ year }) => year) ?? [];

export function listDataRows({ language, years, bodies, measures, linkPage }: DataQuestion): DataRow[] {
  return bodies.flatMap((body) => {
    const { entry } = body;
    const reported = new Set(listReportYears(body));
    const about = { entry, name: nameIn(language, entry), page: linkPage(entry) };
    return measures.flatMap((measure) =>
      eachYear(years).map((year): DataRow => {
        const point = body.series[measure.id]?.points.find((one) => one.year === year) ?? null;
        const source = body.sources.find((one) => one.year === year);
        const isOwn = source !== undefined && body.agency !== null;
        const report = isOwn ? `${linkPage({ kind: 'agency', id: body.agency ?? '' })}${year}/` : null;
        return { ...about, measure, year, point, hasReport: reported.has(year), report, source: source?.url ?? null };
      }),
    );
  });
}

/** The words that files of data have for ties. */
const publishedTies: Readonly<Record<NonNullable<ComparePoint['tie']>, string>> = {
  own: 'own',
  equal: 'same',
  near: 'approximate',
  weak: 'weak',
  other_source: 'different_source',
};

const stateOf = ({ point, hasReport }: DataRow): string => point?.state ?? (hasReport ? 'not_stated' : 'no_report');

type Reads = Pick<DataColumn<DataRow>, 'type' | 'required' | 'read'>;

const always = (type: Reads['type'], read: Reads['read']): Reads => ({ type, required: true, read });
const maybe = (type: Reads['type'], read: Reads['read']): Reads => ({ type, required: false, read });

const dataColumn = (name: string, words: WordKey, reads: Reads): DataColumn<DataRow> => ({
  name,
  label: words,
  note: words,
  ...reads,
});

const nameUnit = ({ kind, unit, per }: Measure): string => {
  if (kind === 'count') return unit.other;
  return per === undefined ? 'ratio' : `per_${per}`;
};

/** A rate’s interval; none for what is no share, and none of few cases. */
function intervalOf({ point, measure }: DataRow): Interval | null {
  const { numerator, denominator, value = null } = point ?? {};
  if (value === null || numerator === undefined || denominator === undefined || measure.per !== undefined) return null;
  return wilson(numerator, denominator);
}

/** Permanent names in both languages: the notes of the workbook say what they mean. */
export const dataColumns: readonly DataColumn<DataRow>[] = [
  dataColumn(
    'body',
    'compare.columnBody',
    always('string', ({ entry }) => entry.id),
  ),
  dataColumn(
    'name',
    'compare.columnName',
    always('string', ({ name }) => name),
  ),
  dataColumn(
    'kind',
    'compare.columnKind',
    always('string', ({ entry }) => entry.kind),
  ),
  dataColumn(
    'scope',
    'compare.columnScope',
    always('string', ({ entry }) => entry.scope),
  ),
  dataColumn(
    'metric',
    'compare.columnMetric',
    always('string', ({ measure }) => measure.id),
  ),
  dataColumn(
    'metric_name',
    'compare.columnMetricName',
    always('string', ({ measure }) => measure.name),
  ),
  dataColumn(
    'unit',
    'compare.columnUnit',
    always('string', ({ measure }) => nameUnit(measure)),
  ),
  dataColumn(
    'year',
    'compare.columnYear',
    always('year', ({ year }) => year),
  ),
  dataColumn('status', 'compare.columnStatus', always('string', stateOf)),
  dataColumn(
    'value',
    'compare.columnValue',
    maybe('number', ({ point }) => point?.value ?? null),
  ),
  dataColumn(
    'qualifier',
    'compare.columnQualifier',
    maybe('string', ({ point }) => point?.qualifier ?? null),
  ),
  dataColumn(
    'numerator',
    'compare.columnNumerator',
    maybe('number', ({ point }) => point?.numerator ?? null),
  ),
  dataColumn(
    'denominator',
    'compare.columnDenominator',
    maybe('number', ({ point }) => point?.denominator ?? null),
  ),
  dataColumn(
    'small',
    'compare.columnSmall',
    maybe('boolean', ({ point }) => point?.small ?? null),
  ),
  dataColumn(
    'lower',
    'compare.columnLower',
    maybe('number', (row) => intervalOf(row)?.lower ?? null),
  ),
  dataColumn(
    'upper',
    'compare.columnUpper',
    maybe('number', (row) => intervalOf(row)?.upper ?? null),
  ),
  dataColumn(
    'covered',
    'compare.columnCovered',
    maybe('integer', ({ point }) => point?.covered ?? null),
  ),
  dataColumn(
    'of',
    'compare.columnOf',
    maybe('integer', ({ point }) => point?.of ?? null),
  ),
  dataColumn(
    'form',
    'compare.columnForm',
    maybe('string', ({ point }) => point?.template ?? null),
  ),
  dataColumn(
    'tie',
    'compare.columnTie',
    maybe('string', ({ point }) => (point?.tie ? publishedTies[point.tie] : null)),
  ),
  dataColumn(
    'in_question',
    'compare.columnDoubt',
    maybe('boolean', ({ point }) => (point === null || point.value === null ? null : (point.doubt ?? false))),
  ),
  dataColumn(
    'page',
    'compare.columnPage',
    always('uri', ({ page }) => page),
  ),
  dataColumn(
    'report',
    'compare.columnReport',
    maybe('uri', ({ report }) => report),
  ),
  dataColumn(
    'source',
    'compare.columnSource',
    maybe('uri', ({ source }) => source),
  ),
];

export interface Sheet {
  name: string;
  /** The first row is the head. */
  rows: DataCell[][];
}

/** What the reader shall know beside the numbers. */
interface SheetFacts {
  language: Language;
  title: string;
  citation: string;
  url: string;
  notes: readonly string[];
  linkPage(entry: CompareBody['entry']): string;
}

/** A sheet a measure: a single one would be too large for the zip to be packed in the page itself. */
function listData(language: Language, rows: readonly DataRow[]): Sheet[] {
  const groups = [...Map.groupBy(rows, ({ measure }) => measure.id).values()];
  return groups.map((own, index) => ({
    name:
      groups.length === 1
        ? translate(language, 'compare.sheetData')
        : translate(language, 'compare.sheetDataOf', { number: index + 1 }),
    rows: [dataColumns.map(({ name }) => name), ...own.map((row) => dataColumns.map((column) => column.read(row)))],
  }));
}

function listNotes({ language, title, citation, url, notes }: SheetFacts): Sheet {
  return {
    name: translate(language, 'compare.sheetNotes'),
    rows: [
      [title, null],
      [citation, null],
      [url, null],
      ...notes.map((note): DataCell[] => [note, null]),
      ...dataColumns.map(({ name, note }): DataCell[] => [name, translate(language, note)]),
    ],
  };
}

function listSources({ language, linkPage }: SheetFacts, bodies: readonly CompareBody[]): Sheet {
  const head = ['body', 'name', 'year', 'form', 'title', 'publisher', 'published', 'url', 'page'];
  const rows = bodies.flatMap(({ entry, sources, reports }): DataCell[][] => {
    const page = linkPage(entry);
    const name = nameIn(language, entry);
    if (entry.bodies !== null) {
      const sum = translate(language, 'compare.sourceSum', { bodies: entry.bodies, reports });
      return [[entry.id, name, null, null, sum, null, null, null, page]];
    }
    return sources.map(({ year, template, title, publisher, published, url }) => [
      entry.id,
      name,
      year,
      template,
      title,
      publisher,
      published,
      url,
      page,
    ]);
  });
  return { name: translate(language, 'compare.sheetSources'), rows: [head, ...rows] };
}

/** What is compared → the sheets of a workbook: data of each measure, notes, sources. */
export const listSheets = (rows: readonly DataRow[], bodies: readonly CompareBody[], facts: SheetFacts): Sheet[] => [
  ...listData(facts.language, rows),
  listNotes(facts),
  listSources(facts, bodies),
];
