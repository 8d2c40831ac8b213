// A report's text → what the Regulations or its form want reported, and no word of it is there.
import { edition2019 } from '../../../forms/editions.ts';
import { metricsAfterFeeNotice } from '../../../forms/facts.ts';
import type { FormSection } from '../../../forms/record.ts';
import { standingOf } from '../../analysis/standing.ts';
import type { Report } from '../../model/report.ts';
import { readBlock } from '../../model/section.ts';
import { findExact, mapFigures } from '../figure-map.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';
import { prescribedSections } from '../statutory-sections.ts';

/** Copies break words at the end of a line. */
const readText = ({ sections }: Pick<Report, 'sections'>): string =>
  sections
    .flatMap(({ heading, blocks }) => [heading, ...blocks.map(readBlock)])
    .join('\n')
    .replace(/[^\S\n]+/gu, '');

/** Headings alone are no text. */
const hasWords = ({ sections }: Pick<Report, 'sections'>): boolean =>
  sections.some(({ blocks }) => blocks.some((block) => readBlock(block).trim() !== ''));

/** 工作考核、社会评议和责任追究结果情况, by the words that texts use for it. */
const ASSESSED = /考核|评议|责任追究|考评|问责|追责/u;

/** What reports of governments have to say besides, by article 50. */
export const governmentContent = {
  id: 'government-content',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  sees: 'words',
  applies(report) {
    if (standingOf(report) !== 'government') return notApplicable('notGovernment');
    if (report.year < edition2019.from) return notApplicable('beforePrescribed');
    return hasWords(report) || notApplicable('noText');
  },
  test: (report) =>
    ASSESSED.test(readText(report))
      ? [{ pass: true }]
      : [{ pass: false, message: { code: 'government-content.message' }, at: [] }],
} as const satisfies ReportRule;

const findOverview = (report: Report): FormSection | undefined =>
  prescribedSections(report).find(({ topics }) => topics);

/** What stands under its heading, or, where headings were lost, everything. */
function findPart({ sections }: Report, { id }: FormSection): Pick<Report, 'sections'> {
  const own = sections.filter((section) => section.id === id);
  return { sections: own.length > 0 ? own : sections };
}

/** The fields that the notice of 2021 lists for the first part. */
export const overviewFive = {
  id: 'overview-five',
  level: 'info',
  scope: 'report',
  family: 'structure',
  sees: 'words',
  applies(report) {
    const wanted = findOverview(report);
    if (!wanted) return { reason: { code: 'overview-five.olderForm' } };
    return hasWords(findPart(report, wanted)) || notApplicable('noText');
  },
  test(report): Comparison[] {
    const wanted = findOverview(report);
    if (!wanted) return [];
    const text = readText(findPart(report, wanted));
    const missing = (wanted.topics ?? []).filter(({ words }) => !words.test(text)).map(({ term }) => term);
    if (missing.length === 0) return [{ pass: true }];
    const values = { section: { section: wanted.id }, missing, count: missing.length };
    return [{ pass: false, message: { code: 'overview-five.message', values }, at: [] }];
  },
} as const satisfies ReportRule;

/** 未发出收费通知; 未按收费通知要求缴纳 is what an applicant did. */
const NO_NOTICE =
  /(?:未(?!按|在)|没有|无)[^。；;，,]{0,10}收费通知|收费通知(?:书)?[^。；;，,\d]{0,8}(?:0|零)(?:件|份|次|个|条)/u;

const findFees = (report: Report): FormSection | undefined => prescribedSections(report).find(({ fees }) => fees);

/** What the text says of fees for handling information against the requests that ended because nobody paid. */
export const feeNotice = {
  id: 'fee-notice',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  sees: 'words',
  applies(report) {
    if (!findFees(report)) return { reason: { code: 'fee-notice.olderForm' } };
    return hasWords(report) || notApplicable('noText');
  },
  test(report): Comparison[] {
    const wanted = findFees(report);
    if (!wanted) return [];
    const text = readText(report);
    const figures = mapFigures(report);
    const [unpaid] = metricsAfterFeeNotice.flatMap((id) => findExact(figures, id) ?? []);
    if (unpaid && unpaid.value > 0 && NO_NOTICE.test(text)) {
      const values = { metric: { metric: unpaid.metric }, value: unpaid.value };
      return [{ pass: false, message: { code: 'fee-notice.message', values }, at: [unpaid.at] }];
    }
    if (wanted.fees?.words.test(text)) return [{ pass: true }];
    const message = { code: 'fee-notice.silent', values: { section: { section: wanted.id } } };
    return [{ pass: false, level: 'info', message, at: [] }];
  },
} as const satisfies ReportRule;
