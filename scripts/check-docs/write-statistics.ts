// The forms → docs/methodology.md: every tie with its verdict and reason, every redefinition, every rate with its n and what it does not mean.
import { formCells, metricTies } from '../../src/forms/facts.ts';
import { rateDefinitions } from '../../src/forms/rates.ts';
import type { TieKind } from '../../src/forms/record.ts';
import { redefinitions } from '../../src/forms/redefinitions.ts';
import { denyRate, explainEnd, explainTie, nameMetric, nameRate, nameRateBase } from '../../src/i18n/name-metric.ts';
import { explainRedefinition } from '../../src/i18n/state-words.ts';
import {
  leastForMedian,
  leastForPlaces,
  minimumDenominator,
  minimumForRank,
} from '../../src/report/analysis/intervals.ts';

const verdicts: Readonly<Record<TieKind, string>> = {
  equal: 'equal',
  near: 'near',
  weak: 'weak: marked, no change given',
  other_source: 'other source',
  not_comparable: 'not comparable',
};

const nameBoth = (id: string): string => `${nameMetric('zh', id)} (\`${id}\`)`;
const nameAll = (ids: readonly string[]): string => ids.map(nameBoth).join(' + ');
const writeRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const writeTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [writeRow(head), writeRow(head.map(() => '---')), ...rows.map(writeRow)].join('\n');

/** Rows of tables are tied in every column alike: one line says it of the column that adds up the others. */
const columnsWithoutSum: ReadonlySet<string> = new Set(
  formCells.filter(({ column, table }) => table.unitHead === undefined && !column.sums).map(({ id }) => id),
);
const isRepeated = (id: string): boolean => id.startsWith('requests.') && columnsWithoutSum.has(id);

const ties = metricTies
  .filter(({ from: [first] }) => !isRepeated(first))
  .map(({ from, to, kind, first, why }) => [
    nameAll(from),
    nameBoth(to),
    first ? `${verdicts[kind]}; the table’s number stands first` : verdicts[kind],
    `${explainTie('zh', why)}<br>${explainTie('en', why)}`,
  ]);

const writeFormula = ({ formulas, base, per }: (typeof rateDefinitions)[number]): string =>
  formulas
    .map(({ numerator, denominator, less = [] }) => {
      const below = base === 'residents' ? 'residents' : denominator.map((id) => `\`${id}\``).join(' + ');
      const off = less.map((id) => ` − \`${id}\``).join('');
      return `${per ? `${per} × ` : ''}(${numerator.map((id) => `\`${id}\``).join(' + ')}) ÷ (${below}${off})`;
    })
    .join('<br>');

const rates = rateDefinitions.map((rate) => {
  const ended = [explainEnd('zh', rate.id), explainEnd('en', rate.id)].flatMap((words) => words ?? []);
  return [
    `\`${rate.id}\`<br>${nameRate('zh', rate.id)}<br>${nameRate('en', rate.id)}`,
    writeFormula(rate),
    `${nameRateBase('zh', rate.id)}<br>${nameRateBase('en', rate.id)}`,
    [denyRate('zh', rate.id), denyRate('en', rate.id), ...ended].join('<br>'),
  ];
});

/** The page, as `check-docs` writes it. */
export const writeStatistics = (): string => `# Ties and rates

Written by \`npm run check-docs\` from \`src/forms\`; not edited by hand. The page \`/methodology/\` of the site says the same in words.

## Small numbers

A rate is shown from ${minimumDenominator} cases on, with its 95 % Wilson interval, and may have a place from ${minimumForRank} on, among at least ${leastForPlaces} bodies of its level, kind, scope and year; rates whose intervals overlap share places.
A group has a median from ${leastForMedian} bodies on, and quartiles, for what was received or put out, from ${leastForPlaces}. Raw counts have no places. Numbers that a check contradicts are never ranked.

## What changed in which year

${redefinitions.map(({ id, from }) => `- ${from}: ${explainRedefinition('zh', id)} ${explainRedefinition('en', id)}`).join('\n')}

## Ties between forms

${writeTable(['figure', 'stands beside', 'verdict', 'why'], ties)}

## Rates

${writeTable(['rate', 'formula, today’s form first', 'n', 'what it does not mean'], rates)}
`;
