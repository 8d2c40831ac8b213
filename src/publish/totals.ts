// Records, one after the other → what the lists over all of them are made of.

import { metrics } from '../forms/catalogue.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { Registry } from '../report/registry/registry.ts';
import type { BodyRecord } from '../store/record.ts';
import { listRegions, type RegionSummary } from './list-regions.ts';
import { type AgencySummary, summarizeAgency } from './summary.ts';
import type { CountedMetric } from './tables/metrics.ts';
import { addToTallies, type RuleTally, startTallies } from './tally-rules.ts';

export interface Totals {
  summaries: readonly AgencySummary[];
  regions: readonly RegionSummary[];
  metrics: readonly CountedMetric[];
  tallies: readonly RuleTally[];
  /** Publisher → the address of one of its reports. */
  sources: readonly { title: string; url: string | null }[];
}

export class TotalsCounter {
  readonly #summaries: AgencySummary[] = [];
  readonly #reportsByMetric = new Map<string, number>();
  readonly #tallies = startTallies();
  readonly #sources = new Map<string, string | null>();

  add(record: BodyRecord): AgencySummary {
    const summary = summarizeAgency(record);
    this.#summaries.push(summary);
    for (const { file, checked } of record.reports) {
      for (const metric of new Set(file.report.figures.map((figure) => figure.metric))) this.#countMetric(metric);
      const title = file.source.publisher ?? file.report.agency;
      this.#sources.set(title, this.#sources.get(title) ?? file.source.url);
      this.addFindings(checked);
    }
    this.addFindings(record.series);
    return summary;
  }

  addFindings(file: FindingsFile | null): void {
    if (file) addToTallies(this.#tallies, file);
  }

  finish(registry: Registry): Totals {
    return {
      summaries: this.#summaries,
      regions: listRegions(this.#summaries, registry),
      metrics: metrics.map((metric) => ({ metric, reports: this.#reportsByMetric.get(metric.id) ?? 0 })),
      tallies: [...this.#tallies.values()],
      sources: [...this.#sources].map(([title, url]) => ({ title, url })),
    };
  }

  #countMetric(metric: string): void {
    this.#reportsByMetric.set(metric, (this.#reportsByMetric.get(metric) ?? 0) + 1);
  }
}
