// The facts of a year → the numbers of a table of indicators, parts adding up to their heads, and what the text states the same.
import { headline } from '../../../src/forms/editions.ts';
import { outcomeTotals } from '../../../src/forms/outcomes.ts';
import type { FormTable, Row, RowNode, UnitId } from '../../../src/forms/record.ts';
import { textMetric } from '../../../src/forms/text.ts';
import { cellId, listColumns, mainColumnOf } from '../../../src/forms/walk.ts';
import { apportion, type Course } from './course.ts';
import type { Facts } from './facts.ts';
import { type Invented, type InventedTable, inventNumber } from './print-table.ts';
import type { Random } from './random.ts';

/** The most that a row reaches on which no other depends; few of anything that is not listed. */
const most: Readonly<Partial<Record<UnitId, number>>> = { 条: 30, 次: 8, 人: 20, 人次: 300, 份: 900 };
const few = 5;

class Tally {
  readonly numbers = new Map<string, number>();
  readonly random: Random;
  readonly table: FormTable;
  readonly column: string;
  readonly stated: ReadonlyMap<string, number>;
  readonly requests: number;
  readonly course: Course | undefined;

  constructor(random: Random, table: FormTable, facts: Facts, course: Course | undefined) {
    this.course = course;
    this.random = random;
    this.table = table;
    const [block] = table.blocks;
    this.column = (block && mainColumnOf(block)?.id) ?? '';
    this.requests = facts.requests;
    this.stated = new Map([
      [textMetric('disclosed'), facts.disclosed],
      [textMetric('website'), facts.website],
      [textMetric('wechat'), facts.wechat],
      [textMetric('weibo'), facts.weibo],
      [textMetric('interpretations'), facts.interpretations],
      [textMetric('press_conferences'), facts.pressConferences],
      [headline, facts.requests],
    ]);
  }

  /** All requests are concluded and answered in the year that they come in. */
  findFact({ id, ties = [] }: Row): number | undefined {
    if (outcomeTotals.has(cellId(this.table, id, this.column))) return this.requests;
    const [fact] = ties.flatMap(({ to }) => {
      if (typeof to !== 'string') return [];
      return this.stated.get(to) ?? (outcomeTotals.has(to) ? [this.requests] : []);
    });
    return fact;
  }

  /** The rows of one list of parts that is complete; all where the form knows no such lists. */
  partsOf({ rows, complete }: Row): Row[] {
    const all = rows.flatMap((row) => (row.type === 'row' ? [row] : []));
    const [list] = complete ?? [];
    return list ? all.filter(({ id }) => list.includes(id)) : all;
  }

  inventFree({ unit = '件', kind }: Row): number {
    return kind === 'amount' ? this.random.count(200) / 10 : this.random.count(most[unit] ?? few);
  }

  /** Parts of which the text states some are as many as it says, and make their head. */
  fillStated(row: Row, parts: readonly Row[]): void {
    const values = parts.map((part) => this.findFact(part) ?? 0);
    parts.forEach((part, index) => {
      this.fill(part, values[index] ?? 0);
    });
    this.numbers.set(
      row.id,
      values.reduce((sum, value) => sum + value, 0),
    );
  }

  share(value: number, parts: readonly Row[]): number[] {
    const { course, random } = this;
    if (!course || parts.length === 0) return random.share(value, parts.length);
    return apportion(
      random,
      value,
      parts.map(({ id }) => course.weigh(id)),
    );
  }

  fill(row: Row, value: number): void {
    this.numbers.set(row.id, value);
    const parts = this.partsOf(row);
    if (row.rule && parts.some((part) => this.findFact(part) !== undefined)) {
      this.fillStated(row, parts);
      return;
    }
    const shares = row.rule ? this.share(value, parts) : [];
    parts.forEach((part, index) => {
      const share = shares[index] ?? this.findFact(part) ?? this.inventFree(part);
      this.fill(part, part.ofWhich ? Math.min(value, share) : share);
    });
  }

  walk(nodes: readonly RowNode[]): void {
    for (const node of nodes) {
      if (node.type === 'group') this.walk(node.rows);
      else this.fill(node, this.findFact(node) ?? this.inventFree(node));
    }
  }
}

/** Amounts have one decimal. */
const addYears = (value: number, random: Random): number => Math.round(value * 30) / 10 + random.count(200);

/** Columns beside the year's own are sums over the years. */
export function inventList(random: Random, table: FormTable, facts: Facts, course?: Course): InventedTable {
  const tally = new Tally(random, table, facts, course);
  tally.walk(table.blocks.flatMap(({ rows }) => rows));
  const columns = table.blocks.flatMap((block) => listColumns(block.columns)).map(({ column }) => column.id);
  return new Map(
    [...tally.numbers].flatMap(([row, value]) =>
      columns.map((column): [string, Invented] => [
        cellId(table, row, column),
        inventNumber(column === tally.column ? value : addYears(value, random)),
      ]),
    ),
  );
}
