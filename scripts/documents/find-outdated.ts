// The planned documents and a folder → those that are not there or no longer say what their digests say.
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Registry } from '../../src/report/registry/registry.ts';
import type { DocumentPlan } from './list-documents.ts';
import { listFigures } from './list-figures.ts';
import { isPrinted, printDigest } from './print-digest.ts';

/** What is written here is compared byte by byte; a PDF has dates and names in it that change, so by the figures read from it. */
async function isOutdated(digest: Uint8Array, { digest: name }: DocumentPlan, path: string, registry: Registry) {
  const made = new Uint8Array(readFileSync(path));
  const format = extname(path).slice(1);
  if (isPrinted(format)) return Buffer.compare(made, await printDigest(digest, name, format)) !== 0;
  const [found, expected] = [await listFigures(made, registry), await listFigures(digest, registry)];
  return found.join('\n') !== expected.join('\n');
}

export async function findOutdated(
  plans: readonly DocumentPlan[],
  { digests, targets, registry }: { digests: string; targets: string; registry: Registry },
): Promise<string[]> {
  const outdated: string[] = [];
  for (const plan of plans) {
    const path = join(targets, plan.target);
    const digest = new Uint8Array(readFileSync(join(digests, plan.digest)));
    if (!existsSync(path) || (await isOutdated(digest, plan, path, registry))) outdated.push(plan.target);
  }
  return outdated;
}
