// The packs of all parts → a store, with what the rules over all reports say of them.
import { join } from 'node:path';
import type { Figure } from '../report/model/figure.ts';
import { findingsFile } from '../report/model/findings-file.ts';
import type { Report } from '../report/model/report.ts';
import { reportPath } from '../report/model/report-key.ts';
import type { Registry } from '../report/registry/registry.ts';
import { unpackFigures } from '../store/figure-columns.ts';
import { adoptPacks } from '../store/keep-packs.ts';
import { openPack, type Pack } from '../store/pack.ts';
import type { PackedBody, PackedPart, ReportText, StoreManifest } from '../store/part.ts';
import { reduceParts } from '../store/reduce.ts';
import { UsageError } from './errors.ts';
import { checkAll, type PackedReport } from './write-findings.ts';

/** As their files are sorted where a folder of them is checked. */
const nameOf = ({ report }: PackedReport): string => `${reportPath(report)}.json`;

/** What is no pack, or one part twice, was named wrongly. */
function takePacks(paths: readonly string[], folder: string): PackedPart[] {
  try {
    return adoptPacks(paths, folder);
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Rules set a place beside its bodies, and a report beside the few whose text it shares. */
const bodiesKept = 256;

interface OpenedBody {
  figures: readonly Figure[][];
  texts: readonly ReportText[];
}

/** What was read last, by body: a country would not fit. */
function keepBodies(): (pack: Pack<PackedBody>, id: string) => OpenedBody {
  const kept = new Map<string, OpenedBody>();
  return (pack, id) => {
    const found = kept.get(id) ?? {
      figures: pack.read(id, 'figures').map((columns) => unpackFigures(columns)),
      texts: pack.read(id, 'texts'),
    };
    kept.delete(id);
    kept.set(id, found);
    for (const oldest of kept.keys()) {
      if (kept.size <= bodiesKept) break;
      kept.delete(oldest);
    }
    return found;
  };
}

/** Reports whose figures and texts are read when a rule looks at them. */
function* listReports(packs: readonly Pack<PackedBody>[]): Generator<PackedReport> {
  const read = keepBodies();
  for (const pack of packs) {
    for (const id of pack.ids) {
      for (const [index, { report: head, source }] of pack.read(id, 'heads').entries()) {
        const text = (): ReportText => read(pack, id).texts[index] ?? { sections: [], tables: [], notes: [] };
        const report: Report = {
          ...head,
          get sections() {
            return text().sections;
          },
          get tables() {
            return text().tables;
          },
          get figures() {
            return read(pack, id).figures[index] ?? [];
          },
          get notes() {
            return text().notes;
          },
        };
        yield { report, source: { digest: source.digest } };
      }
    }
  }
}

/** Fills an empty folder. */
export function reducePacks(paths: readonly string[], out: string, registry: Registry): StoreManifest {
  const packed = takePacks(paths, out);
  const packs = packed.map(({ pack }) => openPack<PackedBody>(join(out, pack)));
  try {
    const files = [...listReports(packs)].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    // In the order of its fields in which a file of it is read.
    return reduceParts(out, packed, findingsFile.parse(checkAll(files)), registry);
  } finally {
    for (const pack of packs) pack.close();
  }
}
