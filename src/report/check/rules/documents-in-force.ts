// Table two: what was issued or published this year against what is in force or public at its end.
import { basis } from '../basis.ts';
import { type FigureMap, findExact, hasFamily, mapFigures } from '../compare/figure-map.ts';
import { nameMetric } from '../compare/name-metric.ts';
import { notApplicable } from '../not-applicable.ts';
import type { Outcome, ReportRule } from '../rule.ts';

export const documentsInForce: ReportRule = {
  id: 'documents-in-force',
  level: 'warning',
  scope: 'report',
  family: 'sums',
  statement: {
    zh: '本年制发的规章和规范性文件，年底要么有效，要么已废止；本年新公开的不多于对外公开总数。',
    en: 'What was issued this year is in force or repealed at its end; what was newly published is no more than what is public in total.',
  },
  remedy: {
    zh: '请核对制发、废止、有效（或新公开、公开总数）三个数字的口径和起止时间。',
    en: 'Check that issued, repealed and in force (or published and public in total) count the same documents.',
  },
  basis: basis.form,
  tolerance: {
    zh: '制发时即写明当年失效的文件可能不计入废止数；2019 年式的“公开总数”有时只计本年。',
    en: 'Documents that expired within their first year may not be counted as repealed.',
  },
  applies: (report) => hasFamily(report, 'active.') || notApplicable.noActive,
  test(report) {
    const figures = mapFigures(report);
    return ['rules', 'normative'].flatMap((matter) => [
      ...compareAtMost(figures, `active.${matter}.issued`, [`active.${matter}.in_force`, `active.${matter}.repealed`]),
      ...compareAtMost(figures, `active.${matter}.published`, [`active.${matter}.total_public`]),
    ]);
  },
};

function compareAtMost(figures: FigureMap, part: string, wholes: readonly string[]): Outcome[] {
  const known = [part, ...wholes].flatMap((id) => findExact(figures, id) ?? []);
  const [first, ...others] = known;
  if (!first || others.length < wholes.length) return [];
  const bound = others.reduce((sum, figure) => sum + figure.value, 0);
  if (first.value <= bound) return [{ pass: true }];
  const names = wholes.map(nameMetric);
  const name = nameMetric(part);
  const message = {
    zh: `${name.zh}为 ${first.value}，多于${names.map((it) => it.zh).join('加')}（${bound}）。`,
    en: `${name.en}: ${first.value}, more than ${names.map((it) => it.en).join(' plus ')} (${bound}).`,
  };
  const at = known.map((figure) => figure.at);
  return [{ pass: false, message, left: first.value, right: bound, difference: first.value - bound, at }];
}
