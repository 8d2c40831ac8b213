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
 * Measured on two sites, of 51 embedded reports of 31 bodies and of 1,800 invented ones of 300; docs/benchmarks.md has
 * them. `each`: in each language; `once`: for all of them together. With a body come the place that it sits in, and its feed.
 */
const measured = {
  site: { once: { files: 0, bytes: 0 }, each: { files: 0, bytes: 0 } },
  body: { once: { files: 0, bytes: 0 }, each: { files: 0, bytes: 0 } },
  report: { once: { files: 0, bytes: 0 }, each: { files: 0, bytes: 0 } },
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
