// The files of the API by the name of their schema. A new file is one schema and one line.
import { z } from 'zod';
import { release, reportChange } from '../../store/snapshot.ts';
import { agenciesFile, checksFile, coverageFile, metricsFile, regionsFile } from './lists.ts';
import { agencyFile, reportFileOfApi } from './report.ts';
import { envelope } from './shared.ts';

/** Objects stay open: a field that a later build adds is no error for whoever checks against an older schema. */
export function writeJsonSchema(name: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return `${JSON.stringify({ $schema, $id: `${name}.json`, title: `${name}.json`, ...rest }, null, 2)}\n`;
}

/** `changes.json`: what differs from one release of the data to the next, and why. */
const changesFile = envelope.extend({
  /** The newest first. */
  releases: z.array(release),
  /** What this build has and no release has yet. */
  unreleased: z.array(reportChange),
});

export type ChangesFile = z.infer<typeof changesFile>;

export const apiSchemas: Readonly<Record<string, z.ZodType>> = {
  agencies: agenciesFile,
  agency: agencyFile,
  changes: changesFile,
  checks: checksFile,
  coverage: coverageFile,
  metrics: metricsFile,
  regions: regionsFile,
  report: reportFileOfApi,
};
