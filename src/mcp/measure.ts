// An id that somebody asks for → the metric or rate that it is, and why one of them has no number.
import { z } from 'zod';
import type { Language } from '../i18n/translate.ts';
import type { ReportFileOfApi } from '../publish/schema/report.ts';
import { minimumDenominator } from '../report/analysis/intervals.ts';
import { ratePrefix } from '../search/format/entry.ts';
import { type Collection, say, Unanswered } from './collection.ts';

export const agencyId = z.string().min(1).describe('Id of an agency, such as 371000-kjj; find gives it');
export const yearAsked = z.int().min(2008).max(2100).describe('Year that the report is about');
export const metricAsked = z
  .string()
  .min(1)
  .describe('Id of a metric, or of a rate with rate. before it; find and define give them');

type Metrics = Awaited<ReturnType<Collection['client']['metrics']>>;
export type MetricEntry = Metrics['metrics'][number];
export type RateEntry = Metrics['rates'][number];
/** What has a number a body and year. */
export type Measured = { kind: 'metric'; entry: MetricEntry } | { kind: 'rate'; entry: RateEntry };

/** What is nobody’s id is not guessed: those whose names are near are named. */
export async function findMeasure(id: string, inLanguage: Language, { client, finder }: Collection): Promise<Measured> {
  const { metrics, rates } = await client.metrics();
  const metric = metrics.find((one) => one.id === id);
  if (metric) return { kind: 'metric', entry: metric };
  const rate = rates.find((one) => `${ratePrefix}${one.id}` === id);
  if (rate) return { kind: 'rate', entry: rate };
  const found = (await finder.find(id, 8)).filter(({ kind }) => kind === 'metric');
  throw new Unanswered('unknown_metric', say(inLanguage, 'mcp.unknownMetric', { id }), found);
}

/** What is not listed has no place in the form, or the report leaves it out. */
export const whyAbsent = ({ templates }: MetricEntry, form: MetricEntry['templates'][number]) =>
  templates.includes(form) ? 'not_stated' : 'not_in_form';

type RateOfReport = ReportFileOfApi['rates'][number];

/** Why a rate has no value, as a code; undefined where it has one. */
export function whyNoRate(rate: Pick<RateOfReport, 'value' | 'denominator' | 'contradictedBy'> | undefined) {
  if (!rate) return 'not_known';
  if (rate.value !== null) return undefined;
  return rate.denominator < minimumDenominator ? 'too_few_cases' : 'in_doubt';
}
