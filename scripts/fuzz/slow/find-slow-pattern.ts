// A regular expression → the string on which its time grows faster than about linearly, if one of its attacks is such.
import { Script } from 'node:vm';
import { measureThread } from '../../../src/pipeline/core.ts';
import { longestFor } from './capped-patterns.ts';
import { type Attack, deriveAttacks, writeAttack } from './derive-attacks.ts';
import type { Pattern } from './list-patterns.ts';
import { findGrowth, type Measurement } from './measure-growth.ts';

export interface SlowPattern extends Pattern {
  attack: Attack;
  measurements: Measurement[];
}

const fast = 20;
const slow = 30;
/** An exponential expression needs more than `suspicious` for one of the small sizes, a quadratic one for the large. */
const suspicious = 2;
const screening = [16, 24, 32, 64, 512];
/** From the one to the other linear work takes 8 times as long, quadratic 64 times. */
const [shorter, longer] = [2048, 16_384];
const mostBetween = 14;
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536, 131_072, 262_144];

/** By the clock, which on a busy machine runs many times as fast as the work. */
const patience = 2000;

const call = new Script('mingbaiTask()');
const globals: { mingbaiTask?: () => void } = globalThis as object;

/** The engine stops within an expression only when run by a script with a time limit. */
function limit(work: () => void): void {
  globals.mingbaiTask = work;
  try {
    call.runInThisContext({ timeout: patience });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')) throw error;
  }
}

/** A string that was put together is written out in memory when first looked at: no time of the expression. */
const writeOut = (text: string): string => (text.codePointAt(text.length - 1) === undefined ? '' : text);

/** A capped expression is slow where it is so over what it can meet. */
function findSlowWithin(longest: number, regex: RegExp, attack: Attack, now: () => number): Measurement[] {
  const measurements: Measurement[] = [];
  for (const size of [...sizes.filter((one) => one < longest), longest]) {
    const text = writeOut(writeAttack(attack, size));
    const runs = Array.from({ length: 3 }, () => {
      const start = now();
      limit(() => void text.replace(regex, ''));
      return now() - start;
    });
    measurements.push({ size, milliseconds: Math.min(...runs) });
    if (Math.min(...runs) > fast) return measurements;
  }
  return [];
}

function seemsSlow(regex: RegExp, attack: Attack, now: () => number): boolean {
  let seems = true;
  const time = (size: number): number => {
    const text = writeOut(writeAttack(attack, size));
    const start = now();
    text.replace(regex, '');
    return now() - start;
  };
  limit(() => {
    for (const size of screening) if (time(size) > suspicious && time(size) > suspicious) return;
    const first = Math.min(time(shorter), time(shorter));
    const last = time(longer);
    seems = last > suspicious && last > mostBetween * first;
  });
  return seems;
}

export async function findSlowPattern(
  pattern: Pattern,
  now: () => number = measureThread,
): Promise<SlowPattern | undefined> {
  const regex = new RegExp(pattern.source, pattern.flags);
  const longest = longestFor(pattern);
  for (const attack of deriveAttacks(pattern)) {
    if (longest !== undefined) {
      const measurements = findSlowWithin(longest, regex, attack, now);
      if (measurements.length > 0) return { ...pattern, attack, measurements };
      continue;
    }
    if (!seemsSlow(regex, attack, now)) continue;
    const measurements = await findGrowth({
      prepare: (size) => {
        const text = writeOut(writeAttack(attack, size));
        return () => limit(() => void text.replace(regex, ''));
      },
      now,
      sizes,
      fast,
      slow,
    });
    if (measurements) return { ...pattern, attack, measurements };
  }
  return undefined;
}
