// The ledger of a site ↔ one JSON file in a folder, with a journal beside it while a run is under way, so that a kill loses nothing.
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { realDisk, replaceFile } from '../../pipeline/disk.ts';
import { UsageError } from '../../pipeline/errors.ts';
import { type DocumentRecord, documentRecord, listRecord, type SiteLedger, siteLedger } from './record.ts';

const journalLine = z.union([
  z.strictObject({ run: z.iso.datetime() }),
  z.strictObject({ list: listRecord }),
  z.strictObject({ document: documentRecord }),
]);

type JournalLine = z.infer<typeof journalLine>;

export interface OpenLedger {
  ledger: SiteLedger;
  /** Addresses that the run before, which did not end, has dealt with. */
  done: ReadonlySet<string>;
}

const emptyLedger = (site: string): SiteLedger => ({ site, seen: null, isPartial: false, lists: [], documents: [] });

export const ledgerPath = (folder: string, site: string): string => join(folder, `${site}.json`);

export function readLedger(folder: string, site: string): SiteLedger {
  const path = ledgerPath(folder, site);
  if (!existsSync(path)) return emptyLedger(site);
  const parsed = siteLedger.safeParse(parseJson(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new UsageError(`${path} is no ledger of this version: move it away, and the site is collected anew.`, {
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A process that is killed leaves at most its last line torn. */
function readJournal(path: string): JournalLine[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const parsed = journalLine.safeParse(parseJson(line));
      return parsed.success ? [parsed.data] : [];
    });
}

const byAddress = <T extends { address: string }>(a: T, b: T): number => (a.address < b.address ? -1 : 1);

/** `captures`: the folder where the journal lies. */
export class LedgerWriter {
  readonly #folder: string;
  readonly #journal: string;
  readonly #site: string;

  constructor(folder: string, captures: string, site: string) {
    this.#folder = folder;
    this.#journal = join(captures, `${site}.journal`);
    this.#site = site;
  }

  /** The ledger with what a run that did not end left in the journal. `fresh`: only such a run of this age is gone on with. */
  open(now: number, fresh: number): OpenLedger {
    const ledger = readLedger(this.#folder, this.#site);
    const lines = readJournal(this.#journal);
    const start = lines.find((line) => 'run' in line);
    const documents = new Map(ledger.documents.map((each) => [each.address, each]));
    const lists = new Map(ledger.lists.map((each) => [each.address, each]));
    const done = new Set<string>();
    for (const line of lines) {
      if ('document' in line) {
        documents.set(line.document.address, line.document);
        if (line.document.state !== 'waiting') done.add(line.document.address);
      } else if ('list' in line) lists.set(line.list.address, line.list);
    }
    const isFresh = start && 'run' in start && now - Date.parse(start.run) < fresh;
    if (!isFresh && lines.length > 0) this.#fold({ ...ledger, isPartial: true }, lists, documents);
    const whole = { ...ledger, lists: [...lists.values()], documents: [...documents.values()] };
    return { ledger: whole, done: isFresh ? done : new Set() };
  }

  begin(now: number): void {
    if (!existsSync(this.#journal)) this.#append({ run: new Date(now).toISOString() });
  }

  noteDocument(document: DocumentRecord): void {
    this.#append({ document });
  }

  noteList(list: SiteLedger['lists'][number]): void {
    this.#append({ list });
  }

  /** Puts the ledger in place; then the journal has said all. */
  end(ledger: SiteLedger): void {
    const sorted = {
      ...ledger,
      lists: ledger.lists.toSorted(byAddress),
      documents: ledger.documents.toSorted(byAddress),
    };
    replaceFile(
      realDisk,
      ledgerPath(this.#folder, this.#site),
      `${JSON.stringify(siteLedger.parse(sorted), null, 1)}\n`,
    );
    rmSync(this.#journal, { force: true });
  }

  #fold(
    ledger: SiteLedger,
    lists: ReadonlyMap<string, SiteLedger['lists'][number]>,
    documents: ReadonlyMap<string, DocumentRecord>,
  ): void {
    this.end({ ...ledger, lists: [...lists.values()], documents: [...documents.values()] });
  }

  #append(line: JournalLine): void {
    appendFileSync(this.#journal, `${JSON.stringify(line)}\n`);
  }
}
