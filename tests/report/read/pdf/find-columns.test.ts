import { describe, expect, it } from 'vitest';
import { buildLines } from '../../../../src/report/read/pdf/build-lines.ts';
import { assignColumns, findColumns } from '../../../../src/report/read/pdf/find-columns.ts';
import { readLineRow } from '../../../../src/report/read/pdf/line-row.ts';

const page = { number: 1, width: 595, height: 842, turns: 0, pieces: [], rulings: [], pictures: [], objects: [] };

/** A row of a label and numbers, each with the middle it is printed around. */
function row(...values: [string, number][]) {
  const box = (text: string, x: number) => ({
    left: x - 2.5 * text.length,
    right: x + 2.5 * text.length,
    top: 10,
    bottom: 20,
  });
  const pieces = [['重复申请', 60] as const, ...values].map(([text, x]) => ({
    text,
    box: box(text, x),
    size: 10,
    font: 'f',
    runs: [0, 0] as const,
  }));
  const [line] = buildLines(pieces);
  return readLineRow({ ...line!, page, margins: { left: 40, right: 560 } });
}

const full = row(['1', 200], ['20', 240], ['3', 280], ['24', 320]);

describe('columns of a table without lines', () => {
  it('stand where the fullest rows print their values', () => {
    expect(findColumns([full, row(['7', 201])])).toEqual([200, 240, 280, 320]);
  });

  it('leave a value that is not printed out', () => {
    const columns = findColumns([full]);
    expect(assignColumns(row(['5', 240], ['5', 321]), columns)?.map((cell) => cell?.[0]?.text)).toEqual([
      undefined,
      '5',
      undefined,
      '5',
    ]);
  });

  it('are not told apart where the digits of two of them touch', () => {
    expect(assignColumns(row(['1', 200], ['20', 240], ['15115661566', 305]), findColumns([full]))).toBeUndefined();
  });
});
