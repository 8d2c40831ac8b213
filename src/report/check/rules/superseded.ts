// A report's form and the notice that it cites → whether a newer one was in force for its year.
import { editions } from '../../../forms/editions.ts';
import type { Edition } from '../../../forms/record.ts';
import type { TextPosition } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { readBlock } from '../../model/section.ts';
import { notApplicable, type ReportRule } from '../rule.ts';

type Prescribed = Edition & Required<Pick<Edition, 'notice'>>;

const prescribed: readonly Prescribed[] = editions.flatMap((edition: Edition) =>
  edition.notice ? [{ ...edition, notice: edition.notice }] : [],
);

/** The form that reports on a year follow; none before the first that was prescribed. */
const inForce = (year: number): Prescribed | undefined => prescribed.findLast(({ from }) => from <= year);

/** A form older than the one that its year prescribes. */
export const formOutdated = {
  id: 'form-outdated',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  basis: 'form',
  applies: ({ year }) => inForce(year) !== undefined || notApplicable('beforePrescribed'),
  test({ year, template }) {
    const wanted = inForce(year);
    const used = editions.find(({ id }) => id === template);
    if (!wanted || !used || used.from >= wanted.from) return [{ pass: true }];
    const values = { year, used: { form: used.id }, wanted: { form: wanted.id }, notice: wanted.notice.number };
    return [{ pass: false, message: { code: 'form-outdated.message', values }, at: [] }];
  },
} as const satisfies ReportRule;

/** Where a notice is cited; a heading has no place. */
function findCited({ sections }: Report, { notice: { cited } }: Prescribed): TextPosition | undefined {
  for (const { id: section, blocks } of sections) {
    for (const [paragraph, block] of blocks.entries()) {
      const found = cited.exec(readBlock(block));
      if (found) return { section, paragraph, start: found.index, end: found.index + found[0].length };
    }
  }
  return undefined;
}

const isReplaced = ({ year }: Report): boolean => prescribed.some(({ from }) => from < (inForce(year)?.from ?? 0));

/** The notice of an older form, cited without the one in force. */
export const noticeSuperseded = {
  id: 'notice-superseded',
  level: 'info',
  scope: 'report',
  family: 'structure',
  basis: 'form',
  sees: 'words',
  applies(report) {
    if (!isReplaced(report)) return { reason: { code: 'notice-superseded.nothingReplaced' } };
    return (
      prescribed.some((edition) => findCited(report, edition)) || { reason: { code: 'notice-superseded.noneCited' } }
    );
  },
  test(report) {
    const wanted = inForce(report.year);
    if (!wanted || findCited(report, wanted)) return [{ pass: true }];
    const old = prescribed.find((edition) => edition.from < wanted.from && findCited(report, edition));
    const at = old && findCited(report, old);
    if (!old || !at) return [{ pass: true }];
    const values = { year: report.year, cited: old.notice.number, notice: wanted.notice.number };
    return [{ pass: false, message: { code: 'notice-superseded.message', values }, at: [at] }];
  },
} as const satisfies ReportRule;
