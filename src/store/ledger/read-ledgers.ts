// The folder of ledgers, a JSON file a site → what each holds.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SiteLedger, siteLedger } from './record.ts';

/** Its message says what to do. */
export class BrokenLedgerError extends Error {
  override name = 'BrokenLedgerError';
}

const emptyLedger = (site: string): SiteLedger => ({ site, seen: null, isPartial: false, lists: [], documents: [] });

export const ledgerPath = (folder: string, site: string): string => join(folder, `${site}.json`);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An empty one where there is none. */
export function readLedger(folder: string, site: string): SiteLedger {
  const path = ledgerPath(folder, site);
  if (!existsSync(path)) return emptyLedger(site);
  const parsed = siteLedger.safeParse(parseJson(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new BrokenLedgerError(`${path} is no ledger of this version: move it away, and the site is collected anew.`, {
    cause: parsed.error,
  });
}

/** All sites that have one, by name. */
export const listLedgers = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
        .map((name) => name.slice(0, -'.json'.length))
        .sort()
    : [];
