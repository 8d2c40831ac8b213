// A built site and the name of a hosting service → what that service needs, and whether the site is small enough for it.
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { UsageError } from '../../src/pipeline/errors.ts';
import type { Address } from '../../src/publish/address.ts';
import type { Effects } from '../command/command.ts';

export interface Host {
  name: string;
  /** Its own limits; a limit that is not there is none that we know of. */
  most: { files?: number; fileBytes?: number; siteBytes?: number };
  /** Whether it sends the headers that a file `_headers` names. */
  readsHeaders: boolean;
  /** Where the files are served from, if nobody gives the site an address of its own. */
  address: string;
}

const mebibyte = 1024 * 1024;
const gigabyte = 1000 ** 3;

/** As the services state them in 2026, for those who pay nothing. */
export const hosts: Readonly<Record<string, Host>> = {
  'github-pages': {
    name: 'GitHub Pages',
    most: { siteBytes: gigabyte },
    readsHeaders: false,
    address: 'https://OWNER.github.io/REPOSITORY/',
  },
  'gitlab-pages': {
    name: 'GitLab Pages',
    most: { files: 200_000, siteBytes: gigabyte },
    readsHeaders: false,
    address: 'https://OWNER.gitlab.io/PROJECT/',
  },
  cloudflare: {
    name: 'Cloudflare Pages',
    most: { files: 20_000, fileBytes: 25 * mebibyte },
    readsHeaders: true,
    address: 'https://PROJECT.pages.dev/',
  },
  netlify: { name: 'Netlify', most: {}, readsHeaders: true, address: 'https://SITE.netlify.app/' },
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

/** Each limit that the files pass, in words. */
export function listExcesses({ name, most }: Host, files: readonly SiteFile[]): string[] {
  const { files: count = Number.POSITIVE_INFINITY } = most;
  const { fileBytes = Number.POSITIVE_INFINITY, siteBytes = Number.POSITIVE_INFINITY } = most;
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    ...(files.length > count ? [`${files.length} files, and ${name} takes ${count}`] : []),
    ...(total > siteBytes ? [`${inMegabytes(total)} in all, and ${name} takes ${inMegabytes(siteBytes)}`] : []),
    ...files
      .filter(({ bytes }) => bytes > fileBytes)
      .map(
        ({ path, bytes }) => `${path} has ${inMegabytes(bytes)}, and ${name} takes ${inMegabytes(fileBytes)} a file`,
      ),
  ];
}

/** What the service needs beside the files. */
export function listAdvice({ name, readsHeaders, address }: Host, { site, base }: Address): string[] {
  const { pathname } = new URL(address);
  return [
    ...(site === null ? [`no --site: the address there is ${address} unless you give it one of your own`] : []),
    ...(pathname !== '/' && base === '/'
      ? [`--base is /: right for a domain of your own; at ${address} it is ${pathname}`]
      : []),
    readsHeaders
      ? `${name} sends the headers that a file _headers names: docs/hosting.md has it`
      : `${name} sends no headers of one's own: see docs/hosting.md for what that leaves open`,
  ];
}

/** Says both; false where the site does not fit. */
export function reviewForHost(
  host: Host,
  plan: { out: string; address: Address },
  { warn }: Pick<Effects, 'warn'>,
): boolean {
  const files = listSiteFiles(plan.out);
  const excesses = listExcesses(host, files);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  for (const excess of excesses) warn(`too large: ${excess}\n`);
  if (excesses.length === 0) warn(`${host.name}: ${files.length} files, ${inMegabytes(bytes)}: within its limits\n`);
  for (const advice of listAdvice(host, plan.address)) warn(`${advice}\n`);
  return excesses.length === 0;
}
