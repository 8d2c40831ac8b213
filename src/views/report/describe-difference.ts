// A report and its body's others → the comparison with the nearest earlier text, and what it can say.
import type { Report, ReportFile } from '../../report/model/report.ts';
import type { ReportKey } from '../../report/model/report-key.ts';
import { compareTexts, type TextDifference } from './compare-texts.ts';

export interface DifferenceView {
  /** The report compared with, and this one. */
  earlier: ReportKey;
  own: ReportKey;
  /** Years between the two that have no report here. */
  gap: boolean;
  /** How many of the two texts are our digest. */
  digests: 0 | 1 | 2;
  /** Undefined where one of the two has no text. */
  difference: TextDifference | undefined;
}

const known = new WeakMap<Report, { earlier: Report; difference: TextDifference | undefined }>();

/** Pages of one report in several languages follow each other. */
function findDifference(earlier: Report, own: Report): TextDifference | undefined {
  const last = known.get(own);
  if (last?.earlier === earlier) return last.difference;
  const difference = compareTexts(earlier, own);
  known.set(own, { earlier, difference });
  return difference;
}

/** `files` are sorted by year. Undefined where there is no earlier report. */
export function describeDifference(file: ReportFile, files: readonly ReportFile[]): DifferenceView | undefined {
  const { year } = file.report;
  const earlier = files.findLast((other) => other.report.year < year);
  if (!earlier) return undefined;
  const [first, second] = [earlier.source.digest, file.source.digest];
  return {
    earlier: earlier.report,
    own: file.report,
    gap: earlier.report.year < year - 1,
    digests: first && second ? 2 : first || second ? 1 : 0,
    difference: findDifference(earlier.report, file.report),
  };
}
