// Several claims to one agency's year → the one that is published: original, then more figures, then first path.
export interface Rival {
  /** Path of the source. */
  file: string;
  /** Our own digest, no original. */
  digest: boolean;
  /** Number of figures with the status `reported`. */
  reported: number;
}

/** Negative where `a` wins. Never a tie, so that the order in which sources were read cannot matter. */
export function compareClaims(a: Rival, b: Rival): number {
  return Number(a.digest) - Number(b.digest) || b.reported - a.reported || (a.file < b.file ? -1 : 1);
}

export function chooseClaim<Claimant extends Rival>(rivals: readonly [Claimant, ...Claimant[]]): Claimant {
  return rivals.reduce((best, rival) => (compareClaims(rival, best) < 0 ? rival : best));
}
