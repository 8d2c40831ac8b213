// A report → its statutory tables as the law lays them out, each cell with its figure and the findings in it.
import { metricById } from '../../forms/catalogue.ts';
import type { FormId } from '../../forms/forms.ts';
import type { FormTable } from '../../forms/record.ts';
import { newestFirst } from '../../forms/shape.ts';
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { Figure } from '../../report/model/figure.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import { isCell, keyOfCell } from '../../report/model/positions.ts';
import type { Report, TableKind } from '../../report/model/report.ts';
import type { ListedFinding } from '../findings/collect-findings.ts';
import { layOut } from './layouts/lay-out-table.ts';
import { type Layout, listMetricsOf } from './layouts/layout.ts';

const tableNames: Readonly<Record<TableKind, WordKey>> = {
  active: 'report.tableActive',
  requests: 'report.tableRequests',
  appeals: 'report.tableAppeals',
  stat2014: 'report.tableStat2014',
  stat2008: 'report.tableStat2008',
};

export const nameTable = (language: Language, kind: TableKind): string => translate(language, tableNames[kind]);

/** `missing`: the form has the cell, the report does not. */
export type CellState = Figure['status'] | 'withheld' | 'missing';

export interface TableView {
  kind: TableKind;
  /** The section that the table stands in. */
  section: string;
  layout: Layout;
  figures: ReadonlyMap<string, Figure>;
  /** Metric → indexes of the findings that name its cell. */
  findings: ReadonlyMap<string, number[]>;
  /** Indexes of remarks on so many cells that they are about the table: no cell is marked for them. */
  remarks: ReadonlySet<number>;
  /** Metrics of cells in a run that a cell before them shows already. */
  shown: ReadonlySet<string>;
  /** Figures of this table for which the law's layout has no place. */
  extras: Figure[];
  /** The states that occur, for the key below the table. */
  states: ReadonlySet<CellState>;
}

function indexFindings(figures: readonly Figure[], findings: readonly ListedFinding[]): Map<string, number[]> {
  const byCell = new Map<string, number[]>();
  findings.forEach(({ finding }, index) => {
    for (const key of new Set(finding.at.filter(isCell).map(keyOfCell)))
      byCell.set(key, [...(byCell.get(key) ?? []), index]);
  });
  const entries = figures.flatMap(({ metric, at }): [string, number[]][] => {
    const found = isCell(at) ? byCell.get(keyOfCell(at)) : undefined;
    return found ? [[metric, found]] : [];
  });
  return new Map(entries);
}

/** Several cells may have been run together: what was printed is shown once. */
function listShown(figures: readonly Figure[]): Set<string> {
  const seen = new Set<string>();
  return new Set(
    figures.flatMap(({ metric, status, at }) => {
      if (status !== 'unreadable' || !isCell(at)) return [];
      const key = keyOfCell(at);
      if (seen.has(key)) return [metric];
      seen.add(key);
      return [];
    }),
  );
}

/** A sum has fewer parts; more cells than these are named for how the table is printed. */
const mostMarked = 12;

/** Whether it is about a table rather than about each of the cells that it names. */
export const isAboutTable = ({ finding }: ListedFinding): boolean => finding.at.filter(isCell).length > mostMarked;

const isRemark = (listed: ListedFinding): boolean => listed.finding.level === 'info' && isAboutTable(listed);

/** The versions of a table: that of the report's own form, then the others, newest first. */
function listVersions(kind: TableKind, own: FormId): FormTable[] {
  const printing = newestFirst.filter(({ tables }) => tables.some(({ id }) => id === kind));
  const sorted = [...printing.filter(({ id }) => id === own), ...printing.filter(({ id }) => id !== own)];
  return [...new Set(sorted.flatMap(({ tables }) => tables.filter(({ id }) => id === kind)))];
}

/** Some reports print a table in another form than their own; the one that has a place for more of it is right. */
export function chooseLayout(kind: TableKind, own: FormId, present: ReadonlySet<string>): Layout {
  const layouts = listVersions(kind, own).map((table) => layOut(table, present));
  const count = (layout: Layout): number => listMetricsOf(layout).filter((metric) => present.has(metric)).length;
  const [first, ...others] = layouts;
  if (!first) throw new Error(`no form prints a table ${kind}`);
  return others.reduce((best, layout) => (count(layout) > count(best) ? layout : best), first);
}

function buildTable(report: Report, kind: TableKind, section: string, findings: readonly ListedFinding[]): TableView {
  const own = report.figures.filter(({ metric }) => metricById.get(metric)?.family === kind);
  const figures = new Map(own.map((figure) => [figure.metric, figure]));
  const layout = chooseLayout(kind, report.template, new Set(figures.keys()));
  const placed = new Set(listMetricsOf(layout));
  const stateOf = (metric: string): CellState => {
    const figure = figures.get(metric);
    return figure?.withheld ? 'withheld' : (figure?.status ?? 'missing');
  };
  const states = [...placed].map(stateOf);
  return {
    kind,
    section,
    layout,
    figures,
    findings: indexFindings(own, findings),
    remarks: new Set(findings.flatMap((one, index) => (isRemark(one) ? [index] : []))),
    shown: listShown([...placed].flatMap((metric) => figures.get(metric) ?? [])),
    extras: own.filter(({ metric }) => !placed.has(metric)),
    states: new Set(states),
  };
}

/** One for each kind of table that the report has; a page break may have cut one in two. */
export function buildTables(report: Report, findings: readonly ListedFinding[]): TableView[] {
  const sections = new Map<TableKind, string>();
  for (const { kind, section } of report.tables) if (!sections.has(kind)) sections.set(kind, section);
  return [...sections].map(([kind, section]) => buildTable(report, kind, section, findings));
}

/** `fails` counts the columns in which it does not hold. */
export type BalanceState = { state: 'holds' | 'unknown' } | { state: 'fails'; columns: number };

const rule = 'requests-balance';

/** Whether the balance that the head of the table of requests states holds, as the checks say. */
export function judgeBalance(file: Pick<FindingsFile, 'checks' | 'findings'> | undefined): BalanceState {
  const status = file?.checks.find((check) => check.rule === rule)?.status;
  if (status === 'fail')
    return { state: 'fails', columns: file?.findings.filter((finding) => finding.rule === rule).length ?? 0 };
  return { state: status === 'pass' ? 'holds' : 'unknown' };
}
