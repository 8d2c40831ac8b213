// The content collections. Pages read reports and findings from the store alone; `reports`, `findings` and `metrics` have no
// reader: Astro holds them against the schemas, and the development server reloads when they change.
import { defineCollection } from 'astro:content';
import { agency, region } from './report/model/agency.ts';
import { findingsFile } from './report/model/findings-file.ts';
import { metric } from './report/model/metric.ts';
import { reportKey } from './report/model/report-key.ts';
import { population } from './report/registry/population.ts';
import { registeredSector } from './report/registry/registry.ts';
import { zone } from './report/registry/zones.ts';
import { ledgersShown } from './store/ledger/summary.ts';
import {
  agencyLoader,
  loadFindings,
  loadLedgers,
  loadReleases,
  loadReports,
  loadStore,
  metricLoader,
  populationLoader,
  regionLoader,
  sectorLoader,
  storePlace,
  zoneLoader,
} from './store/loaders.ts';
import { releasesShown } from './views/data/releases.ts';

/** A bench builds from another folder than the project's own. */
const content = process.env.MINGBAI_CONTENT ?? './content';

export const collections = {
  store: defineCollection({ loader: loadStore(content), schema: storePlace }),
  reports: defineCollection({ loader: loadReports(content), schema: reportKey }),
  findings: defineCollection({ loader: loadFindings(content), schema: findingsFile.pick({ subject: true }) }),
  agencies: defineCollection({ loader: agencyLoader, schema: agency }),
  regions: defineCollection({ loader: regionLoader, schema: region }),
  sectors: defineCollection({ loader: sectorLoader, schema: registeredSector }),
  zones: defineCollection({ loader: zoneLoader, schema: zone }),
  population: defineCollection({ loader: populationLoader, schema: population }),
  metrics: defineCollection({ loader: metricLoader, schema: metric }),
  ledgers: defineCollection({ loader: loadLedgers(content), schema: ledgersShown }),
  releases: defineCollection({ loader: loadReleases(content), schema: releasesShown }),
};
