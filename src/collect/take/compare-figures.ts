// Two readings of a report → the figures in which they differ.
import type { Figure } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';
import type { FigureChange } from '../../store/ledger/record.ts';

/** As the ledger prints it: the number, or what stands where it should be. */
const spellFigure = ({ status, value, qualifier }: Figure): string =>
  status === 'reported' ? `${qualifier === 'exact' ? '' : `${qualifier} `}${value}` : status;

const spellAll = ({ figures }: Pick<Report, 'figures'>): Map<string, string> =>
  new Map(figures.map((figure) => [figure.metric, spellFigure(figure)]));

/** Null stands for a figure that one of them does not have. */
export function compareFigures(before: Pick<Report, 'figures'>, after: Pick<Report, 'figures'>): FigureChange[] {
  const [from, to] = [spellAll(before), spellAll(after)];
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((metric) => from.get(metric) !== to.get(metric))
    .map((metric) => ({ metric, from: from.get(metric) ?? null, to: to.get(metric) ?? null }));
}
