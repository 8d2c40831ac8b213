// The content collections, each with the core's own schema.
import { defineCollection } from 'astro:content';
import { agency, region } from './report/model/agency.ts';
import { findingsFile } from './report/model/findings-file.ts';
import { metric } from './report/model/metric.ts';
import { reportFile } from './report/model/report.ts';
import { registeredSector } from './report/registry/registry.ts';
import { loadJsonFolder } from './store/loaders/json-folder-loader.ts';
import { agencyLoader, metricLoader, regionLoader, sectorLoader } from './store/loaders/registry-loader.ts';
import { loadReleases } from './store/loaders/release-loader.ts';
import { releasesShown } from './views/data/releases.ts';

/** A bench builds from another folder than the project's own. */
const content = process.env.MINGBAI_CONTENT ?? './content';

export const collections = {
  reports: defineCollection({
    loader: loadJsonFolder({ folder: `${content}/reports`, pattern: '*/*.json' }),
    schema: reportFile,
  }),
  findings: defineCollection({
    loader: loadJsonFolder({ folder: `${content}/findings`, pattern: '**/*.json' }),
    schema: findingsFile,
  }),
  agencies: defineCollection({ loader: agencyLoader, schema: agency }),
  regions: defineCollection({ loader: regionLoader, schema: region }),
  sectors: defineCollection({ loader: sectorLoader, schema: registeredSector }),
  metrics: defineCollection({ loader: metricLoader, schema: metric }),
  releases: defineCollection({ loader: loadReleases(content), schema: releasesShown }),
};
