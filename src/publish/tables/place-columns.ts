// A place in a report → the columns that say it: section and cell, or section and characters of a paragraph.
import type { Position } from '../../report/model/figure.ts';
import type { Column } from '../column.ts';
import { makeColumn } from '../make-column.ts';

const nullable = { nullable: true };

/** `find` gives null for a row without a place. */
export function listPlaceColumns<Row>(find: (row: Row) => Position | null): Column<Row>[] {
  const cell = (row: Row) => {
    const place = find(row);
    return place && 'table' in place ? place : null;
  };
  const text = (row: Row) => {
    const place = find(row);
    return place && 'paragraph' in place ? place : null;
  };
  return [
    makeColumn('atSection', 'string', (row) => find(row)?.section ?? null, nullable),
    makeColumn('atTable', 'integer', (row) => cell(row)?.table ?? null, nullable),
    makeColumn('atRow', 'integer', (row) => cell(row)?.row ?? null, nullable),
    makeColumn('atColumn', 'integer', (row) => cell(row)?.column ?? null, nullable),
    makeColumn('atParagraph', 'integer', (row) => text(row)?.paragraph ?? null, nullable),
    makeColumn('atStart', 'integer', (row) => text(row)?.start ?? null, nullable),
    makeColumn('atEnd', 'integer', (row) => text(row)?.end ?? null, nullable),
    makeColumn('atPage', 'integer', (row) => find(row)?.origin?.page ?? null, nullable),
  ];
}
