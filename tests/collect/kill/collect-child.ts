// A run of the collector in a process of its own, which can be killed: says each document on standard output as soon as it is noted.
import { readFileSync } from 'node:fs';
import { collect } from '../../../src/collect/collect.ts';
import type { RunFolders } from '../../../src/collect/collect-site.ts';
import type { SiteEntry } from '../../../src/collect/site.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const { site, folders, host } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as {
  site: SiteEntry;
  folders: RunFolders;
  host: string;
};
const stop = new AbortController();
process.on('SIGINT', () => stop.abort());

await collect({
  tasks: [{ site }],
  folders,
  registry: loadRegistry(),
  contact: 'tests@example.org',
  version: '0',
  stop: stop.signal,
  allowed: new Set([host]),
  pace: { pause: 8, longestPause: 60 },
  onDocument: () => process.stdout.write('.'),
});
