// A built site and the name of a hosting service → what that service needs, and whether the site is small enough for it.
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { UsageError } from '../../src/pipeline/errors.ts';
import type { Address } from '../../src/publish/address.ts';
import type { Effects } from '../command/command.ts';
import { countContent, estimateSite, listWays, type SiteShape, type SiteSize } from './estimate-site.ts';
import { type HeadersFile, writeHeadersFile } from './host-headers.ts';

export interface Host {
  name: string;
  /** Its own limits; a limit that is not there is none that we know of. */
  most: { files?: number; fileBytes?: number; siteBytes?: number };
  /** How it is told which headers to send; null where it sends none of one's own. */
  headers: HeadersFile | null;
  /** What else one has to know. */
  note?: string;
  /** Where the files are served from, if nobody gives the site an address of its own. */
  address: string;
}

const mebibyte = 1024 * 1024;
const gigabyte = 1000 ** 3;

/** As the services state them in 2026, for those who pay nothing; a server of one's own has no limits. */
export const hosts: Readonly<Record<string, Host>> = {
  'github-pages': {
    name: 'GitHub Pages',
    most: { siteBytes: gigabyte },
    headers: null,
    address: 'https://OWNER.github.io/REPOSITORY/',
  },
  'gitlab-pages': {
    name: 'GitLab Pages',
    most: { files: 200_000, siteBytes: gigabyte },
    headers: null,
    address: 'https://OWNER.gitlab.io/PROJECT/',
  },
  cloudflare: {
    name: 'Cloudflare Pages',
    most: { files: 20_000, fileBytes: 25 * mebibyte },
    headers: 'cloudflare',
    address: 'https://PROJECT.pages.dev/',
  },
  netlify: {
    name: 'Netlify',
    // Stated nowhere: uploads were seen to fail near it.
    most: { files: 58_000 },
    headers: 'netlify',
    address: 'https://SITE.netlify.app/',
  },
  oss: {
    name: 'Object storage',
    most: {},
    headers: null,
    address: 'https://BUCKET.oss-REGION.aliyuncs.com/',
    note: 'an object storage needs index.html as its index page in all folders, 404.html for what is missing, and a domain of your own: at its own address browsers save pages instead of showing them',
  },
  nginx: { name: 'nginx', most: {}, headers: 'nginx', address: 'https://example.org/' },
};

export function findHost(name: string): Host {
  const host = Object.hasOwn(hosts, name) ? hosts[name] : undefined;
  if (host) return host;
  throw new UsageError(
    `--for ${name} is no hosting service that is known here: name ${Object.keys(hosts).join(', ')}.`,
  );
}

interface SiteFile {
  path: string;
  bytes: number;
}

function listSiteFiles(folder: string): SiteFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ path: relative(folder, path), bytes: statSync(path).size }));
}

const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Each limit of the whole that is passed, in words. */
function listSizeExcesses({ name, most }: Host, size: SiteSize): string[] {
  const { files = Number.POSITIVE_INFINITY, siteBytes = Number.POSITIVE_INFINITY } = most;
  return [
    ...(size.files > files ? [`${size.files} files, and ${name} takes ${files}`] : []),
    ...(size.bytes > siteBytes
      ? [`${inMegabytes(size.bytes)} in all, and ${name} takes ${inMegabytes(siteBytes)}`]
      : []),
  ];
}

/** Each limit that the files pass, in words. */
export function listExcesses(host: Host, files: readonly SiteFile[]): string[] {
  const { name, most } = host;
  const { fileBytes = Number.POSITIVE_INFINITY } = most;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    ...listSizeExcesses(host, { files: files.length, bytes }),
    ...files
      .filter(({ bytes }) => bytes > fileBytes)
      .map(
        ({ path, bytes }) => `${path} has ${inMegabytes(bytes)}, and ${name} takes ${inMegabytes(fileBytes)} a file`,
      ),
  ];
}

/** What the service needs beside the files. */
export function listAdvice({ name, headers, address, note }: Host, { site, base }: Address): string[] {
  const { pathname } = new URL(address);
  return [
    ...(site === null ? [`no --site: the address there is ${address} unless you give it one of your own`] : []),
    ...(pathname !== '/' && base === '/'
      ? [`--base is /: right for a domain of your own; at ${address} it is ${pathname}`]
      : []),
    ...(note === undefined ? [] : [note]),
    ...(headers === null
      ? [`${name} sends no headers of one's own: see docs/hosting.md for what that leaves open`]
      : []),
  ];
}

type Warn = Pick<Effects, 'warn'>;

/** What the site would be; what of it would not fit, and what helps. Before a build that takes hours. */
export function foreseeForHost(host: Host, plan: { content: string }, config: SiteShape, { warn }: Warn): void {
  const counts = countContent(plan.content);
  if (counts === null) return;
  const sizes = (shape: SiteShape): string[] => listSizeExcesses(host, estimateSite(counts, shape));
  const { files, bytes } = estimateSite(counts, config);
  const about = `${counts.reports} reports of ${counts.bodies} bodies: about ${files} files, ${inMegabytes(bytes)}`;
  const excesses = sizes(config);
  warn(`${about}${excesses.length === 0 ? `; ${host.name} takes that` : ''}\n`);
  for (const excess of excesses) warn(`will be too large: about ${excess}\n`);
  if (excesses.length === 0) return;
  const helps = listWays(config).filter(({ shape }) => sizes(shape).length === 0);
  for (const { way } of helps) warn(`what helps: ${way}\n`);
  if (helps.length === 0)
    warn('what helps: a site for each province, or mingbai serve --live on a server of your own\n');
}

/** Says both; false where the site does not fit. Writes what tells the service its headers. */
export function reviewForHost(host: Host, plan: { out: string; address: Address }, { warn }: Warn): boolean {
  const written = host.headers && writeHeadersFile(host.headers, plan);
  const files = listSiteFiles(plan.out);
  const excesses = listExcesses(host, files);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  for (const excess of excesses) warn(`too large: ${excess}\n`);
  if (excesses.length === 0) warn(`${host.name}: ${files.length} files, ${inMegabytes(bytes)}: within its limits\n`);
  if (written) warn(`its headers: ${written}\n`);
  for (const advice of listAdvice(host, plan.address)) warn(`${advice}\n`);
  return excesses.length === 0;
}
