// A report → whether it led to administrative reviews and lawsuits, in words.
import { formatNumber, type Language, translate, translateCount } from '../../i18n/translate.ts';
import type { Report } from '../../report/model/report.ts';

/** Each way to count them: the present form adds two kinds of lawsuits. */
const countings = [
  { reviews: ['appeals.review.total'], suits: ['appeals.suit_direct.total', 'appeals.suit_after_review.total'] },
  { reviews: ['stat2014.reviews'], suits: ['stat2014.suits'] },
];

/** Undefined where a part is missing or no number. */
function addFigures(report: Report, metrics: readonly string[]): number | undefined {
  const values = metrics.map((metric) => report.figures.find((figure) => figure.metric === metric)?.value ?? undefined);
  return values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value), 0);
}

function readAppeals(report: Report): { reviews: number; suits: number } | undefined {
  for (const counting of countings) {
    const reviews = addFigures(report, counting.reviews);
    const suits = addFigures(report, counting.suits);
    if (reviews !== undefined && suits !== undefined) return { reviews, suits };
  }
  return undefined;
}

/** Undefined where the report does not say. */
export function describeAppeals(language: Language, report: Report): string | undefined {
  const appeals = readAppeals(report);
  if (!appeals) return undefined;
  const { reviews, suits } = appeals;
  if (reviews === 0 && suits === 0) return translate(language, 'sentences.appealsNone');
  if (suits === 0) return translateCount(language, 'sentences.appealsReviews', reviews);
  if (reviews === 0) return translateCount(language, 'sentences.appealsSuits', suits);
  return translate(language, 'sentences.appealsBoth', { reviews: formatNumber(reviews), suits: formatNumber(suits) });
}
