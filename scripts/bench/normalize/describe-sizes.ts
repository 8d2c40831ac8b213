// What runs over a small and a large folder took → the lines that `bench:normalize` prints.
import type { Run } from './measure-run.ts';
import type { SizeResult } from './measure-size.ts';

/** The second run may take at most this share of the first. */
const secondRunAim = 0.05;
/** Cost and memory may grow by this factor while the folder grows tenfold. */
const growthAim = 1.25;

const verdict = (met: boolean): string => (met ? 'met' : 'missed');
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const perReport = (seconds: number, count: number): string => `${((seconds * 1000) / count).toFixed(2)} ms`;

function describeRun(name: string, { seconds, processorSeconds, peakMegabytes }: Run, count: number): string {
  return [
    `  ${name.padEnd(12)}${seconds.toFixed(1)} s`,
    `${perReport(seconds, count)} a report`,
    `${processorSeconds.toFixed(1)} s of processor time (${perReport(processorSeconds, count)} a report)`,
    `peak memory ${Math.round(peakMegabytes)} MB`,
  ].join(', ');
}

export function describeSize({ count, cold, unchanged }: SizeResult): string {
  const share = unchanged.seconds / cold.seconds;
  const outcome = cold.summary.split('\n').filter((line) => /^(?:reports|rejections)\s/u.test(line));
  return [
    `${count} reports`,
    describeRun('cold', cold, count),
    describeRun('unchanged', unchanged, count),
    `  second run   ${percent(share)} of the first, aim below ${percent(secondRunAim)}: ${verdict(share < secondRunAim)}`,
    ...outcome.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

const costOf = ({ count, cold }: SizeResult): number => cold.processorSeconds / count;

export function describeGrowth(small: SizeResult, large: SizeResult): string {
  const wall = large.cold.seconds / large.count / (small.cold.seconds / small.count);
  const cost = costOf(large) / costOf(small);
  const memory = large.cold.peakMegabytes / small.cold.peakMegabytes;
  const line = (name: string, growth: number): string =>
    `  ${name.padEnd(24)}${growth.toFixed(2)}, aim at most ${growthAim}: ${verdict(growth <= growthAim)}`;
  return [
    `${large.count} reports beside ${small.count}`,
    line('time a report', wall),
    line('processor time a report', cost),
    line('peak memory', memory),
    '',
  ].join('\n');
}
