// A report → whether it led to administrative reviews and lawsuits, in words.
import type { FamilyId } from '../../forms/catalogue.ts';
import { figuresIn } from '../../forms/listings.ts';
import type { ListId } from '../../forms/record.ts';
import { formatNumber, type Language, translate, translateCount } from '../../i18n/translate.ts';
import type { Report } from '../../report/model/report.ts';

/** A total and the parts that the form divides it into. */
interface Count {
  total: string;
  parts: readonly string[];
}

const countsOf = (list: ListId): ReadonlyMap<FamilyId, readonly Count[]> =>
  new Map(
    [...Map.groupBy(figuresIn(list), ({ metric }) => metric.family)].map(([family, figures]) => [
      family,
      figures.map(({ metric, parts }) => ({ total: metric.id, parts })),
    ]),
  );

const suitsOf = countsOf('sentence.suits');

/** Each way to count them: the present form adds two kinds of lawsuits. */
const countings: readonly { reviews: readonly Count[]; suits: readonly Count[] }[] = [
  ...countsOf('sentence.reviews'),
].map(([family, reviews]) => ({ reviews, suits: suitsOf.get(family) ?? [] }));

/** `disputed`: the parts that the report prints do not make its total, so that neither can be told as a fact. */
type Sum = { state: 'known'; value: number } | { state: 'disputed' } | { state: 'absent' };

const readValue = (report: Report, metric: string): number | undefined =>
  report.figures.find((figure) => figure.metric === metric)?.value ?? undefined;

function addCounts(report: Report, counts: readonly Count[]): Sum {
  let value = 0;
  for (const { total, parts } of counts) {
    const printed = readValue(report, total);
    if (printed === undefined) return { state: 'absent' };
    const known = parts.flatMap((part) => readValue(report, part) ?? []);
    if (known.length > 0 && known.reduce((sum, part) => sum + part, 0) > printed) return { state: 'disputed' };
    value += printed;
  }
  return { state: 'known', value };
}

/** Undefined where the report does not say. */
export function describeAppeals(language: Language, report: Report): string | undefined {
  for (const counting of countings) {
    const reviews = addCounts(report, counting.reviews);
    const suits = addCounts(report, counting.suits);
    if (reviews.state === 'disputed' || suits.state === 'disputed')
      return translate(language, 'sentences.appealsDisputed');
    if (reviews.state === 'known' && suits.state === 'known') return tell(language, reviews.value, suits.value);
  }
  return undefined;
}

function tell(language: Language, reviews: number, suits: number): string {
  if (reviews === 0 && suits === 0) return translate(language, 'sentences.appealsNone');
  if (suits === 0) return translateCount(language, 'sentences.appealsReviews', reviews);
  if (reviews === 0) return translateCount(language, 'sentences.appealsSuits', suits);
  return translate(language, 'sentences.appealsBoth', { reviews: formatNumber(reviews), suits: formatNumber(suits) });
}
