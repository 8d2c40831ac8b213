// What building small and large sites took → the lines that `bench:site` prints.
import type { SizeResult } from './measure-size.ts';

/** Cost a page may grow by this factor from the smallest to the largest site. */
export const growthAim = 1.15;

const perPage = (seconds: number, { limit }: SizeResult): number => (seconds * 1000) / limit.pages;

export function describeSize(result: SizeResult): string {
  const { bodies, reports, build, limit } = result;
  const cost = perPage(build.processorSeconds, result).toFixed(2);
  return [
    `${bodies} agencies, ${reports} reports: ${limit.pages} pages, ${Math.round(limit.megabytes)} MB of HTML`,
    `  store and pages   ${build.seconds.toFixed(1)} s, ${perPage(build.seconds, result).toFixed(2)} ms a page (processor ${cost} ms), peak memory ${Math.round(build.peakMegabytes)} MB`,
    `  template strings  ${limit.seconds.toFixed(1)} s, ${perPage(limit.seconds, result).toFixed(2)} ms a page; the build takes ${(build.seconds / limit.seconds).toFixed(1)} times that`,
    '',
  ].join('\n');
}

export function describeGrowth(first: SizeResult, last: SizeResult): string {
  const line = (name: string, read: (result: SizeResult) => number): string => {
    const growth = perPage(read(last), last) / perPage(read(first), first);
    return `  ${name.padEnd(24)}${growth.toFixed(2)}, aim at most ${growthAim}: ${growth <= growthAim ? 'met' : 'missed'}`;
  };
  return [
    `${last.bodies} agencies beside ${first.bodies}`,
    line('time a page', ({ build }) => build.seconds),
    line('processor time a page', ({ build }) => build.processorSeconds),
    '',
  ].join('\n');
}
