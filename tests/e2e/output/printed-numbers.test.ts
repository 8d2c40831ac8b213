// The built pages as someone reads them: every number under the header and beside the label that the goldens give it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import {
  formTables,
  type Language,
  languages,
  listFigures,
  listFormCells,
  listPageCells,
  pageGoldens,
  reportNames,
  tell,
} from '../support/goldens.ts';
import { describeCell, type PrintedPage, type PrintedTable, readPrintedPage } from '../support/printed-tables.ts';

const [site] = inject('sites');
if (!site) throw new Error('no site was built');
const pages = new Map<string, PrintedPage>();

function openPage(page: string, language: Language): PrintedPage {
  const file = join(site!.folder, language === 'zh' ? '' : language, page, 'index.html');
  const known = pages.get(file) ?? readPrintedPage(readFileSync(file, 'utf8'));
  pages.set(file, known);
  return known;
}

const describeTable = (table: PrintedTable | undefined): string[] | undefined => table?.cells.map(describeCell);
const numberIn = (words: string): number => Number(/-?\d+(?:\.\d+)?/.exec(words)?.[0] ?? Number.NaN);

describe.each(languages)('in %s', (language) => {
  const find = (page: string, caption: string) =>
    openPage(page, language).tables.find((table) => table.caption === caption);

  test.each(formTables.flatMap((table) => table.reports.map((report) => ({ report, table, name: table.caption[0] }))))(
    '$report: $name',
    ({ report, table }) => {
      const printed = describeTable(find(`agency/${report}`, tell(table.caption, language)));
      expect(printed).toEqual(listFormCells(table, report, language));
      expect(printed?.length).toBeGreaterThan(0);
    },
  );

  test.each(reportNames)('%s: figures of the text, and those that need more words, under their names', (report) => {
    const head = language === 'zh' ? '数值' : 'Value';
    const listed = openPage(`agency/${report}`, language)
      .tables.flatMap(({ cells }) => cells)
      .filter(({ column }) => column === head)
      .map(({ row, words }) => `${row} = ${numberIn(words)}`);
    const expected = listFigures(report).map(({ [language]: name, value, metric }) => ({
      line: `${name} = ${value}`,
      metric,
    }));
    const lines = new Set(expected.map(({ line }) => line));
    expect(listed.filter((line) => !lines.has(line))).toEqual([]);
    const stated = expected.filter(({ metric }) => metric.startsWith('narrative.')).map(({ line }) => line);
    expect(stated.filter((line) => !listed.includes(line))).toEqual([]);
  });

  const tables = pageGoldens.flatMap(({ page, tables = [] }) =>
    tables.map((table) => ({ page, table, name: table.caption[0] })),
  );
  test.each(tables)('$page: $name', ({ page, table }) => {
    expect(describeTable(find(page, tell(table.caption, language)))).toEqual(listPageCells(table, language));
  });

  test.each(pageGoldens.filter(({ says }) => says))('$page: sentences', ({ page, says = [] }) => {
    const { words } = openPage(page, language);
    expect(says.map((one) => tell(one, language)).filter((sentence) => !words.includes(sentence))).toEqual([]);
  });
});
