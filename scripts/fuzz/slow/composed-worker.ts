// In a worker thread: places where a regular expression is put together → the expressions, as the modules there make them.
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Pattern } from './list-patterns.ts';

const { root, places }: { root: string; places: string[] } = workerData;
const wanted = new Set(places);
const found = new Map<string, Pattern>();

/** As the frames of a stack name files of the project, whatever the folders above it are called. */
const base = pathToFileURL(join(realpathSync(root), '/')).href;

/** `file:line` of whoever called the constructor. */
function findCaller(): string | undefined {
  const frames = (new Error().stack ?? '').split('\n');
  return frames
    .map((frame) => /^((?:src|scripts)\/[^():]+:\d+):\d+\)?$/.exec(frame.split(base)[1] ?? '')?.[1])
    .find((place) => place !== undefined && !place.includes('composed-worker'));
}

function record(made: RegExp): RegExp {
  const place = findCaller();
  if (place !== undefined && wanted.has(place))
    found.set(`${place} ${made.source} ${made.flags}`, { place, source: made.source, flags: made.flags });
  return made;
}

globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, parts: [string | RegExp, string?]) => record(new target(...parts)),
  apply: (target, _, parts: [string | RegExp, string?]) => record(target(...parts)),
});

// Nothing of the core is loaded before this: its modules make most of their expressions once, when they are loaded.
for (const file of new Set(places.map((place) => place.split(':')[0] ?? '')))
  await import(pathToFileURL(join(root, file)).href);
// The others are made while a document is read.
const { listSamples } = await import('./grow-documents.ts');
const { readReport } = await import('../../../src/report/read-report.ts');
const { loadRegistry } = await import('../../../src/store/load-registry.ts');
const { openPdfResources } = await import('../../../src/pipeline/core.ts');
const registry = loadRegistry();
for (const bytes of listSamples()) await readReport(bytes, registry, { pdf: openPdfResources() });
parentPort?.postMessage([...found.values()]);
