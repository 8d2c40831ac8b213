// A series and a year → how the year compares with the one before, in words; why not, where it does not.
import { formatNumber, type Language, translate } from '../../i18n/translate.ts';
import { type Change, changeOnYearBefore } from '../../report/analysis/change-on-year-before.ts';
import type { Series } from '../../report/analysis/series-point.ts';

type Known = Extract<Change, { state: 'known' }>;

/** A percentage says little of a few cases. */
const leastForPercent = 10;

function nameDifference(language: Language, { absolute, relative, from }: Known): string {
  if (absolute === 0) return translate(language, 'sentences.changeSame');
  const count = formatNumber(Math.abs(absolute));
  const percent =
    relative === null || from < leastForPercent ? null : formatNumber(Math.abs(Math.round(relative * 100)));
  if (absolute > 0) {
    return percent === null
      ? translate(language, 'sentences.changeMore', { count })
      : translate(language, 'sentences.changeMorePercent', { count, percent });
  }
  return percent === null
    ? translate(language, 'sentences.changeLess', { count })
    : translate(language, 'sentences.changeLessPercent', { count, percent });
}

/** What can be said of a year and the one before; nothing in the first year of a series: nothing is missed there. */
export type ChangeWords = { kind: 'known' | 'not_compared'; words: string } | { kind: 'first' };

export function describeChange(language: Language, series: Series, year: number): ChangeWords {
  if (!series.points.some((point) => point.year < year && point.state !== 'no_report')) return { kind: 'first' };
  const change = changeOnYearBefore(series, year);
  if (change.state === 'known') {
    const words = nameDifference(language, change);
    const same = change.comparability === 'full';
    return {
      kind: 'known',
      words: same ? words : translate(language, 'sentences.changeApproximate', { change: words }),
    };
  }
  if (change.reason === 'gap')
    return { kind: 'not_compared', words: translate(language, 'sentences.changeNoYearBefore') };
  const key = change.reason === 'no_value' ? 'sentences.changeOtherValue' : 'sentences.changeOtherForm';
  return { kind: 'not_compared', words: translate(language, key) };
}
