// The corpus → for each metric, how many reports give a number for it.
import { rememberByCorpus } from '../../store/corpus.ts';

export const countReported = rememberByCorpus((corpus): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { report } of corpus.reports) {
    for (const { metric, status } of report.figures) {
      if (status === 'reported') counts.set(metric, (counts.get(metric) ?? 0) + 1);
    }
  }
  return counts;
});
