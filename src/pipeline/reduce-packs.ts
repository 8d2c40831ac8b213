// The packs of all parts → a store, with what the rules over all reports say of them.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { metricsShown } from '../forms/facts.ts';
import { findingsFile } from '../report/model/findings-file.ts';
import { reportPath } from '../report/model/report-key.ts';
import type { Registry } from '../report/registry/registry.ts';
import { adoptPacks } from '../store/keep-packs.ts';
import { openStore } from '../store/open-store.ts';
import type { PackedPart, StoreManifest } from '../store/part.ts';
import { reduceParts } from '../store/reduce.ts';
import { UsageError } from './errors.ts';
import { checkAll } from './write-findings.ts';

/** What the rules over all reports read of their figures: all figures of a country would not fit. */
const metrics: ReadonlySet<string> = new Set(metricsShown('within'));

/** As their files are sorted where a folder of them is checked. */
const nameOf = ({ report }: { report: Parameters<typeof reportPath>[0] }): string => `${reportPath(report)}.json`;

/** What is no pack, or one part twice, was named wrongly. */
function takePacks(paths: readonly string[], folder: string): PackedPart[] {
  try {
    return adoptPacks(paths, folder);
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Fills an empty folder. */
export function reducePacks(paths: readonly string[], out: string, registry: Registry): StoreManifest {
  const draft = join(out, '.draft');
  mkdirSync(draft, { recursive: true });
  try {
    reduceParts(draft, takePacks(paths, draft), null, registry);
    const store = openStore(draft, registry);
    const files = [...store.bodies({ metrics })].flatMap(({ reports }) => reports.map(({ file }) => file));
    const corpus = checkAll(files.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)));
    store.close();
    // In the order of its fields in which a file of it is read.
    return reduceParts(out, adoptPacks(paths, out), findingsFile.parse(corpus), registry);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
