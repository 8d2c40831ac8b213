// What building sites of several sizes took → the lines that `bench:whole` prints, each beside its aim.
import type { BarePages } from './bare-pages.ts';
import type { SiteSize, WholeRun } from './measure-whole.ts';

export interface SizeMeasured {
  bodies: number;
  reports: number;
  build: WholeRun;
  site: SiteSize;
  bare: BarePages;
  /** After one number of one report changed. */
  again: WholeRun;
}

/** How many times the processor time of a bare Astro page one of ours may take. */
const bareAim = 5;
const kilobytesAim = 170;
const filesAim = 6;
const growthAim = 1.1;
const againAim = 10;

/** Peak memory in megabytes, by the number of reports up to which it holds. */
const peakAims = [
  [2_000, 1_500],
  [50_004, 4_000],
] as const;

const judge = (value: number, aim: number): string => `aim at most ${aim}: ${value <= aim ? 'met' : 'missed'}`;

const perReport = (value: number, { reports }: SizeMeasured): number => value / reports;
const perPage = ({ build, site }: SizeMeasured): number => (build.processorSeconds * 1000) / site.pages;

const line = (name: string, text: string): string => `  ${name.padEnd(20)}${text}`;

function describePeak({ build, reports }: SizeMeasured): string {
  const aim = peakAims.find(([most]) => reports <= most)?.[1];
  const judged = aim === undefined ? '' : `, ${judge(build.peakMegabytes, aim)}`;
  return `${Math.round(build.peakMegabytes)} MB, by ${build.largest}${judged}`;
}

export function describeSize(measured: SizeMeasured): string {
  const { bodies, reports, build, site, bare, again } = measured;
  const [page, barePage] = [perPage(measured), (bare.processorSeconds * 1000) / bare.pages];
  const kilobytes = perReport(site.bytes / 1000, measured);
  const files = perReport(site.files, measured);
  const kinds = site.kinds
    .slice(0, 8)
    .map((kind) => `${kind.kind} ${perReport(kind.bytes / 1000, measured).toFixed(1)}`);
  return [
    `${bodies} bodies, ${reports} reports: ${site.pages} pages`,
    line('build', `${build.seconds.toFixed(1)} s, ${build.processorSeconds.toFixed(1)} s of processor time`),
    ...build.steps.map((step) => line('', step)),
    line('processor a page', `${page.toFixed(2)} ms, all steps; a bare Astro page ${barePage.toFixed(2)} ms`),
    line('', `${(page / barePage).toFixed(1)} times, ${judge(page / barePage, bareAim)}`),
    line('peak memory', describePeak(measured)),
    line('size a report', `${kilobytes.toFixed(1)} KB, ${judge(kilobytes, kilobytesAim)}`),
    line('', kinds.join(', ')),
    line('files a report', `${files.toFixed(2)}, ${judge(files, filesAim)}`),
    line('one report changed', `${again.seconds.toFixed(1)} s, ${judge(again.seconds, againAim)}`),
    ...again.steps.map((step) => line('', step)),
    '',
    '',
  ].join('\n');
}

export function describeGrowth(results: readonly SizeMeasured[]): string {
  const [first, last] = [results[0], results.at(-1)];
  if (!first || !last || first === last) return '';
  const grow = (name: string, read: (measured: SizeMeasured) => number): string => {
    const growth = perReport(read(last), last) / perReport(read(first), first);
    return line(name, `${growth.toFixed(2)}, ${judge(growth, growthAim)}`);
  };
  return [
    `a report of ${last.reports} beside one of ${first.reports}`,
    grow('processor time', ({ build }) => build.processorSeconds),
    grow('bytes', ({ site }) => site.bytes),
    grow('files', ({ site }) => site.files),
    '',
  ].join('\n');
}
