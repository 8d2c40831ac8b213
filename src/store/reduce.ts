// The packs of all parts → what the pages of each body say of the others, a pack for each part, and the manifest of the store.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KeyNumber, keyMetrics } from '../report/analysis/key-figures.ts';
import type { Finding } from '../report/model/finding.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { Report } from '../report/model/report.ts';
import type { Registry } from '../report/registry/registry.ts';
import { type Candidate, describeWhole, makeAround } from './around.ts';
import { type Body, describeBody } from './describe-body.ts';
import { unpackFigures } from './figure-columns.ts';
import type { PackPlace } from './keep-packs.ts';
import { openPack, type Pack, PackWriter } from './pack.ts';
import {
  type PackedBody,
  type PackedPart,
  type PartEntry,
  type Reduced,
  type ReportHead,
  reducedSections,
  type StoreManifest,
  storeVersion,
} from './part.ts';
import { type Comparable, makePeers, readBodyNumbers } from './peers.ts';
import { type CorpusRest, keepTables } from './tables.ts';

interface Listed {
  body: Body;
  candidate: Candidate;
  compared: Comparable;
  /** Of all its reports, also those beside the usual ones. */
  years: readonly number[];
}

type FindingsOf = ReadonlyMap<string, readonly Finding[]>;

/** Of the reports that its series are made of, and of their key figures only. */
function readNumbers(pack: Pack<PackedBody>, body: Body, heads: readonly ReportHead[], ofAll: FindingsOf): KeyNumber[] {
  const columns = pack.read(body.id, 'figures');
  const { reports, series } = pack.read(body.id, 'findings');
  const files = [...reports, series].filter((file) => file !== null);
  const own: FindingsFile = { subject: 'corpus', checks: [], findings: [...(ofAll.get(body.id) ?? [])] };
  const read = heads.flatMap((head, index): Report[] => {
    const packed = columns[index];
    if (head.scope !== body.scope || !packed) return [];
    return [{ ...head, figures: unpackFigures(packed, keyMetrics), sections: [], tables: [], notes: [] }];
  });
  return readBodyNumbers(read, [...files, own]);
}

function listBodies(path: string, registry: Registry, ofAll: FindingsOf): Listed[] {
  const pack = openPack<PackedBody>(path);
  try {
    return pack.ids.map((id) => {
      const heads = pack.read(id, 'heads').map(({ report }) => report);
      const body = describeBody(heads, registry);
      const { name, en, region, sector, level, zone, predecessors, scope } = body;
      const years = heads.filter((head) => head.scope === scope).map(({ year }) => year);
      const candidate = { id, name, en, years, region, sector, level, zone, predecessors };
      const compared = { ...body, years, numbers: readNumbers(pack, body, heads, ofAll) };
      return { body, candidate, compared, years: heads.map(({ year }) => year) };
    });
  } finally {
    pack.close();
  }
}

/**
 * Writes what was reduced beside the packs, and the manifest last; memory grows with the names and key figures of bodies, not with
 * their reports. `corpus`: what the rules over all reports say; null where nobody checked them.
 */
export function reduceParts(
  folder: string,
  packed: readonly PackedPart[],
  corpus: FindingsFile | null,
  registry: Registry,
  kept?: PackPlace,
): StoreManifest {
  const numbered = (corpus?.findings ?? []).map((finding, index) => [index, finding] as const);
  const ofBodies = Map.groupBy(numbered, ([, { of }]) => of?.agencyId ?? '');
  const findings = new Map([...ofBodies].map(([id, own]) => [id, own.map(([, finding]) => finding)]));
  if (corpus) {
    // What is about a body stands in the tables of its part: the texts that are quoted of a country’s reports are too long for one file.
    const rest: CorpusRest = { checks: corpus.checks, findings: ofBodies.get('') ?? [] };
    writeFileSync(join(folder, 'corpus.json'), JSON.stringify(rest));
  }
  const listed = packed.map(({ pack }) => listBodies(join(folder, pack), registry, findings));
  const aroundOf = makeAround(
    listed.flat().map(({ candidate }) => candidate),
    registry,
  );
  const peersOf = makePeers(
    listed.flat().map(({ compared }) => compared),
    registry,
  );
  const keeper = keepTables(folder, registry, kept);
  const parts = packed.map((entry, index): PartEntry => {
    const { part } = entry;
    const writer = new PackWriter<Reduced>(join(folder, `${part}.around.pack`), reducedSections);
    for (const { body } of listed[index] ?? []) {
      const own = { around: aroundOf(body.id), peers: peersOf(body.id), findings: findings.get(body.id) ?? [] };
      writer.add(body.id, { body, ...own });
    }
    const around = writer.close(part, '.around.pack').file;
    const bodies = (listed[index] ?? []).map(({ body }) => ({ body, ofAll: ofBodies.get(body.id) ?? [] }));
    return { ...entry, around, tables: keeper.keep(entry, bodies) };
  });
  keeper.close();
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
