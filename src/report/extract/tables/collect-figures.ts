// The figures of all tables, some of them printed twice → one for each metric, in the order of the catalogue.
import { metricById, metrics } from '../../../forms/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { makeNote, type Note } from '../../model/report.ts';
import type { TableReading } from './ledger.ts';

const same = (a: Figure, b: Figure): boolean => a.status === b.status && a.value === b.value;

function contradict(first: Figure, second: Figure): { figure: Figure; note: Note } {
  return {
    figure: { ...first, status: 'unreadable', value: null, raw: `${first.raw} ≠ ${second.raw}` },
    note: makeNote('notes.repeated_cell', { first: first.raw, second: second.raw }, second.at),
  };
}

const familyOf = ({ metric }: Figure): string => metricById.get(metric)?.family ?? metric;

/** A page break repeats a row or two; more cells than this share of a table's are the table printed twice. */
const mostRepeated = 1 / 3;

/** The kinds of tables that are printed twice: there a blank cell is a statement like any other. */
function findDoubled(figures: readonly Figure[]): Set<string> {
  const times = new Map<string, Map<string, number>>();
  for (const figure of figures) {
    const kind = times.get(familyOf(figure)) ?? new Map<string, number>();
    times.set(familyOf(figure), kind.set(figure.metric, (kind.get(figure.metric) ?? 0) + 1));
  }
  return new Set(
    [...times].flatMap(([kind, counts]) => {
      const repeated = [...counts.values()].filter((count) => count > 1).length;
      return repeated > counts.size * mostRepeated ? [kind] : [];
    }),
  );
}

/** A printed value beats a blank one (a page break repeats rows with empty cells); two different ones cancel out. */
export function collectFigures(reading: TableReading): TableReading {
  const doubled = findDoubled(reading.figures);
  const byMetric = new Map<string, Figure>();
  const times = new Map<string, number>();
  const contradicted = new Set<string>();
  const notes = [...reading.notes];
  for (const figure of reading.figures) {
    const first = byMetric.get(figure.metric);
    times.set(figure.metric, (times.get(figure.metric) ?? 0) + 1);
    const isFiller = ({ status }: Figure): boolean => status === 'blank' && !doubled.has(familyOf(figure));
    if (!first || (isFiller(first) && !isFiller(figure))) byMetric.set(figure.metric, figure);
    else if (!same(first, figure) && !isFiller(figure)) {
      const { figure: joined, note } = contradict(first, figure);
      byMetric.set(figure.metric, joined);
      contradicted.add(familyOf(figure));
      notes.push(note);
    }
  }
  // Of two tables that contradict each other nobody can say whose a cell is that only one of them has.
  const isLonely = (figure: Figure): boolean =>
    doubled.has(familyOf(figure)) && contradicted.has(familyOf(figure)) && times.get(figure.metric) === 1;
  const figures = [...byMetric.values()].map(
    (figure): Figure =>
      figure.status === 'reported' && isLonely(figure) ? { ...figure, status: 'unreadable', value: null } : figure,
  );
  return { figures, notes };
}

const rank = new Map(metrics.map((metric, index) => [metric.id, index]));

/**
 * Figures in any order → in the order of the metric catalogue, so that the same report always gives the same bytes.
 */
export function orderFigures(figures: readonly Figure[]): Figure[] {
  return [...figures].sort((a, b) => (rank.get(a.metric) ?? 0) - (rank.get(b.metric) ?? 0));
}
