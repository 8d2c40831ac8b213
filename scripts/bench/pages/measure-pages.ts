// A renderer → for each kind of page the processor time and the bytes of one, and the time of a bare page of those bytes.
import { gzipSync } from 'node:zlib';
import { languages } from '../../../src/i18n/translate.ts';
import { type AgencyEntry, listAllReports } from '../../../src/store/corpus.ts';
import type { StoredReport } from '../../../src/store/record.ts';
import type { Renderer } from './render-pages.ts';

export interface MeasuredKind {
  kind: 'report' | 'agency';
  pages: number;
  /** Of one page, on average. */
  milliseconds: number;
  bare: number;
  bytes: number;
  zipped: number;
  /** Of the heaviest page. */
  most: number;
}

type Render = () => Promise<string>;

const rounds = 3;

function readProcessor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The first rounds warm the compiler up. */
async function time(renders: readonly Render[]): Promise<number> {
  let spent = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = readProcessor();
    for (const render of renders) await render();
    spent = readProcessor() - start;
  }
  return spent / renders.length;
}

/** Lines as long as the pieces that the page itself is written in: a cell or a paragraph. */
const cut = (html: string): string[] => html.match(/[\s\S]{1,200}/g) ?? [];

async function measureKind(kind: MeasuredKind['kind'], renders: readonly Render[], { bare }: Renderer) {
  const pages: string[] = [];
  for (const render of renders) pages.push(await render());
  const lines = pages.map(cut);
  const sizes = pages.map((html) => Buffer.byteLength(html));
  const zipped = pages.map((html) => gzipSync(html, { level: 9 }).length);
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  return {
    kind,
    pages: pages.length,
    milliseconds: await time(renders),
    bare: await time(lines.map((own) => () => bare(own))),
    bytes: mean(sizes),
    zipped: mean(zipped),
    most: Math.max(...sizes),
  };
}

export async function measurePages(renderer: Renderer): Promise<MeasuredKind[]> {
  const { corpus, report, agency: agencyPage } = renderer;
  const ofReports = (agency: AgencyEntry<StoredReport>): Render[] =>
    listAllReports(agency).flatMap((file) => languages.map((language) => () => report(language, agency, file)));
  const ofAgency = (agency: AgencyEntry<StoredReport>): Render[] =>
    languages.map((language) => () => agencyPage(language, agency));
  return [
    await measureKind('report', corpus.agencies.flatMap(ofReports), renderer),
    await measureKind('agency', corpus.agencies.flatMap(ofAgency), renderer),
  ];
}

/** At most so many times a bare page. */
const aim = 5;

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

export const describePages = (kinds: readonly MeasuredKind[]): string =>
  kinds
    .map(({ kind, pages, milliseconds, bare, bytes, zipped, most }) => {
      const times = milliseconds / bare;
      const verdict = times <= aim ? `within ${aim}` : `the aim is ${aim}`;
      return [
        `${kind}: ${pages} pages, ${milliseconds.toFixed(1)} ms of processor time each;`,
        `a bare page of the same bytes ${bare.toFixed(2)} ms, ${times.toFixed(1)} times (${verdict});`,
        `${kilobytes(bytes)} each, ${kilobytes(zipped)} gzipped, ${kilobytes(most)} at most\n`,
      ].join(' ');
    })
    .join('');
