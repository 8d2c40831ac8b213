// Findings → how many there are of each level.
import type { Finding, Level } from '../report/model/finding.ts';

export type LevelCounts = Record<Level, number>;

export function countLevels(findings: readonly Finding[]): LevelCounts {
  const counts: LevelCounts = { error: 0, warning: 0, info: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}
