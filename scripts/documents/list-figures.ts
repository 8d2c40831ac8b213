// The bytes of a report → what it says, a line a figure: equal lists, equal reports.
import { wordMessage } from '../../src/i18n/word-message.ts';
import { openPdfResources } from '../../src/pipeline/core.ts';
import { readReport } from '../../src/report/read-report.ts';
import type { Registry } from '../../src/report/registry/registry.ts';

export async function listFigures(bytes: Uint8Array, registry: Registry): Promise<string[]> {
  const outcome = await readReport(bytes, registry, { pdf: openPdfResources() });
  if (outcome.status === 'rejected') return [wordMessage('en', outcome.rejection.message)];
  const { agencyId, year, title, figures } = outcome.report;
  const lines = figures.map(({ metric, value, status, qualifier }) => [metric, value, status, qualifier].join(' '));
  return [`${agencyId} ${year} ${title}`, ...lines];
}
