// How many reports and bodies there are → about how many files and bytes their site will be, by what was measured.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../src/config/config.ts';

export interface ContentCounts {
  bodies: number;
  reports: number;
}

export interface SiteSize {
  files: number;
  bytes: number;
}

/** The settings on which the size depends. */
export type SiteShape = Pick<Config, 'languages' | 'pictures'>;

/** Null where nothing was normalised yet. */
export function countContent(content: string): ContentCounts | null {
  const folder = join(content, 'reports');
  if (!existsSync(folder)) return null;
  const bodies = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const counts = bodies.map(
    ({ name }) => readdirSync(join(folder, name)).filter((file) => file.endsWith('.json')).length,
  );
  return { bodies: bodies.length, reports: counts.reduce((sum, count) => sum + count, 0) };
}

/**
 * Measured on the site of 1,800 invented reports of 300 bodies, and held against that of the 51 embedded ones: both are in
 * docs/benchmarks.md. `each`: in each language; `once`: for all of them together. With a body come feeds and its place.
 */
const measured = {
  site: { once: { files: 100, bytes: 5e6 }, each: { files: 408, bytes: 5e6 } },
  body: { once: { files: 2.5, bytes: 110_000 }, each: { files: 5.8, bytes: 205_000 } },
  report: { once: { files: 2.1, bytes: 59_000 }, each: { files: 1, bytes: 46_000 } },
  /** One a body and language, and those of the site. */
  picture: { files: 1, bytes: 24_300 },
} as const;

export function estimateSite({ bodies, reports }: ContentCounts, { languages, pictures }: SiteShape): SiteSize {
  const drawn = bodies * languages.length;
  const isDrawn = pictures === 'all' || (pictures !== 'none' && drawn <= pictures);
  const parts = [
    { part: measured.site, count: 1 },
    { part: measured.body, count: bodies },
    { part: measured.report, count: reports },
  ];
  const add = (read: (size: SiteSize) => number): number =>
    parts.reduce((sum, { part, count }) => sum + count * (read(part.once) + languages.length * read(part.each)), 0) +
    (isDrawn ? drawn * read(measured.picture) : 0);
  return { files: Math.round(add(({ files }) => files)), bytes: Math.round(add(({ bytes }) => bytes)) };
}

export interface Way {
  /** What to write on the command line. */
  way: string;
  shape: SiteShape;
}

/** Other settings with which the site is smaller, the mildest first. */
export function listWays({ languages, pictures }: SiteShape): Way[] {
  const [leading = 'zh'] = languages;
  return [
    ...(pictures === 'none' ? [] : [{ way: '--pictures none', shape: { languages, pictures: 'none' as const } }]),
    ...(languages.length > 1
      ? [
          { way: `--languages ${leading}`, shape: { languages: [leading], pictures } },
          { way: `--languages ${leading} --pictures none`, shape: { languages: [leading], pictures: 'none' as const } },
        ]
      : []),
  ];
}
