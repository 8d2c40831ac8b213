// The 统计表 of 2014: what 其中 counts against what it is counted of.
import { basis } from '../basis.ts';
import { findExact, hasFamily, mapFigures } from '../compare/figure-map.ts';
import { nameMetric } from '../compare/name-metric.ts';
import { notApplicable } from '../not-applicable.ts';
import { remedy } from '../remedy.ts';
import type { Outcome, ReportRule } from '../rule.ts';

const pairs = [
  ['stat2014.disclosed_normative', 'stat2014.disclosed'],
  ['stat2014.press_conferences_head', 'stat2014.press_conferences'],
  ['stat2014.online_interviews_head', 'stat2014.online_interviews'],
] as const;

export const stat2014OfWhich: ReportRule = {
  id: 'stat2014-of-which',
  level: 'error',
  scope: 'report',
  family: 'sums',
  statement: {
    zh: '统计表中，“其中”一项不多于它所属的总项。',
    en: 'In the statistics table a row introduced by 其中 is no more than the row it is a part of.',
  },
  remedy: remedy.recount,
  basis: basis.table2014,
  applies: (report) => hasFamily(report, 'stat2014.') || notApplicable.no2014,
  test(report) {
    const figures = mapFigures(report);
    return pairs.flatMap(([partId, wholeId]): Outcome[] => {
      const part = findExact(figures, partId);
      const whole = findExact(figures, wholeId);
      if (!part || !whole) return [];
      if (part.value <= whole.value) return [{ pass: true }];
      const [name, of] = [nameMetric(partId), nameMetric(wholeId)];
      const message = {
        zh: `${name.zh}为 ${part.value}，多于${of.zh}（${whole.value}）。`,
        en: `${name.en}: ${part.value}, more than ${of.en} (${whole.value}).`,
      };
      const difference = part.value - whole.value;
      return [{ pass: false, message, left: part.value, right: whole.value, difference, at: [part.at, whole.at] }];
    });
  },
};
