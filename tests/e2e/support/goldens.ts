// The files of tests/e2e/goldens → what each page and file has to print. They are typed by hand; nothing here asks the code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describeCell } from './printed-tables.ts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

type Pair = readonly [zh: string, en: string];
/** In both languages, or the same in both. */
type Words = string | number | Pair;

interface Column {
  /** None for a column of words, like a unit. */
  id?: string;
  printed: Pair;
  name?: Pair;
}

interface Part<Head, Row> {
  heading?: Pair;
  columns: Head[];
  rows: Row[];
}

/** A row has its values under the names of reports, `agency/year`. */
interface FormRow extends Record<string, unknown> {
  id: string;
  printed: Pair;
  name: Pair;
}

/** A table of a statutory form, with the numbers of several reports. */
export interface FormTable {
  caption: Pair;
  /** How a metric's id and its names are put together. */
  metric: string;
  name: Pair;
  reports: string[];
  parts: Part<Column, FormRow>[];
}

export interface PageTable {
  caption: Pair;
  parts: Part<Words, [label: Words, ...values: Words[]]>[];
}

export interface PageGolden {
  page: string;
  tables?: PageTable[];
  says?: Pair[];
}

export interface GoldenFigure {
  report: string;
  metric: string;
  zh: string;
  en: string;
  value: number;
}

const read = (name: string) =>
  parse(readFileSync(join(import.meta.dirname, '..', 'goldens', `${name}.yml`), 'utf8'), { maxAliasCount: -1 });

export const formTables: readonly FormTable[] = [
  'active-2021',
  'active-2019',
  'requests',
  'appeals',
  'stat2014',
  'stat2008',
].map(read);
const textRows: readonly (Record<string, unknown> & { id: string; name: Pair })[] = read('text');
export const pageGoldens: readonly PageGolden[] = read('pages').pages;
export const reportNames: readonly string[] = [...new Set(formTables.flatMap(({ reports }) => reports))];

export function tell(words: Words, language: Language): string {
  return String(typeof words === 'object' ? words[language === 'zh' ? 0 : 1] : words);
}

const fill = (pattern: string, row: string, column: string): string =>
  pattern.replace('{row}', row).replace('{column}', column);

function valuesOf(row: FormRow, report: string): Words[] {
  const values = row[report];
  return Array.isArray(values) ? values : [];
}

/** The cells of a form's table as a report's page has to print them. */
export const listFormCells = ({ parts }: FormTable, report: string, language: Language): string[] =>
  parts.flatMap(({ heading = '', columns, rows }) =>
    rows.flatMap((row) =>
      valuesOf(row, report).map((value, index) =>
        describeCell({
          heading: tell(heading, language),
          row: tell(row.printed, language),
          column: tell(columns[index]?.printed ?? '', language),
          words: tell(value, language),
        }),
      ),
    ),
  );

export const listPageCells = ({ parts }: PageTable, language: Language): string[] =>
  parts.flatMap(({ heading = '', columns, rows }) =>
    rows.flatMap(([label, ...values]) =>
      values.map((value, index) =>
        describeCell({
          heading: tell(heading, language),
          row: tell(label, language),
          column: tell(columns[index] ?? '', language),
          words: tell(value, language),
        }),
      ),
    ),
  );

function listFormFigures({ metric, name, parts }: FormTable, report: string): GoldenFigure[] {
  const nameOf = (row: FormRow, column: Column, language: Language) =>
    fill(tell(name, language), tell(row.name, language), tell(column.name ?? '', language));
  return parts.flatMap(({ columns, rows }) =>
    rows.flatMap((row) =>
      valuesOf(row, report).flatMap((value, index): GoldenFigure[] => {
        const column = columns[index];
        if (column?.id === undefined) return [];
        const names = { zh: nameOf(row, column, 'zh'), en: nameOf(row, column, 'en') };
        return [{ report, metric: fill(metric, row.id, column.id), ...names, value: Number(value) }];
      }),
    ),
  );
}

/** All figures of a report, of its tables and of its text. */
export function listFigures(report: string): GoldenFigure[] {
  const ofText = textRows.flatMap(({ id, name: [zh, en], [report]: value }) =>
    typeof value === 'number' ? [{ report, metric: `narrative.${id}`, zh, en, value }] : [],
  );
  return [...formTables.flatMap((table) => listFormFigures(table, report)), ...ofText];
}

interface Comparison {
  none: Pair;
  years: number[];
  bodies: { id: string; name: Pair; years: number[] }[];
  measures: { name: Pair; unit: Pair; values: Words[][] }[];
}

export const comparison: Comparison = read('comparison');

export interface ComparedCell {
  body: string;
  name: string;
  year: number;
  /** As the table prints it. */
  words: string;
}

export const listCompared = (values: readonly (readonly Words[])[], language: Language): ComparedCell[] =>
  comparison.bodies.flatMap(({ id, name, years }, index) =>
    comparison.years.map((year) => {
      const known = years.indexOf(year);
      const words = tell(known < 0 ? comparison.none : (values[index]?.[known] ?? ''), language);
      return { body: id, name: tell(name, language), year, words };
    }),
  );
