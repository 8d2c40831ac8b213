// A report and its body's others → the comparison with the nearest earlier text, and what it can say.
import type { ReportFile } from '../../report/model/report.ts';
import { compareTexts, type TextDifference } from './compare-texts.ts';

export interface DifferenceView {
  /** The year compared with. */
  year: number;
  /** Years between the two that have no report here. */
  gap: boolean;
  /** How many of the two texts are our digest. */
  digests: 0 | 1 | 2;
  /** Undefined where one of the two has no text. */
  difference: TextDifference | undefined;
}

/** `files` are sorted by year. Undefined where there is no earlier report. */
export function describeDifference(file: ReportFile, files: readonly ReportFile[]): DifferenceView | undefined {
  const { year } = file.report;
  const earlier = files.findLast((other) => other.report.year < year);
  if (!earlier) return undefined;
  const [first, second] = [earlier.source.digest, file.source.digest];
  return {
    year: earlier.report.year,
    gap: earlier.report.year < year - 1,
    digests: first && second ? 2 : first || second ? 1 : 0,
    difference: compareTexts(earlier.report, file.report),
  };
}
