// A report → the rates that its tables give, each with its cases and interval.
import { listRateMetrics, type RateId, rateDefinitions } from '../../forms/rates.ts';
import { nameRate } from '../../i18n/name-metric.ts';
import type { Language } from '../../i18n/translate.ts';
import { isShown, type KnownRate } from '../../report/analysis/compute-rate.ts';
import type { Report } from '../../report/model/report.ts';
import { findResidents } from '../../report/registry/population.ts';
import type { AgencyEntry, Held } from '../../store/corpus.ts';
import { computeSoundRate } from '../findings/find-doubts.ts';
import { type DoubtView, makeDoubtView } from '../findings/view-doubt.ts';
import { writeInterval, writeParts, writeRate } from '../ranking/view-rankings.ts';

export interface RateLine {
  id: RateId;
  name: string;
  /** Null where its base is contradicted. */
  rate: KnownRate | null;
  /** Null below ten cases. */
  value: string | null;
  interval: string;
  parts: string;
  doubt: DoubtView | undefined;
}

/** Rates that ended, that the report's form does not have, or of which it leaves a part out, are no lines. */
export function listRates(language: Language, corpus: Held, agency: AgencyEntry, report: Report): RateLine[] {
  const residents = findResidents(corpus.registry.population, report);
  const doubtOf = makeDoubtView(language, corpus, agency);
  return rateDefinitions
    .filter(({ ended }) => !ended)
    .flatMap((definition): RateLine[] => {
      const rate = computeSoundRate(corpus, report, definition, residents);
      const doubt = doubtOf({ year: report.year, figure: null }, listRateMetrics(definition));
      const named = { id: definition.id, name: nameRate(language, definition.id), doubt };
      if (rate.state === 'absent' && rate.reason === 'doubted')
        return [{ ...named, rate: null, value: null, interval: '', parts: '' }];
      if (rate.state !== 'known') return [];
      return [
        {
          ...named,
          rate,
          value: isShown(rate) ? writeRate(rate.value, definition) : null,
          interval: isShown(rate) ? writeInterval(rate) : '',
          parts: writeParts(language, rate),
        },
      ];
    });
}
