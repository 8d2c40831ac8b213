// Work on something of a given size → whether the time that it takes grows faster than about the size.

export interface Measurement {
  size: number;
  milliseconds: number;
}

export interface GrowthOptions {
  /** Makes ready for that size; only what the returned function does is timed. */
  prepare(size: number): () => unknown;
  now(): number;
  /** From small to large: what doubles with every character must be met while it is small. */
  sizes: readonly number[];
  /** No more is asked of work that needs no longer for the largest size. */
  fast: number;
  /** Work that needs so long is not asked for the next size. */
  slow: number;
}

/** Twice the size may take so many times as long: linear work takes 2, quadratic 4; caches that overflow are between. */
const mostPerDoubling = 2.83;
const runs = 3;
const farBeyond = 8;

/** The least of several runs is the work itself; what is above it is the rest of the machine. */
async function measure({ prepare, now, fast, slow }: GrowthOptions, size: number): Promise<Measurement> {
  let milliseconds = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && milliseconds > fast / 4; run += 1) {
    const work = prepare(size);
    const start = now();
    await work();
    milliseconds = Math.min(milliseconds, now() - start);
    // Far beyond any doubt, once is enough.
    if (milliseconds > farBeyond * slow) break;
  }
  return { size, milliseconds };
}

async function climb(options: GrowthOptions): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const size of options.sizes) {
    const measurement = await measure(options, size);
    measurements.push(measurement);
    if (measurement.milliseconds > options.slow) break;
  }
  return measurements;
}

/** Over the last doublings, as one alone may be chance. */
function isSuperlinear(measurements: readonly Measurement[], fast: number): boolean {
  const [first, last] = [measurements.slice(-3)[0], measurements.at(-1)];
  if (!first || !last || last.milliseconds < fast) return false;
  if (first === last) return true;
  return last.milliseconds / first.milliseconds > mostPerDoubling ** Math.log2(last.size / first.size);
}

const leastOf = (a: readonly Measurement[], b: readonly Measurement[]): Measurement[] =>
  a.flatMap(({ size, milliseconds }, at) => {
    const other = b[at];
    return other ? [{ size, milliseconds: Math.min(milliseconds, other.milliseconds) }] : [];
  });

/** The measurements of work whose time grows too fast; who seems slow is measured twice more, and the least times count. */
export async function findGrowth(options: GrowthOptions): Promise<Measurement[] | undefined> {
  let measurements = await climb(options);
  const isInDoubt = (): boolean =>
    isSuperlinear(measurements, options.fast) && (measurements.at(-1)?.milliseconds ?? 0) < farBeyond * options.slow;
  for (let again = 0; again < 2 && isInDoubt(); again += 1) measurements = leastOf(measurements, await climb(options));
  return isSuperlinear(measurements, options.fast) ? measurements : undefined;
}
