// One comparison → the lines that `bench:read` prints of it.
import type { Comparison } from './compare-format.ts';
import { type Stage, stages } from './time-stages.ts';

const twoDigits = (value: number): string => value.toFixed(2);

function describeStages({ stages: times }: Comparison): string {
  const total = stages.reduce((sum, stage) => sum + times[stage], 0);
  const share = (stage: Stage): string => `${stage} ${Math.max(0, Math.round((times[stage] / total) * 100))} %`;
  return [...stages]
    .sort((a, b) => times[b] - times[a])
    .map(share)
    .join(', ');
}

export function describeComparison(title: string, comparison: Comparison): string {
  const { peer, reports, megabytes, subject, library, ratios } = comparison;
  const ratio = subject / library;
  const verdict = ratio <= peer.aim ? 'met' : 'missed';
  return [
    `${title}: ${reports} reports, ${twoDigits(megabytes)} MB`,
    `  readReport        ${twoDigits(subject)} ms a report, ${Math.round(1000 / subject)} reports a second`,
    `  peer alone        ${twoDigits(library)} ms a report: ${peer.name}`,
    `  ratio             ${twoDigits(ratio)} (rounds ${ratios.map(twoDigits).join(' to ')}), aim at most ${twoDigits(peer.aim)}: ${verdict}`,
    `  where it goes     ${describeStages(comparison)}`,
    '',
  ].join('\n');
}
