// A report → how the requests it closed ended, in words.

import { figuresIn } from '../../forms/listings.ts';
import { outcomeTotals } from '../../forms/outcomes.ts';
import { formatNumber, isWordKey, type Language, translate, translateCount } from '../../i18n/translate.ts';
import { type Outcome, readOutcomes } from '../../report/analysis/read-outcomes.ts';
import type { Report } from '../../report/model/report.ts';
import { outcomeEndedWords, outcomeWords } from './outcome-words.ts';

/** Classes that say more than their group, where all requests fell into one of them. */
const telling = new Map(figuresIn('sentence.single').map(({ metric, words = '' }) => [metric.id, words]));

function describeOnly(language: Language, { id, value, figures }: Outcome): string {
  const count = formatNumber(value);
  const only = figures.find((figure) => figure.value === value)?.metric ?? '';
  const key = `sentences.outcomes${value === 1 ? 'One' : 'All'}${telling.get(only)}`;
  if (isWordKey(key)) return translate(language, key, { count });
  const outcome = translate(language, outcomeWords[id]);
  if (value === 1) return translate(language, 'sentences.outcomesAllOne', { outcome });
  return translate(language, 'sentences.outcomesAll', { count, outcome });
}

function listOutcomes(language: Language, outcomes: readonly Outcome[]): string {
  const items = outcomes.map(({ id, value }) => translateCount(language, outcomeEndedWords[id], value));
  return items.join(translate(language, 'common.listSeparator'));
}

/** The total that the report prints itself; its parts may add up to another one. */
function readPrinted(report: Report): number | null {
  return report.figures.find(({ metric, value }) => outcomeTotals.has(metric) && value !== null)?.value ?? null;
}

/** Undefined where the report's form does not say how requests ended. */
export function describeOutcomes(language: Language, report: Report): string | undefined {
  const read = readOutcomes(report);
  if (read.state === 'not_stated') return undefined;
  if (read.state === 'unclear') return translate(language, 'sentences.outcomesUnclear');
  const some = read.outcomes.filter(({ value }) => value > 0);
  const [first] = some;
  if (!first) return translate(language, 'sentences.outcomesNothing');
  const total = some.reduce((sum, { value }) => sum + value, 0);
  const printed = readPrinted(report);
  const count = formatNumber(total);
  if (printed !== null && printed !== total) {
    const list = listOutcomes(language, some);
    return translate(language, 'sentences.outcomesDiffer', { count, printed: formatNumber(printed), list });
  }
  if (some.length === 1) return describeOnly(language, first);
  return translate(language, 'sentences.outcomesList', { count, list: listOutcomes(language, some) });
}
