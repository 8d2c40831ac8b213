// A built site and a kind of host → the file that tells the host which headers to send: those of `serve`, and how long assets keep.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, languages } from '../../src/i18n/translate.ts';
import type { Address } from '../../src/publish/address.ts';
import { headersFor } from './headers.ts';

export type HeadersFile = 'cloudflare' | 'netlify' | 'nginx';

const policy = 'Content-Security-Policy';
/** Their names change with what is in them. */
const cacheOfAssets = 'public, max-age=31536000, immutable';
const embedPaths = languages.map((language) => `${factsOf(language).path}compare/embed/`);

const listHeaders = (path: string): [string, string][] => Object.entries(headersFor(path));

/** What every path gets, and what only some do not. */
const common = listHeaders('').filter(([name]) => name !== policy);

const block = (path: string, lines: readonly string[]): string =>
  `${path}\n${lines.map((line) => `  ${line}\n`).join('')}`;
const write = ([name, value]: readonly [string, string]): string => `${name}: ${value}`;
const assets = (base: string): string => block(`${base}assets/*`, [`Cache-Control: ${cacheOfAssets}`]);

/** Rules add up: an embedded page takes the policy of the others off. */
function writeForCloudflare(base: string): string {
  return [
    block(`${base}*`, listHeaders('').map(write)),
    assets(base),
    ...embedPaths.map((path) =>
      block(`${base}${path}*`, [
        `! ${policy}`,
        ...listHeaders(path)
          .filter(([name]) => name === policy)
          .map(write),
      ]),
    ),
  ].join('\n');
}

/** Rules add up, and none takes a header off: the policy stands at each path that is not embedded. */
function writeForNetlify(base: string, folder: string): string {
  const languageFolders = languages.map((one) => factsOf(one).path).filter((path) => existsSync(join(folder, path)));
  const paths = languageFolders.flatMap((inner) =>
    readdirSync(join(folder, inner), { withFileTypes: true })
      .filter((entry) => !languageFolders.includes(`${inner}${entry.name}/`))
      .map((entry) => `${inner}${entry.name}${entry.isDirectory() && entry.name !== 'compare' ? '/*' : ''}`),
  );
  const own = [...languageFolders, ...paths.sort()].map((path) => (/(?:^|\/)compare$/.test(path) ? `${path}/` : path));
  const ofPolicy = (path: string): string[] =>
    listHeaders(path)
      .filter(([name]) => name === policy)
      .map(write);
  return [
    block(`${base}*`, common.map(write)),
    assets(base),
    ...own.map((path) => block(`${base}${path}`, ofPolicy(''))),
    ...embedPaths.map((path) => block(`${base}${path}*`, ofPolicy(path))),
  ].join('\n');
}

/** To be included in a `server`. A block with an `add_header` of its own inherits none from outside. */
function writeForNginx(base: string, folder: string): string {
  const add = (path: string, indent: string): string =>
    listHeaders(path)
      .map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`)
      .join('');
  const inner = (path: string, lines: string): string =>
    `  location ${base}${path} {\n    alias ${folder}/${path};\n${lines}  }\n`;
  return [
    `location ${base} {\n  alias ${folder}/;\n  error_page 404 ${base}404.html;\n  default_type application/octet-stream;\n${add('', '  ')}`,
    inner('assets/', `${add('', '    ')}    add_header Cache-Control "${cacheOfAssets}";\n`),
    ...embedPaths.map((path) => inner(path, add(path, '    '))),
    '}\n',
  ].join('');
}

/** Returns where it lies: in the site where the host looks for it, beside it where it is part of another configuration. */
export function writeHeadersFile(kind: HeadersFile, { out, address }: { out: string; address: Address }): string {
  const path = kind === 'nginx' ? `${out}.nginx.conf` : join(out, '_headers');
  const texts: Record<HeadersFile, () => string> = {
    cloudflare: () => writeForCloudflare(address.base),
    netlify: () => writeForNetlify(address.base, out),
    nginx: () => writeForNginx(address.base, out),
  };
  writeFileSync(path, texts[kind]());
  return path;
}
