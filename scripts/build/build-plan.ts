// The options of `npm run build` → what is built, for which address, and where to; wrong ones are a `UsageError`.
import { join, relative, resolve, sep } from 'node:path';
import { type Address, readAddress } from '../../src/data/export/address.ts';
import { UsageError } from '../command/usage-error.ts';

export interface BuildPlan {
  /** The folder of this project. */
  root: string;
  /** What the pages are made from: holds `reports` and `findings`. */
  content: string;
  out: string;
  address: Address;
  /** What earlier builds may have left for this one. */
  cache: string;
}

export interface BuildOptions {
  site?: string | undefined;
  base?: string | undefined;
  out?: string | undefined;
  content?: string | undefined;
}

const root = join(import.meta.dirname, '..', '..');

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

/** The output folder is emptied before a build: it must not hold anything else of this project. */
function checkOut(out: string): string {
  const folder = resolve(root, out);
  const inside = relative(folder, root);
  if (inside === '' || !inside.startsWith('..')) {
    throw new UsageError(`--out ${out} holds this project itself, and the build empties that folder.`);
  }
  const kept = ['content', 'src', 'scripts', 'public', 'tests', 'docs', 'node_modules', '.git'];
  const owner = kept.find((name) => `${folder}${sep}`.startsWith(join(root, name) + sep));
  if (owner) throw new UsageError(`--out ${out} lies in ${owner}/, and the build empties that folder.`);
  return folder;
}

export function planBuild({ site, base = '/', out = 'dist', content = 'content' }: BuildOptions): BuildPlan {
  return {
    root,
    content: resolve(root, content),
    out: checkOut(out),
    address: readAddress(checkBase(base), site ? checkSite(site) : null),
    cache: join(root, '.cache'),
  };
}
