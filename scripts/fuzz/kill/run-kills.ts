// A seed → builds ended at random moments; after each, the site must be whole and the next build be as if nothing had been.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRandom, type Random } from '../random.ts';
import { hashSite, listDifferences, type SiteHashes } from './describe-site.ts';
import { type BuildTarget, buildUntil, buildWhole, tryServing } from './run-builds.ts';

export interface KillOptions {
  count: number;
  seed: number;
  onRound(line: string): void;
}

/** SIGKILL is what a machine without memory sends; the others are what people and services send. */
const signals = ['SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGINT'] as const;
const cache = join(import.meta.dirname, '..', '..', '..', '.cache');

/** A build that has nothing of earlier ones. */
function forget(): void {
  for (const name of ['pictures', 'normalize']) rmSync(join(cache, name), { recursive: true, force: true });
}

interface Round {
  random: Random;
  /** The site that stands there, and the one that is built. */
  old: SiteHashes;
  fresh: SiteHashes;
  target: BuildTarget;
  /** Of a whole build, in milliseconds. */
  duration: number;
}

function judgeSite({ old, fresh, target }: Round): string | undefined {
  const found = hashSite(target.out);
  const [fromOld, fromFresh] = [listDifferences(found, old), listDifferences(found, fresh)];
  if (fromOld.length === 0 || fromFresh.length === 0) return undefined;
  return `neither the old site (${fromOld.length} files differ) nor the new one (${fromFresh.length})`;
}

const listBeside = ({ out }: BuildTarget): string[] => readdirSync(join(out, '..')).filter((name) => name !== 'site');

/** What went wrong; empty if nothing did. */
async function runRound(round: Round, say: (text: string) => void): Promise<string[]> {
  const { random, target, duration, fresh } = round;
  if (random.below(2) === 0) forget();
  const signal = random.pick(signals);
  let moment = random.below(Math.ceil(duration));
  // A build may be done sooner than the first of its kind was.
  while (!(await buildUntil(target, signal, moment))) moment *= 0.8;
  const left = listBeside(target);
  say(`${signal} at ${(moment / 1000).toFixed(1)} s, beside it: ${left.join(' ') || 'nothing'}`);
  const problems = signal === 'SIGKILL' || left.length === 0 ? [] : [`left: ${left.join(' ')}`];
  problems.push(...[await tryServing(target.out), judgeSite(round)].flatMap((problem) => problem ?? []));
  await buildWhole(target);
  const differing = listDifferences(hashSite(target.out), fresh);
  if (differing.length > 0) problems.push(`the next build differs in ${differing.slice(0, 5).join(', ')}`);
  if (listBeside(target).length > 0) problems.push(`the next build left ${listBeside(target).join(' ')}`);
  return problems;
}

/** The number of rounds in which something went wrong. */
export async function runKills({ count, seed, onRound }: KillOptions): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-kill-'));
  try {
    const targets = ['a', 'b'].map((name) => ({ out: join(folder, 'site'), site: `https://${name}.test` }));
    const whole: { target: BuildTarget; hashes: SiteHashes; duration: number }[] = [];
    for (const target of targets) {
      forget();
      const duration = await buildWhole(target);
      whole.push({ target, hashes: hashSite(target.out), duration });
      onRound(`${target.site}: ${hashSite(target.out).size} files in ${(duration / 1000).toFixed(1)} s`);
    }
    let failures = 0;
    for (let index = 0; index < count; index += 1) {
      const [next, old] = [whole[index % 2], whole[(index + 1) % 2]];
      if (!next || !old) throw new Error('two sites take turns');
      const random = makeRandom(seed + index);
      const round = { random, old: old.hashes, fresh: next.hashes, target: next.target, duration: next.duration };
      let what = '';
      const problems = await runRound(round, (text) => {
        what = text;
      });
      if (problems.length > 0) failures += 1;
      onRound(`${index + 1}/${count} ${what}: ${problems.join('; ') || 'whole, and the next build the same'}`);
    }
    return failures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
