// Figures as the table readers meet them → one figure a metric; what is printed twice must agree.
import type { Figure } from '../../model/figure.ts';
import type { Note } from '../../model/report.ts';
import type { TableReading } from './ledger.ts';

const same = (a: Figure, b: Figure): boolean => a.status === b.status && a.value === b.value;

function contradict(first: Figure, second: Figure): { figure: Figure; note: Note } {
  return {
    figure: { ...first, status: 'unreadable', value: null, raw: `${first.raw} ≠ ${second.raw}` },
    note: {
      code: 'repeated_cell',
      message: {
        zh: `同一格出现两次且数字不同：“${first.raw}”与“${second.raw}”`,
        en: `The same cell is printed twice with different values: “${first.raw}” and “${second.raw}”`,
      },
      at: second.at,
    },
  };
}

/** A printed value beats a blank one (a page break repeats rows with empty cells); two different ones cancel out. */
export function collectFigures(reading: TableReading): TableReading {
  const byMetric = new Map<string, Figure>();
  const notes = [...reading.notes];
  for (const figure of reading.figures) {
    const first = byMetric.get(figure.metric);
    if (!first || (first.status === 'blank' && figure.status !== 'blank')) byMetric.set(figure.metric, figure);
    else if (!same(first, figure) && figure.status !== 'blank') {
      const { figure: joined, note } = contradict(first, figure);
      byMetric.set(figure.metric, joined);
      notes.push(note);
    }
  }
  return { figures: [...byMetric.values()], notes };
}
