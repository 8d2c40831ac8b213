// What the text counts of outcomes, normative documents, reviews and lawsuits, against the tables.
import { formCells, metricsOfCases } from '../../../forms/facts.ts';
import type { CaseKind } from '../../../forms/record.ts';
import { listStocks } from '../../../forms/sums.ts';
import { textFigures, textMetric } from '../../../forms/text.ts';
import { listMeanings, listReadings } from '../../analysis/list-readings.ts';
import type { Quantity } from '../../extract/narrative/find-quantities.ts';
import { isOfReport } from '../../extract/narrative/is-of-report.ts';
import { readFollowers } from '../../extract/narrative/read-followers.ts';
import type { Position } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { failStatement, makeStatementRule } from '../compare-statement.ts';
import { type FigureMap, findExact, hasTable, mapFigures } from '../figure-map.ts';
import { listPassages, type PlacedPassage } from '../list-passages.ts';
import { metricsOfEndings, readEndings, showMetric, sumOutcomes } from '../outcome-words.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';

/** Items by website, WeChat and Weibo, against the 统计表 of 2014. */
export const textChannels = makeStatementRule('text-channels');

/** Items disclosed, against the older statistics tables. */
export const textDisclosed = makeStatementRule('text-disclosed');

/** Fees charged for handling information, against the older statistics tables. */
export const textFees = makeStatementRule('text-fees', { contradicts: true });

/** Policy explanations, against the 统计表 of 2014. */
export const textInterpretations = makeStatementRule('text-interpretations');

/** Press conferences, against the 统计表 of 2014. */
export const textPressConferences = makeStatementRule('text-press-conferences');

/** Requests received, against the table. */
export const textRequests = makeStatementRule('text-requests', { contradicts: true });

interface Stated {
  metric: string;
  value: number;
  /** The account's name in quotation marks, empty without one. */
  account: string;
  at: Position;
}

const followers = textFigures.flatMap((figure) =>
  'thing' in figure && figure.thing === 'followers' ? [textMetric(figure.id)] : [],
);

const ACCOUNT = /“([^”]{2,16})”(?=[^“”]*$)/;

/** Followers of the WeChat or Weibo account: what one place of the text says against what another says. */
export const textFollowers = {
  id: 'text-followers',
  level: 'warning',
  contradicts: true,
  scope: 'report',
  family: 'text',
  basis: 'consistency',
  compares: { as: 'places', metrics: followers },
  applies: (report) => listStated(report).length > 0 || notApplicable('noStatement'),
  test(report) {
    const stated = listStated(report);
    return stated.flatMap((later, index) => {
      const earlier = stated.slice(0, index).find((other) => isSameAccount(other, later));
      return earlier ? [compare(earlier, later)] : [];
    });
  },
} as const satisfies ReportRule;

function listStated(report: Report): Stated[] {
  return listPassages(report).flatMap((passage) => {
    const own = { ...passage, quantities: passage.quantities.filter((it) => isOfReport(it, passage.context)) };
    return readFollowers(own).flatMap(({ metric, value, qualifier, start, end }) => {
      const account = ACCOUNT.exec(passage.text.slice(0, start))?.[1] ?? '';
      return qualifier === 'exact' ? [{ metric, value, account, at: passage.locate(start, end) }] : [];
    });
  });
}

function isSameAccount(a: Stated, b: Stated): boolean {
  return a.metric === b.metric && a.account === b.account;
}

function compare(earlier: Stated, later: Stated): Comparison {
  const [left, right] = [earlier.value, later.value];
  if (left === right) return { pass: true };
  const message = { code: 'text-followers.message', values: { metric: { metric: later.metric }, left, right } };
  return { pass: false, message, left, right, difference: left - right, at: [earlier.at, later.at] };
}

const REQUESTS = /^(?:件|宗|条|起|项|份|件次)$/;
const ABOUT_REQUESTS = /申请|依申请/;
/** The words of an outcome and nothing else: 同意部分公开的建议 is something else. */
const OUTCOME_ONLY =
  /^(?:其中|本年度|本年|全年|有|作出|作|决定|答复|结果|为|属于|和|及|与|、|共|共计|的|不予公开|予以公开|部分公开|部分予以公开|无法提供|不予处理|其他处理|结转(?:至|到)?(?:下|次)(?:一)?年度?|转(?:入|至|到)?下(?:一)?年度?(?:继续)?(?:办理)?)+$/;

/** What became of requests: the outcomes that the text counts against table three. */
export const textOutcomes = {
  id: 'text-outcomes',
  level: 'warning',
  contradicts: true,
  scope: 'report',
  family: 'text',
  remedy: 'agree',
  basis: 'consistency',
  compares: { as: 'text', metrics: metricsOfEndings },
  applies: (report) => hasTable(report, 'requests') || notApplicable('noRequests'),
  test(report) {
    const figures = mapFigures(report);
    const passages = listPassages(report).filter((passage) => ABOUT_REQUESTS.test(passage.text + passage.heading));
    return passages.flatMap((passage) =>
      passage.quantities.flatMap((quantity) => compareQuantity(figures, passage, quantity)),
    );
  },
} as const satisfies ReportRule;

function compareQuantity(figures: FigureMap, passage: PlacedPassage, quantity: Quantity): Comparison[] {
  // What is opened and not closed stays: taken in one match, it is looked through once.
  const words = quantity.head.replace(/\([^)]*(?<closed>\))?/g, (found, closed?: string) => (closed ? '' : found));
  if (quantity.qualifier !== 'exact' || !REQUESTS.test(quantity.measure) || !OUTCOME_ONLY.test(words)) return [];
  if (!isOfReport(quantity, passage.context) || !/^(?:申请)?$|^[的(]/.test(quantity.tail)) return [];
  const outcomes = readEndings(words);
  const printed = outcomes.length > 0 ? sumOutcomes(figures, outcomes) : undefined;
  if (printed === undefined) return [];
  if (printed === quantity.value) return [{ pass: true }];
  const name = { code: 'text-outcomes.outcome', values: { words } };
  const shown = showMetric(figures, outcomes);
  const cell = shown === undefined ? undefined : findExact(figures, shown);
  const at = [passage.locate(quantity.start, quantity.end), ...(cell ? [cell.at] : [])];
  return [{ ...failStatement(name, quantity.value, printed), at }];
}

const DOCUMENTS = /^(?:件|份|个|部|项|)$/;
const MAKE = '(?:制发|制定并?(?:发布|公布|印发)?|制订|印发|出台|新制定|新增|新出台)';
const DOCUMENTS_BEFORE = new RegExp(`${MAKE}(?:的|了|行政|部门|本部门|本级)*规范性文件(?:共计|共|数量|为|:)*$`);
const MADE_BEFORE = new RegExp(`${MAKE}(?:的|了|共)*$`);
const DOCUMENTS_BEHIND = /^(?:的)?(?:行政|部门)*规范性文件/;
const OTHER =
  /废止|清理|失效|现行有效|转发|上级|党组|累计|代|政府办|区政府|市政府|县政府|解读|审查|备案|宣布|修订|修改|拟|草案|公开/;

/** The row of such documents, and what the text may mean of it: those issued, or what stands in for them in another form. */
const stock = listStocks().find(({ row }) => row.term.endsWith('规范性文件'));
const ofTheirRow = new Set(
  formCells.filter((cell) => cell.table.id === stock?.table && cell.row.id === stock.row.id).map(({ id }) => id),
);
const made = (
  stock ? [...listReadings(stock.more).map(({ metric }) => metric), ...listMeanings(stock.more).flat()] : []
).filter((id) => ofTheirRow.has(id));

/** Normative documents made this year: the text against table two. */
export const textNormative = {
  id: 'text-normative',
  level: 'warning',
  scope: 'report',
  family: 'text',
  remedy: 'agree',
  basis: 'consistency',
  compares: { as: 'text', metrics: made },
  applies: ({ figures }) => figures.some(({ metric }) => ofTheirRow.has(metric)) || notApplicable('noActive'),
  test(report) {
    const figures = mapFigures(report);
    const cells = made.flatMap((id) => findExact(figures, id) ?? []);
    const [cell] = cells;
    if (!cell) return [];
    return listStatements(listPassages(report)).map(({ passage, quantity }) => {
      if (cells.some(({ value }) => value === quantity.value)) return { pass: true };
      const at = [passage.locate(quantity.start, quantity.end), cell.at];
      return { ...failStatement({ code: 'text-normative.made' }, quantity.value, cell.value), at };
    });
  },
} as const satisfies ReportRule;

function listStatements(passages: readonly PlacedPassage[]): { passage: PlacedPassage; quantity: Quantity }[] {
  return passages.flatMap((passage) =>
    passage.quantities
      .filter((quantity) => isStatement(quantity) && isOfReport(quantity, passage.context))
      .map((quantity) => ({ passage, quantity })),
  );
}

function isStatement(quantity: Quantity): boolean {
  const { head, tail, measure, qualifier } = quantity;
  const named = DOCUMENTS_BEFORE.test(head) || (MADE_BEFORE.test(head) && DOCUMENTS_BEHIND.test(tail));
  return named && DOCUMENTS.test(measure) && qualifier === 'exact' && quantity.whole === undefined && !OTHER.test(head);
}

interface AppealCount {
  kind: CaseKind;
  value: number;
  start: number;
  end: number;
}

const KINDS = { 复议: 'review', 诉讼: 'suit' } as const satisfies Readonly<Record<string, CaseKind>>;
const CASES = /^(?:件|宗|起|例|次|项|件次)$/;
/** 行政复议2件, 被申请行政复议案件2件. */
const CASES_BEFORE = /行政(复议|诉讼)(?:案件|案|申请|数量|数|的)*(?:共计|共|为|有|:)*$/;
/** 2件行政复议. */
const CASES_BEHIND = /^行政(复议|诉讼)(?:案件|案)?$/;
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
  if (quantity.qualifier !== 'exact' || !CASES.test(quantity.measure)) return undefined;
  const word = (CASES_BEFORE.exec(quantity.head) ?? CASES_BEHIND.exec(quantity.tail))?.[1];
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

/** Reviews and lawsuits: the text against table four, or against the 统计表 of 2014. */
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
