// Verdicts on documents → counts by mutator, small enough to be sent between threads and added up.
import { type Judged, type Verdict, verdicts } from './judge.ts';

export type Counts = Record<Verdict, number>;

export interface Tally {
  documents: number;
  /** Figures that the mutator speaks for. */
  touched: Counts;
  /** All others. */
  others: Counts;
}

export type Tallies = Map<string, Tally>;

const noCounts = (): Counts => ({
  right: 0,
  declined: 0,
  absent: 0,
  rejected: 0,
  silent: 0,
  flagged: 0,
  status: 0,
});

function entryOf(tallies: Tallies, name: string): Tally {
  const own = tallies.get(name) ?? { documents: 0, touched: noCounts(), others: noCounts() };
  tallies.set(name, own);
  return own;
}

export function addJudged(tallies: Tallies, name: string, judged: readonly Judged[]): void {
  const own = entryOf(tallies, name);
  own.documents += 1;
  for (const { verdict, isTouched } of judged) own[isTouched ? 'touched' : 'others'][verdict] += 1;
}

export function sum(tallies: Tallies): Counts {
  const all = noCounts();
  for (const { touched, others } of tallies.values())
    for (const verdict of verdicts) all[verdict] += touched[verdict] + others[verdict];
  return all;
}

const head = ['documents', ...verdicts] as const;

/** A line for each mutator: of the figures it speaks for, and `+n` of others. */
export function describeTallies(tallies: Tallies): string {
  const lines = [...tallies]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, { documents, touched, others }]) => [
      String(documents),
      ...verdicts.map((verdict) => {
        const other = verdict === 'right' ? 0 : others[verdict];
        return `${touched[verdict]}${other > 0 ? `+${other}` : ''}`;
      }),
      name,
    ]);
  const rows = [[...head, 'mutator'], ...lines];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((text, column) => (widths[column] ? text.padStart(widths[column] ?? 0) : text)).join('  '))
    .join('\n');
}
