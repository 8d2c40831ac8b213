// Section three: outcomes in up to three columns of labels × seven applicants, in the form of 2019 or 2021.

import type { Term } from '../../../forms/term.ts';
import {
  applicants,
  type RequestLabel,
  type RequestRow,
  requestRows,
} from '../../../report/model/catalogue/requests.ts';
import type { Template } from '../../../report/model/template.ts';
import { spellNumber } from './english-number.ts';
import { figureCell, type LabelCell, type Layout, type LayoutRow, labelCell } from './layout.ts';

const labelColumns = 3;
const applicantsHead: Term = { zh: '申请人情况', en: 'Who asked' };
const organisations: Term = { zh: '法人或其他组织', en: 'Legal persons and other organisations' };

const head: readonly LayoutRow[] = [
  [
    { type: 'balance', rows: 3, columns: labelColumns },
    labelCell(applicantsHead, { heads: 'colgroup', columns: applicants.length }),
  ],
  applicants.flatMap((applicant) => {
    if (applicant.id === 'natural' || applicant.id === 'total')
      return [labelCell(applicant, { heads: 'col', rows: 2 })];
    return applicant.id === 'business'
      ? [labelCell(organisations, { heads: 'colgroup', columns: applicants.length - 2 })]
      : [];
  }),
  applicants.flatMap((applicant) =>
    applicant.id === 'natural' || applicant.id === 'total' ? [] : [labelCell(applicant, { heads: 'col' })],
  ),
];

const wordsOf = ({ number, printed, en }: RequestLabel): Term => ({ zh: printed, en: spellNumber(number) + en });

/** Rows that share their labels down to a depth share one cell for them. */
const pathOf = (row: RequestRow | undefined, depth: number): string =>
  row?.labels
    .slice(0, depth + 1)
    .map(({ printed }) => printed)
    .join('/') ?? '';

function layOutLabel(rows: readonly RequestRow[], index: number, depth: number): LabelCell[] {
  const row = rows[index];
  const label = row?.labels[depth];
  if (!row || !label) return [];
  const path = pathOf(row, depth);
  if (pathOf(rows[index - 1], depth) === path) return [];
  const isLast = depth === row.labels.length - 1;
  const following = rows.slice(index).findIndex((other) => pathOf(other, depth) !== path);
  return [
    labelCell(wordsOf(label), {
      heads: isLast ? 'row' : 'rowgroup',
      rows: following < 0 ? rows.length - index : following,
      columns: isLast ? labelColumns - depth : 1,
      lead: ([1, 2, 3] as const)[depth] ?? 3,
      ...(!isLast && depth === 0 && { vertical: true as const }),
    }),
  ];
}

function layOutRow(rows: readonly RequestRow[], row: RequestRow, index: number): LayoutRow {
  const labels = row.labels.flatMap((_, depth) => layOutLabel(rows, index, depth));
  return [...labels, ...applicants.map((applicant) => figureCell(`requests.${row.id}.${applicant.id}`))];
}

export function layOutRequests(form: Template): Layout {
  const rows = requestRows.filter((row) => row.templates.includes(form));
  return {
    kind: 'requests',
    labelColumns,
    figureColumns: applicants.length,
    head,
    bodies: [rows.map((row, index) => layOutRow(rows, row, index))],
  };
}
