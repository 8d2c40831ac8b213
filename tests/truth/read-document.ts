// The bytes of a document → what this project's reader says of it, with its findings.
import { openPdfResources } from '../../src/pipeline/core.ts';
import { checkReport, listFindings } from '../../src/report/check/run-checks.ts';
import { readReport } from '../../src/report/read-report.ts';
import type { Registry } from '../../src/report/registry/registry.ts';
import type { Said } from './judge.ts';

export type Read = (bytes: Uint8Array) => Promise<Said>;

export const makeRead =
  (registry: Registry): Read =>
  async (bytes) => {
    const outcome = await readReport(bytes, registry, { pdf: openPdfResources() });
    if (outcome.status === 'rejected')
      return { rejected: outcome.rejection.code, figures: outcome.figures ?? [], notes: [], findings: [] };
    const { agencyId, year, figures, notes } = outcome.report;
    return { agencyId, year, figures, notes, findings: listFindings(checkReport(outcome.report)) };
  };
