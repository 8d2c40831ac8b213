// The ledger of a site ↔ one JSON file in a folder, with a journal beside it while a run is under way, so that a kill loses nothing.
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isRunning, realDisk, replaceFile } from '../pipeline/disk.ts';
import { UsageError } from '../pipeline/errors.ts';
import { BrokenLedgerError, ledgerPath, readLedger } from '../store/ledger/read-ledgers.ts';
import {
  type DocumentRecord,
  documentRecord,
  listRecord,
  type SiteLedger,
  siteLedger,
} from '../store/ledger/record.ts';

/** Up to where a WARC file holds what is noted: a process that was killed may have written more. */
const warcEnd = z.strictObject({ name: z.string(), end: z.int() });

export type WarcEnd = z.infer<typeof warcEnd>;

/** A page and its parts are one line: whoever is killed has noted all of them, or none. */
const journalLine = z.union([
  z.strictObject({ run: z.iso.datetime(), warc: warcEnd }),
  z.strictObject({ list: listRecord }),
  z.strictObject({ group: z.array(documentRecord), warc: warcEnd }),
]);

type JournalLine = z.infer<typeof journalLine>;

export interface OpenLedger {
  ledger: SiteLedger;
  /** Addresses that the run before, which did not end, has dealt with. */
  done: ReadonlySet<string>;
  /** Where that run's noted records end; undefined where the run before ended well. */
  warc?: WarcEnd;
  /** Whether that run is gone on with. */
  isFresh: boolean;
}

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

/** What is no ledger is for the person to look at, and never written over. */
export function readOwnLedger(folder: string, site: string): SiteLedger {
  try {
    return readLedger(folder, site);
  } catch (cause) {
    if (cause instanceof BrokenLedgerError) throw new UsageError(cause.message, { cause });
    throw cause;
  }
}

/** Two runs would cut off each other's captures: the second is wrong usage. Returns what lets go of the folder; a process that was killed holds nothing. */
export function holdCaptures(captures: string): () => void {
  const path = join(captures, '.collecting');
  const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isRunning(holder))
    throw new UsageError(`Process ${holder} is collecting into ${captures}: wait for it, or name another --captures.`);
  writeFileSync(path, String(process.pid));
  return () => rmSync(path, { force: true });
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
    const ledger = readOwnLedger(this.#folder, this.#site);
    const lines = readJournal(this.#journal);
    const documents = new Map(ledger.documents.map((each) => [each.address, each]));
    const lists = new Map(ledger.lists.map((each) => [each.address, each]));
    const done = new Set<string>();
    let [started, warc]: [number, WarcEnd | undefined] = [Number.NEGATIVE_INFINITY, undefined];
    for (const line of lines) {
      if ('warc' in line) warc = line.warc;
      if ('run' in line) started = Date.parse(line.run);
      if ('list' in line) lists.set(line.list.address, line.list);
      if ('group' in line) {
        for (const record of line.group) {
          documents.set(record.address, record);
          if (record.state !== 'waiting') done.add(record.address);
        }
      }
    }
    const isFresh = now - started < fresh;
    // A run that is gone on with reads its lists again, and compares them with what they had before it began.
    const known = isFresh ? ledger.lists : [...lists.values()];
    const whole = { ...ledger, lists: known, documents: [...documents.values()] };
    // Too long ago to be the same run: what it did is kept, and all is asked again.
    if (!isFresh && lines.length > 0) this.end({ ...whole, isPartial: true });
    return { ledger: whole, done: isFresh ? done : new Set(), isFresh, ...(warc && { warc }) };
  }

  /** The ledger as it stands, for who changes nothing. */
  look(): OpenLedger {
    return { ledger: readOwnLedger(this.#folder, this.#site), done: new Set(), isFresh: false };
  }

  begin(now: number, warc: WarcEnd): void {
    if (!existsSync(this.#journal)) this.#append({ run: new Date(now).toISOString(), warc });
  }

  noteGroup(group: DocumentRecord[], warc: WarcEnd): void {
    this.#append({ group, warc });
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

  #append(line: JournalLine): void {
    mkdirSync(dirname(this.#journal), { recursive: true });
    appendFileSync(this.#journal, `${JSON.stringify(line)}\n`);
  }
}
