// Records, one after the other → what the lists over all of them are made of: bodies, regions, metrics, rules, sources.
import { type Metric, metrics } from '../forms/catalogue.ts';
import type { Region } from '../report/model/agency.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { Message } from '../report/model/message.ts';
import type { Registry } from '../report/registry/registry.ts';
import { type Bilingual, namesOfRegion } from '../store/describe-body.ts';
import type { BodyRecord } from '../store/record.ts';
import { addToTallies, type CountedRule, keyOfReason, startTallies, wordInBoth } from './findings.ts';
import { type AgencySummary, summarizeAgency } from './summary.ts';

export interface RegionSummary {
  readonly code: string;
  readonly name: Bilingual;
  readonly level: Region['level'];
  /** The nearest region above it; null at the top. */
  readonly parent: string | null;
  /** Ids of the bodies that sit in the region itself. */
  readonly agencies: readonly string[];
  /** How many bodies sit in it or below it. */
  readonly agenciesBelow: number;
  /** Their reports. Bodies and governments are counted, their figures are never added here. */
  readonly reports: number;
}

function summarizeRegion(code: string, summaries: readonly AgencySummary[], registry: Registry): RegionSummary {
  const own = summaries.filter(({ body }) => body.region === code).map(({ body }) => body.id);
  const regions = summaries[0]?.body.regions ?? [];
  return {
    code,
    name: namesOfRegion(code, registry),
    level: registry.regions.get(code)?.level ?? 'zone',
    parent: regions[regions.indexOf(code) + 1] ?? null,
    agencies: own,
    agenciesBelow: summaries.length,
    reports: summaries.reduce((sum, { reports }) => sum + reports.length, 0),
  };
}

/** Summaries of bodies → the regions they sit in and those above, with what each has. */
function listRegions(summaries: readonly AgencySummary[], registry: Registry): RegionSummary[] {
  const byRegion = new Map<string, AgencySummary[]>();
  for (const summary of summaries) {
    for (const code of summary.body.regions) {
      const known = byRegion.get(code);
      if (known) known.push(summary);
      else byRegion.set(code, [summary]);
    }
  }
  const codes = [...byRegion.keys()].sort();
  return codes.map((code) => summarizeRegion(code, byRegion.get(code) ?? [], registry));
}

export interface CountedMetric {
  readonly metric: Metric;
  /** How many reports list it, whatever its status. */
  readonly reports: number;
}

export interface Totals {
  summaries: readonly AgencySummary[];
  regions: readonly RegionSummary[];
  metrics: readonly CountedMetric[];
  tallies: readonly CountedRule[];
  /** Why rules did not apply to reports, by the key that the files of reports give. */
  reasons: ReadonlyMap<string, Bilingual>;
  /** Publisher → the address of one of its reports. */
  sources: readonly { title: string; url: string | null }[];
}

/** How a rule fared, without the rule. */
type CountedOutcomes = Omit<CountedRule, 'rule'>;

/** What one part adds to the totals; plain, so that it can be kept in a file. */
export interface PartTotals {
  readonly summaries: readonly AgencySummary[];
  /** Id of a metric → how many reports list it. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Id of a rule → how it fared. */
  readonly outcomes: Readonly<Record<string, CountedOutcomes>>;
  readonly sources: readonly (readonly [title: string, url: string | null])[];
  readonly reasons: readonly (readonly [key: string, words: Bilingual])[];
}

export class TotalsCounter {
  readonly #summaries: AgencySummary[] = [];
  readonly #reportsByMetric = new Map<string, number>();
  readonly #tallies = startTallies();
  readonly #reasons = new Map<string, Bilingual>();
  readonly #sources = new Map<string, string | null>();

  add(record: BodyRecord): AgencySummary {
    const summary = summarizeAgency(record);
    this.#summaries.push(summary);
    for (const { file, checked } of record.reports) {
      for (const metric of new Set(file.report.figures.map((figure) => figure.metric))) this.#countMetric(metric);
      this.#addSource(file.source.publisher ?? file.report.agency, file.source.url);
      this.addFindings(checked);
      for (const { reason } of checked?.checks ?? []) if (reason) this.#addReason(reason);
    }
    this.addFindings(record.series);
    return summary;
  }

  addFindings(file: FindingsFile | null): void {
    if (file) addToTallies(this.#tallies, file);
  }

  /** What was added, for a counter of all parts. */
  close(): PartTotals {
    return {
      summaries: this.#summaries,
      metrics: Object.fromEntries(this.#reportsByMetric),
      outcomes: Object.fromEntries([...this.#tallies].map(([id, { rule: _, ...outcomes }]) => [id, outcomes])),
      sources: [...this.#sources],
      reasons: [...this.#reasons],
    };
  }

  addPart({ summaries, metrics: listed, outcomes, sources, reasons }: PartTotals): void {
    this.#summaries.push(...summaries);
    for (const [metric, reports] of Object.entries(listed)) this.#countMetric(metric, reports);
    for (const [id, counted] of Object.entries(outcomes)) this.#addOutcomes(id, counted);
    for (const [title, url] of sources) this.#addSource(title, url);
    for (const [key, words] of reasons) if (!this.#reasons.has(key)) this.#reasons.set(key, words);
  }

  finish(registry: Registry): Totals {
    return {
      summaries: this.#summaries,
      regions: listRegions(this.#summaries, registry),
      metrics: metrics.map((metric) => ({ metric, reports: this.#reportsByMetric.get(metric.id) ?? 0 })),
      tallies: [...this.#tallies.values()],
      reasons: new Map([...this.#reasons].sort(([a], [b]) => (a < b ? -1 : 1))),
      sources: [...this.#sources].map(([title, url]) => ({ title, url })),
    };
  }

  #addReason(reason: Message): void {
    const key = keyOfReason(reason);
    if (!this.#reasons.has(key)) this.#reasons.set(key, wordInBoth(reason));
  }

  #addSource(title: string, url: string | null): void {
    this.#sources.set(title, this.#sources.get(title) ?? url);
  }

  #addOutcomes(id: string, { passed, failed, untouched, findings, failing }: CountedOutcomes): void {
    const tally = this.#tallies.get(id);
    if (!tally) return;
    tally.passed += passed;
    tally.failed += failed;
    tally.untouched += untouched;
    tally.findings += findings;
    tally.failing.push(...failing);
  }

  #countMetric(metric: string, reports = 1): void {
    this.#reportsByMetric.set(metric, (this.#reportsByMetric.get(metric) ?? 0) + reports);
  }
}
