// A random body → table 三 of the forms of 2019 and 2021, whose rows and columns all add up, and its figures.
import { type ExpectedFigures, type PrintedCell, type PrintedPart, toCells } from './print.ts';
import type { Random } from './random.ts';
import { listOutcomes, listRequestRows, type RequestRow } from './request-rows.ts';

const columns = ['natural', 'business', 'research', 'welfare', 'legal', 'other', 'total'] as const;
const applicants = columns.length - 1;

/** Row id → one number a column, the total last. */
type Tally = Map<string, number[]>;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function add(tally: Tally, id: string, column: number, value: number): void {
  const row = tally.get(id) ?? new Array<number>(applicants).fill(0);
  row[column] = (row[column] ?? 0) + value;
  tally.set(id, row);
}

/** One kind of applicant: what came in and was carried in is answered somehow or carried out. */
function tallyColumn(tally: Tally, random: Random, column: number, outcomes: readonly RequestRow[]): void {
  const most = column === 0 ? 120 : 6;
  const [received, carriedIn] = [random.count(most), random.count(most / 20)];
  const carriedOut = random.count(Math.min(4, received + carriedIn));
  add(tally, 'received', column, received);
  add(tally, 'carried_in', column, carriedIn);
  add(tally, 'carried_out', column, carriedOut);
  const answered = received + carriedIn - carriedOut;
  add(tally, 'total', column, answered);
  // A body meets few of the twenty reasons in one year.
  const met = random.shuffle(outcomes).slice(0, 5);
  random.share(answered, met.length).forEach((value, index) => {
    add(tally, met[index]?.id ?? '', column, value);
  });
}

function tallyRequests(random: Random, template: '2019' | '2021'): Tally {
  const tally: Tally = new Map();
  const outcomes = listOutcomes(template);
  for (const { id } of outcomes) add(tally, id, 0, 0);
  for (let column = 0; column < applicants; column += 1) tallyColumn(tally, random, column, outcomes);
  return new Map([...tally].map(([id, row]) => [id, [...row, sum(row)]]));
}

function printHeader(): PrintedCell[][] {
  const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
  return [
    [
      { text: corner, colspan: 3, rowspan: 3 },
      { text: '申请人情况', colspan: 7 },
    ],
    [
      { text: '自然人', rowspan: 2 },
      { text: '法人或其他组织', colspan: 5 },
      { text: '总计', rowspan: 2 },
    ],
    toCells(['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']),
  ];
}

/** A group's head is printed once, beside the first of its rows. */
function printGroups(rows: readonly RequestRow[], index: number): PrintedCell[] {
  const groups = rows[index]?.groups ?? [];
  return groups.flatMap((group, depth): PrintedCell[] => {
    if (rows[index - 1]?.groups[depth] === group) return [];
    return [{ text: group, rowspan: rows.filter((row) => row.groups[depth] === group).length }];
  });
}

function printRow(rows: readonly RequestRow[], index: number, numbers: readonly number[]): PrintedCell[] {
  const { label = '', groups = [] } = rows[index] ?? {};
  return [...printGroups(rows, index), { text: label, colspan: 3 - groups.length }, ...toCells(numbers)];
}

export function printRequests(random: Random, template: '2019' | '2021'): PrintedPart {
  const tally = tallyRequests(random, template);
  const rows = listRequestRows(template);
  const figures: ExpectedFigures = {};
  const printed = rows.map(({ id }, index) => {
    const numbers = tally.get(id) ?? [];
    columns.forEach((column, position) => {
      figures[`requests.${id}.${column}`] = numbers[position] ?? 0;
    });
    return printRow(rows, index, numbers);
  });
  return { blocks: [{ type: 'table', rows: [...printHeader(), ...printed] }], figures };
}
