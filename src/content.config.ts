// The content collections, each with the core's own schema.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { agencyLoader, metricLoader, regionLoader, sectorLoader } from './loaders/registry-loader.ts';
import { agency, region } from './report/model/agency.ts';
import { findingsFile } from './report/model/findings-file.ts';
import { metric } from './report/model/metric.ts';
import { reportFile } from './report/model/report.ts';
import { registeredSector } from './report/registry/registry.ts';

/** A bench builds from another folder than the project's own. */
const content = process.env.MINGBAI_CONTENT ?? './content';

/** `371000-kjj/2021.json` is the entry `371000-kjj/2021`. */
const nameEntry = ({ entry }: { entry: string }) => entry.replace(/\.json$/, '');

export const collections = {
  reports: defineCollection({
    loader: glob({ base: `${content}/reports`, pattern: '*/*.json', generateId: nameEntry }),
    schema: reportFile,
  }),
  findings: defineCollection({
    loader: glob({ base: `${content}/findings`, pattern: '**/*.json', generateId: nameEntry }),
    schema: findingsFile,
  }),
  agencies: defineCollection({ loader: agencyLoader, schema: agency }),
  regions: defineCollection({ loader: regionLoader, schema: region }),
  sectors: defineCollection({ loader: sectorLoader, schema: registeredSector }),
  metrics: defineCollection({ loader: metricLoader, schema: metric }),
};
