// What is compared → the sheets of a workbook: data of each measure, notes, sources.
import { type Language, translate } from '../../i18n/translate.ts';
import type { DataCell } from '../../publish/column.ts';
import type { CompareBody } from './compare-point.ts';
import { type DataRow, dataColumns } from './data-rows.ts';

export interface Sheet {
  name: string;
  /** The first row is the head. */
  rows: DataCell[][];
}

/** What the reader shall know beside the numbers. */
export interface SheetFacts {
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
    const name = entry[language];
    if (entry.bodies !== null) {
      const told = translate(language, 'compare.sourceSum', { bodies: entry.bodies, reports });
      return [[entry.id, name, null, null, told, null, null, null, page]];
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

export const listSheets = (rows: readonly DataRow[], bodies: readonly CompareBody[], facts: SheetFacts): Sheet[] => [
  ...listData(facts.language, rows),
  listNotes(facts),
  listSources(facts, bodies),
];
