// Reviews and lawsuits: the text against table four, or against the 统计表 of 2014.
import { metricsOfCases } from '../../../forms/facts.ts';
import type { CaseKind } from '../../../forms/record.ts';
import type { Quantity } from '../../extract/narrative/find-quantities.ts';
import { isOfReport } from '../../extract/narrative/is-of-report.ts';
import { failStatement } from '../compare-statement.ts';
import { type FigureMap, findExact, mapFigures } from '../figure-map.ts';
import { listPassages, type PlacedPassage } from '../list-passages.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';

interface AppealCount {
  kind: CaseKind;
  value: number;
  start: number;
  end: number;
}

const KINDS = { 复议: 'review', 诉讼: 'suit' } as const satisfies Readonly<Record<string, CaseKind>>;
const MEASURE = /^(?:件|宗|起|例|次|项|件次)$/;
/** 行政复议2件, 被申请行政复议案件2件. */
const NAMED_BEFORE = /行政(复议|诉讼)(?:案件|案|申请|数量|数|的)*(?:共计|共|为|有|:)*$/;
/** 2件行政复议. */
const NAMED_BEHIND = /^行政(复议|诉讼)(?:案件|案)?$/;
/** What is said of part of the cases, or of cases about something else. */
const PART = /维持|纠|撤销|驳回|败诉|胜诉|审结|办结|终止|结案|应诉|代理|尚未|结转|上年|受理(?!情况)|办理|审理|案卷/;
const NONE =
  /(?:未发生|未出现|未产生|未收到|没有发生|没有收到|没有出现|没有产生|无(?!法|正当|偿|障碍)|未有|没有)(?<gap>[^,。;:!?]{0,24}?)行政(?<first>复议|诉讼)(?:(?:及|和|或|与|、|或者|以及)(?:被)?(?:提起)?行政(?<second>复议|诉讼))?(?<behind>[^,。;:!?]{0,8})/g;
const NOT_NONE = /维持|纠|撤销|驳回|败|尚未|胜|被(?!申请|提起)|率|问题|不|超|渠道|途径/;

/** A paragraph → how many reviews and lawsuits over requests it states, also where it says that there were none. */
function readAppealCounts(passage: PlacedPassage): AppealCount[] {
  const counted = passage.quantities.flatMap((quantity) => readCount(quantity, passage) ?? []);
  return counted.length > 0 ? counted : readNone(passage.text);
}

function readCount(quantity: Quantity, passage: PlacedPassage): AppealCount | undefined {
  if (quantity.qualifier !== 'exact' || !MEASURE.test(quantity.measure)) return undefined;
  const word = (NAMED_BEFORE.exec(quantity.head) ?? NAMED_BEHIND.exec(quantity.tail))?.[1];
  if (word !== '复议' && word !== '诉讼') return undefined;
  if (PART.test(quantity.head + quantity.tail) || !isOfReport(quantity, passage.context)) return undefined;
  return { kind: KINDS[word], value: quantity.value, start: quantity.start, end: quantity.end };
}

function readNone(text: string): AppealCount[] {
  return [...text.matchAll(NONE)].flatMap((match) => {
    const { gap = '', first, second, behind = '' } = match.groups ?? {};
    if (NOT_NONE.test(gap + behind)) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return [first, second].flatMap((word) =>
      word === '复议' || word === '诉讼' ? [{ kind: KINDS[word], value: 0, ...span }] : [],
    );
  });
}

const printed = { review: metricsOfCases('review'), suit: metricsOfCases('suit') };
const ABOUT_DISCLOSURE = /信息公开|政务公开|依申请|申请公开|申请/;

export const textAppeals = {
  id: 'text-appeals',
  level: 'warning',
  contradicts: true,
  scope: 'report',
  family: 'text',
  remedy: 'agree',
  basis: 'consistency',
  compares: { as: 'text', metrics: [...printed.review, ...printed.suit].flat() },
  applies(report) {
    const figures = mapFigures(report);
    const isPrinted = [...printed.review, ...printed.suit].flat().some((id) => figures.has(id));
    return isPrinted || notApplicable('noAppeals');
  },
  test(report) {
    const figures = mapFigures(report);
    const passages = listPassages(report).filter((passage) => ABOUT_DISCLOSURE.test(passage.text + passage.heading));
    return passages.flatMap((passage) =>
      readAppealCounts(passage).flatMap((count) => compareCount(figures, passage, count)),
    );
  },
} as const satisfies ReportRule;

function compareCount(figures: FigureMap, passage: PlacedPassage, count: AppealCount): Comparison[] {
  const ids = printed[count.kind].find((group) => group.every((id) => findExact(figures, id)));
  const cells = (ids ?? []).flatMap((id) => findExact(figures, id) ?? []);
  if (cells.length === 0) return [];
  const sum = cells.reduce((total, cell) => total + cell.value, 0);
  // 无行政诉讼 is no reading of one half of the table's lawsuits.
  const readings = count.value === 0 ? [sum] : [sum, ...cells.map((cell) => cell.value)];
  if (readings.includes(count.value)) return [{ pass: true }];
  const at = [passage.locate(count.start, count.end), ...cells.map((cell) => cell.at)];
  return [{ ...failStatement({ code: `text-appeals.${count.kind}` }, count.value, sum), at }];
}
