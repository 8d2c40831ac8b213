// The files of the API by the name of their schema. A new file is one schema and one line.
import type { z } from 'zod';
import { agenciesFile } from './agencies.ts';
import { agencyFile } from './agency.ts';
import { changesFile } from './changes.ts';
import { checksFile } from './checks.ts';
import { coverageFile } from './coverage.ts';
import { metricsFile } from './metrics.ts';
import { regionsFile } from './regions.ts';
import { reportFileOfApi } from './report.ts';

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
