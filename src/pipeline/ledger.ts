// Entries of the index, one a source → who claims which agency's year, and from whom each output was written.
import type { Claim } from './read-source.ts';
import type { Entries, Entry, WrittenOutput } from './source-index.ts';

export interface Rival {
  /** Path of the source. */
  file: string;
  /** Our own digest, no original. */
  digest: boolean;
  /** Number of figures with the status `reported`. */
  reported: number;
}

/** Negative where `a` wins. Never a tie, so that the order in which sources were read cannot matter. */
function compareClaims(a: Rival, b: Rival): number {
  return Number(a.digest) - Number(b.digest) || b.reported - a.reported || (a.file < b.file ? -1 : 1);
}

export function chooseClaim<Claimant extends Rival>(rivals: readonly [Claimant, ...Claimant[]]): Claimant {
  return rivals.reduce((best, rival) => (compareClaims(rival, best) < 0 ? rival : best));
}

/** Entry of a source before anything came of it. */
type Fresh = Omit<Entry, 'written'>;

export class SourceLedger {
  readonly entries: Entries;
  /** Target → the source that its output was written from. */
  readonly #owners = new Map<string, string>();
  /** Target → the sources that claim it in this run. */
  readonly #rivals = new Map<string, [Rival, ...Rival[]]>();

  constructor(entries: Entries) {
    this.entries = entries;
    for (const [file, { written }] of entries) if (written) this.#owners.set(written.target, file);
  }

  /** Notes what came of a source; what was written from it stays noted. */
  record(file: string, fresh: Fresh): void {
    this.entries.set(file, { ...fresh, written: this.entries.get(file)?.written ?? null });
    if ('claim' in fresh.outcome) this.#addRival(file, fresh.outcome.claim);
  }

  #addRival(file: string, { target, digest, reported }: Claim): void {
    const rival = { file, digest, reported };
    const rivals = this.#rivals.get(target);
    if (rivals) rivals.push(rival);
    else this.#rivals.set(target, [rival]);
  }

  /** Whether no source seen so far beats this one. */
  leads(file: string, target: string): boolean {
    const rivals = this.#rivals.get(target);
    return rivals !== undefined && chooseClaim(rivals).file === file;
  }

  /** Notes that an output now holds this source's report, and no other's. */
  own(file: string, written: WrittenOutput): void {
    const before = this.#owners.get(written.target);
    if (before !== undefined) this.disown(before);
    const entry = this.entries.get(file);
    if (entry) entry.written = written;
    this.#owners.set(written.target, file);
  }

  /** Notes that no output holds this source's report any more. */
  disown(file: string): void {
    const entry = this.entries.get(file);
    if (!entry?.written) return;
    this.#owners.delete(entry.written.target);
    entry.written = null;
  }

  /** Forgets a source that no longer exists. */
  forget(file: string): void {
    this.disown(file);
    this.entries.delete(file);
  }

  /** Sources that won but whose report is not yet in its output. */
  *owed(): Generator<string> {
    for (const [target, rivals] of this.#rivals) {
      const { file } = chooseClaim(rivals);
      if (this.#owners.get(target) !== file) yield file;
    }
  }

  /** Each losing source with the one that won. */
  *losers(): Generator<[file: string, winner: string]> {
    for (const rivals of this.#rivals.values()) {
      const [winner, ...others] = rivals.toSorted(compareClaims);
      if (winner) for (const { file } of others) yield [file, winner.file];
    }
  }
}
