// What a run did → the lines that it prints.
import type { ReportChange } from '../../src/store/snapshot.ts';
import type { ExportSummary } from './run-export.ts';

export function describeExport({ agencies, reports, figures, files, data }: ExportSummary): string {
  const megabytes = data.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  return [
    `${agencies} bodies, ${reports} reports, ${figures} figures`,
    `${files} files of the API, the feeds and the descriptions; ${data.length} files of data, ${megabytes.toFixed(1)} MB\n`,
  ].join('\n');
}

export function describeRelease(changes: readonly ReportChange[]): string {
  const count = (reason: ReportChange['reason']) => changes.filter((change) => change.reason === reason).length;
  const figures = changes.reduce((sum, { changed }) => sum + changed.length, 0);
  return [
    `${count('new_report')} new reports, ${count('removed_report')} removed`,
    `${count('new_source')} with a new source, ${count('corrected_reader')} read differently; ${figures} figures changed\n`,
  ].join('\n');
}
