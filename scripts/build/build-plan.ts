// The options of `npm run build` → what is built, for which address, and where to; wrong ones are a `UsageError`.
import { join, resolve } from 'node:path';
import { UsageError } from '../../src/pipeline/errors.ts';
import { type Address, readAddress } from '../../src/publish/address.ts';
import { projectFolder } from '../command/command.ts';
import { checkOut } from './check-out.ts';

export interface BuildPlan {
  /** The folder of this project. */
  root: string;
  /** What the pages are made from: holds `reports` and `findings`. */
  content: string;
  out: string;
  address: Address;
  /** What earlier builds may have left for this one. */
  cache: string;
  /** An empty folder for what is read of the content: the first step fills it, the others read it. */
  store: string;
}

/** A plan, and whether the sources are read first. */
export interface PlannedRun {
  plan: BuildPlan;
  normalize: boolean;
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

function checkBase(base: string): string {
  if (/^\/?(?:[\w.~-]+\/)*[\w.~-]*$/.test(base) && !base.split('/').includes('..')) return base;
  throw new UsageError(`--base ${base} is no path: write letters, digits and hyphens between slashes, like /mingbai/.`);
}

export function planBuild({ site, base = '/', out = 'dist', content = 'content' }: BuildOptions): BuildPlan {
  return {
    root: projectFolder,
    content: resolve(projectFolder, content),
    out: checkOut(out, projectFolder),
    address: readAddress(checkBase(base), site ? checkSite(site) : null),
    cache: join(projectFolder, '.cache'),
    store: join(projectFolder, '.cache', 'store'),
  };
}
