// The options of `npm run build` → what is built, for which address, and where to; wrong ones are a `UsageError`.
import { existsSync } from 'node:fs';
import { BlockList, isIP } from 'node:net';
import { join, resolve } from 'node:path';
import type { Config } from '../../src/config/config.ts';
import { UsageError } from '../../src/pipeline/errors.ts';
import { type Address, readAddress } from '../../src/publish/address.ts';
import { workFolder } from '../command/command.ts';
import { heedInvention } from '../command/load-config.ts';
import { checkOut } from './check-out.ts';
import { placeProgram } from './place-program.ts';

export interface BuildPlan {
  /** The folder that Astro builds the pages of: this project, or what a package has of it. */
  root: string;
  /** What the pages are made from: holds `reports` and `findings`. */
  content: string;
  out: string;
  /** Where the site stands that it is to replace; the same where it is built in its place. */
  standing: string;
  address: Address;
  /** What earlier builds may have left for this one. */
  cache: string;
  /** An empty folder for what is read of the content: the first step fills it, the others read it. */
  store: string;
}

/** A plan, and which of its steps are gone. */
export interface PlannedRun {
  plan: BuildPlan;
  /** The sources are read first. */
  normalize: boolean;
  /** Pages are not written: a server renders them. */
  live: boolean;
}

export interface BuildOptions {
  site?: string | undefined;
  base?: string | undefined;
  out?: string | undefined;
  content?: string | undefined;
}

function checkSite(site: string): string {
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new UsageError(`--site ${site} is no address: write the scheme too, like https://example.org.`);
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new UsageError(`--site ${site} has a path: name the origin only and the path with --base.`);
  }
  return site;
}

const ownNetwork = new BlockList();
for (const [address, bits] of [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  ownNetwork.addSubnet(address, bits);
ownNetwork.addSubnet('::1', 128, 'ipv6');
ownNetwork.addSubnet('fc00::', 7, 'ipv6');
ownNetwork.addSubnet('fe80::', 10, 'ipv6');

/** Whether others than those who try it out can come there. */
function isPublic(site: string): boolean {
  const host = new URL(site).hostname.replace(/^\[|\]$/g, '');
  const version = isIP(host);
  if (version > 0) return !ownNetwork.check(host, version === 6 ? 'ipv6' : 'ipv4');
  return host.includes('.') && !/\.(?:localhost|local|internal|test)\.?$/.test(host);
}

/** What is published about named agencies has somebody who answers for it: without a name and an address a public site is not built. */
export function checkPublisher(site: string | null, config: Config): void {
  const lacking = (['operator', 'contact'] as const).filter((setting) => config[setting] === undefined);
  if (site === null || lacking.length === 0 || !isPublic(site)) return;
  throw new UsageError(
    `--site ${site} is a public address, and mingbai.config.ts names no ${lacking.join(' and no ')}: readers and agencies ` +
      `must see who runs the site and where to write. Write operator: { name: 'who runs the site' }, ` +
      `contact: 'a mail or web address'; docs/configuration.md says more.`,
  );
}

function checkBase(base: string): string {
  if (/^\/?(?:[\w.~-]+\/)*[\w.~-]*$/.test(base) && !base.split('/').includes('..')) return base;
  throw new UsageError(`--base ${base} is no path: write letters, digits and hyphens between slashes, like /mingbai/.`);
}

/** What was typed as `--site` → its origin; null where nothing was. */
export const readSite = (site: string | undefined): string | null =>
  readAddress('/', site ? checkSite(site) : null).site;

/** What pages are made from: documents to be read, or reports that have been. */
function checkContent(content: string): string {
  if (!existsSync(content)) throw new UsageError(`--content ${content}: there is no such folder.`);
  if (['sources', 'reports'].some((name) => existsSync(join(content, name)))) return content;
  throw new UsageError(
    `--content ${content} holds no reports: put the documents into ${join(content, 'sources')} (docs/formats.md says which), ` +
      `or name the folder that holds sources or reports.`,
  );
}

/** Whatever is made of invented reports says so from here on. */
export function planBuild({ site, base = '/', out = 'dist', content = 'content' }: BuildOptions): BuildPlan {
  const reports = checkContent(resolve(workFolder, content));
  heedInvention(reports);
  const cache = join(workFolder, '.cache');
  const folder = checkOut(out, workFolder);
  return {
    root: placeProgram(cache),
    content: reports,
    out: folder,
    standing: folder,
    address: readAddress(checkBase(base), site ? checkSite(site) : null),
    cache,
    store: join(cache, 'store'),
  };
}
