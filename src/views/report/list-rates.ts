// A report → the rates that its tables give, each with its cases and interval.
import { listRateMetrics, type RateId, rateDefinitions } from '../../forms/rates.ts';
import { nameRate } from '../../i18n/name-metric.ts';
import type { Language } from '../../i18n/translate.ts';
import { computeRate, isShown, type KnownRate } from '../../report/analysis/compute-rate.ts';
import type { Report } from '../../report/model/report.ts';
import { findResidents } from '../../report/registry/population.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { type DoubtView, makeDoubtView } from '../findings/view-doubt.ts';
import { writeInterval, writeParts, writeRate } from '../ranking/view-rankings.ts';

export interface RateLine {
  id: RateId;
  name: string;
  rate: KnownRate;
  /** Null below ten cases. */
  value: string | null;
  interval: string;
  parts: string;
  doubt: DoubtView | undefined;
}

/** Rates that the report's form does not have, or of which it leaves a part out, are no lines. */
export function listRates(language: Language, corpus: Corpus, agency: AgencyEntry, report: Report): RateLine[] {
  const residents = findResidents(corpus.registry.population, report);
  const doubtOf = makeDoubtView(language, corpus, agency);
  return rateDefinitions.flatMap((definition): RateLine[] => {
    const rate = computeRate(report, definition, residents);
    if (rate.state !== 'known') return [];
    return [
      {
        id: definition.id,
        name: nameRate(language, definition.id),
        rate,
        value: isShown(rate) ? writeRate(rate.value, definition) : null,
        interval: isShown(rate) ? writeInterval(rate) : '',
        parts: writeParts(language, rate),
        doubt: doubtOf({ year: report.year, figure: null }, listRateMetrics(definition)),
      },
    ];
  });
}
