// Summaries, regions, metrics and tallies → the files of the API that list them.
import { type RateDefinition, rateDefinitions } from '../../forms/rates.ts';
import { nameUnits } from '../../i18n/labels.ts';
import {
  denyRate,
  explainEnd,
  nameMetric,
  nameRate,
  nameRateBase,
  noteRate,
  describeMetric as plainOf,
} from '../../i18n/name-metric.ts';
import { stateRule, wordBasis, wordRemedy, wordTolerance } from '../../i18n/word-rule.ts';
import type { AnyRule } from '../../report/check/rule.ts';
import { nameInBoth } from '../../store/column.ts';
import type { Bilingual } from '../../store/describe-body.ts';
import { type Address, addressOf, pageOf } from '../address.ts';
import { apiEnvelope } from '../licence.ts';
import type { AgenciesFile, ChecksFile, CoverageFile, MetricsFile, RegionsFile } from '../schema/index.ts';
import { type AgencySummary, listCoverage, spanSummaries } from '../summary.ts';
import { nameFamilyOf, noteInBoth } from '../tables/metrics.ts';
import type { CountedMetric, RegionSummary, Totals } from '../totals.ts';
import { describeAgencyEntry } from './describe-entries.ts';

export function buildAgencies(summaries: readonly AgencySummary[], address: Address): AgenciesFile {
  return { ...apiEnvelope(), agencies: summaries.map((summary) => describeAgencyEntry(summary, address)) };
}

export function buildRegions(regions: readonly RegionSummary[], address: Address): RegionsFile {
  const listed = regions.map((region) => ({
    ...region,
    agencies: [...region.agencies],
    links: {
      page: pageOf(address, 'zh', `region/${region.code}/`),
      feed: addressOf(address, `region/${region.code}/feed.xml`),
    },
  }));
  return { ...apiEnvelope(), regions: listed };
}

function describeMetric({ metric, reports }: CountedMetric): MetricsFile['metrics'][number] {
  const { id, kind, unit, where, forms } = metric;
  return {
    id,
    name: nameInBoth((language) => nameMetric(language, id)),
    family: nameFamilyOf(metric),
    kind,
    unit,
    unitName: nameInBoth((language) => nameUnits(language, metric).other),
    place: where,
    templates: [...forms],
    plain: nameInBoth((language) => plainOf(language, id)),
    note: noteInBoth(id),
    reports,
  };
}

const describeRate = ({ id, formulas, per, ended }: RateDefinition): MetricsFile['rates'][number] => ({
  id,
  name: nameInBoth((language) => nameRate(language, id)),
  formulas: formulas.map(({ numerator, denominator, less }) => ({
    numerator: [...numerator],
    denominator: [...denominator],
    ...(less && { less: [...less] }),
  })),
  ...(per && { per }),
  base: nameInBoth((language) => nameRateBase(language, id)),
  not: nameInBoth((language) => denyRate(language, id)),
  ended: ended ? nameInBoth((language) => explainEnd(language, id) ?? '') : null,
  note: nameInBoth((language) => noteRate(language, id)),
});

export function buildMetrics(metrics: readonly CountedMetric[]): MetricsFile {
  return { ...apiEnvelope(), metrics: metrics.map(describeMetric), rates: rateDefinitions.map(describeRate) };
}

function wordBothTolerances(rule: AnyRule): Bilingual | null {
  const [zh, en] = [wordTolerance('zh', rule), wordTolerance('en', rule)];
  return zh === null || en === null ? null : { zh, en };
}

export function buildChecks({ tallies, reasons }: Pick<Totals, 'tallies' | 'reasons'>, address: Address): ChecksFile {
  const rules = tallies.map(({ rule, passed, failed, untouched, findings, failing }) => ({
    id: rule.id,
    level: rule.level,
    scope: rule.scope,
    family: rule.family,
    statement: nameInBoth((language) => stateRule(language, rule.id)),
    basis: nameInBoth((language) => wordBasis(language, rule)),
    remedy: nameInBoth((language) => wordRemedy(language, rule)),
    tolerance: wordBothTolerances(rule),
    passed,
    failed,
    notApplicable: untouched,
    findings,
    failing,
    page: pageOf(address, 'zh', `checks/${rule.id}/`),
  }));
  return { ...apiEnvelope(), rules, reasons: Object.fromEntries(reasons) };
}

export function buildCoverage(summaries: readonly AgencySummary[]): CoverageFile {
  const agencies = summaries.map((summary) => {
    const { id, name, en, region, sector } = summary.body;
    return { id, name: { zh: name, en }, region, sector, reports: [...summary.reports], without: [] as number[] };
  });
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  for (const { body, year, report } of listCoverage(summaries)) if (!report) byId.get(body.id)?.without.push(year);
  return { ...apiEnvelope(), years: spanSummaries(summaries), agencies };
}
