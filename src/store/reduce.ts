// The packs of all parts → what the pages of each body say of the others, a pack for each part, and the manifest of the store.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { Registry } from '../report/registry/registry.ts';
import { type Candidate, describeWhole, makeAround } from './around.ts';
import { type Body, describeBody } from './describe-body.ts';
import { openPack, PackWriter } from './pack.ts';
import {
  type PackedBody,
  type PackedPart,
  type PartEntry,
  type Reduced,
  reducedSections,
  type StoreManifest,
  storeVersion,
} from './part.ts';

interface Listed {
  body: Body;
  candidate: Candidate;
  /** Of all its reports, also those beside the usual ones. */
  years: readonly number[];
}

function listBodies(path: string, registry: Registry): Listed[] {
  const pack = openPack<PackedBody>(path);
  try {
    return pack.ids.map((id) => {
      const heads = pack.read(id, 'heads').map(({ report }) => report);
      const body = describeBody(heads, registry);
      const { name, en, region, sector, level, zone, predecessors, scope } = body;
      const years = heads.filter((head) => head.scope === scope).map(({ year }) => year);
      const candidate = { id, name, en, years, region, sector, level, zone, predecessors };
      return { body, candidate, years: heads.map(({ year }) => year) };
    });
  } finally {
    pack.close();
  }
}

/**
 * Writes what was reduced beside the packs, and the manifest last; memory grows with the names of bodies, not with their
 * reports. `corpus`: what the rules over all reports say; null where nobody checked them.
 */
export function reduceParts(
  folder: string,
  packed: readonly PackedPart[],
  corpus: FindingsFile | null,
  registry: Registry,
): StoreManifest {
  if (corpus) writeFileSync(join(folder, 'corpus.json'), JSON.stringify(corpus));
  const listed = packed.map(({ pack }) => listBodies(join(folder, pack), registry));
  const aroundOf = makeAround(
    listed.flat().map(({ candidate }) => candidate),
    registry,
  );
  const findings = Map.groupBy(corpus?.findings ?? [], ({ of }) => of?.agencyId ?? '');
  const parts = packed.map((entry, index): PartEntry => {
    const { part } = entry;
    const writer = new PackWriter<Reduced>(join(folder, `${part}.around.pack`), reducedSections);
    for (const { body } of listed[index] ?? []) {
      writer.add(body.id, { body, around: aroundOf(body.id), findings: findings.get(body.id) ?? [] });
    }
    return { ...entry, around: writer.close(part, '.around.pack').file };
  });
  const manifest: StoreManifest = {
    version: storeVersion,
    parts,
    whole: describeWhole(
      listed.flat().map(({ body }) => body),
      {
        count: packed.reduce((sum, { reports }) => sum + reports, 0),
        years: listed.flat().flatMap(({ years }) => years),
      },
      registry,
    ),
  };
  writeFileSync(join(folder, 'parts.json'), JSON.stringify(manifest));
  return manifest;
}
