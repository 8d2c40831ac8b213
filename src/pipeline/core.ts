// The reading core and the registry → the one function the commands call, and a key that changes when its answers may.
import { type Outcome, readerVersion, readReport } from '../report/read-report.ts';
import { loadRegistry } from '../store/load-registry.ts';
import { fingerprintReader } from './fingerprint-reader.ts';
import { hashOf } from './hash.ts';
import { openPdfResources } from './pdf-resources.ts';
import { UsageError } from './usage-error.ts';

export type ReadHints = NonNullable<Parameters<typeof readReport>[2]>;

export interface Core {
  reader: string;
  /** Equal keys: the same bytes get the same answer. */
  key: string;
  read(bytes: Uint8Array, hints: ReadHints): Promise<Outcome>;
}

export function loadCore(): Core {
  const registry = openRegistry();
  const key = hashOf(readerVersion, fingerprintReader(), JSON.stringify(registry, spellMaps));
  const read: Core['read'] = (bytes, hints) => readReport(bytes, registry, { pdf: openPdfResources(), ...hints });
  return { reader: readerVersion, key, read };
}

/** JSON would write a map as `{}`. */
function spellMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

function openRegistry(): ReturnType<typeof loadRegistry> {
  try {
    return loadRegistry();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The registry in content/registry cannot be used: ${reason}`, { cause: error });
  }
}
