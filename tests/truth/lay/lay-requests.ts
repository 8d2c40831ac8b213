// A plan → table 三 as printed: three columns of labels, a header of one or three levels, a row of values each.
import type { Cell, Plan, TableBlock } from '../document.ts';
import { applicants, requestColumns, requestCorner, requestRows } from '../forms/requests.ts';
import { label, value } from './cell.ts';

const labelColumns = 3;

interface Run {
  group?: string;
  columns: { id: string; label: string }[];
}

/** Neighbours with the same group stand under one head. */
function groupColumns(ids: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const id of ids) {
    const column = requestColumns.find((it) => it.id === id);
    if (!column) throw new Error(`no column ${id}`);
    const group = 'group' in column ? column.group : undefined;
    const last = runs.at(-1);
    if (group && last?.group === group) last.columns.push(column);
    else runs.push({ ...(group && { group }), columns: [column] });
  }
  return runs;
}

function layHeader({ columns, header }: Plan['requests']): Cell[][] {
  if (header === 'one')
    return [
      [
        label('项目', labelColumns),
        ...columns.map((id) => label(requestColumns.find((it) => it.id === id)?.label ?? '')),
      ],
    ];
  const runs = groupColumns(columns);
  const isTall = header === 'tall total' && columns.at(-1) === 'total' && columns.length > 1;
  const heads = isTall ? runs.slice(0, -1) : runs;
  return [
    [
      label(requestCorner, labelColumns, 3),
      label(applicants, columns.length - (isTall ? 1 : 0)),
      ...(isTall ? [label('总计', 1, 3)] : []),
    ],
    heads.map((run) => (run.group ? label(run.group, run.columns.length) : label(run.columns[0]?.label ?? '', 1, 2))),
    heads.flatMap((run) => (run.group ? run.columns.map((column) => label(column.label)) : [])),
  ];
}

/** How many of the rows from here on stand beside the label at this depth. */
function countBeside(paths: readonly (readonly string[])[], from: number, depth: number): number {
  const own = paths[from]?.slice(0, depth + 1).join('\n');
  let size = 1;
  while (paths[from + size]?.slice(0, depth + 1).join('\n') === own) size += 1;
  return size;
}

function layLabels(paths: readonly (readonly string[])[], row: number): Cell[] {
  const path = paths[row] ?? [];
  return path.flatMap((text, depth) => {
    const prefix = path.slice(0, depth + 1).join('\n');
    if (row > 0 && paths[row - 1]?.slice(0, depth + 1).join('\n') === prefix) return [];
    const isLast = depth === path.length - 1;
    return [label(text, isLast ? labelColumns - depth : 1, isLast ? 1 : countBeside(paths, row, depth))];
  });
}

export function layRequests({ requests, values }: Plan): TableBlock {
  const rows = requests.rows.map((id) => requestRows.find((row) => row.id === id) ?? { id, path: [id] });
  const paths = rows.map(({ path }) => path);
  const body = rows.map(({ id }, index) => [
    ...layLabels(paths, index),
    ...requests.columns.map((column) => value(values, `requests.${id}.${column}`)),
  ]);
  return { type: 'table', kind: 'requests', rows: [...layHeader(requests), ...body] };
}
