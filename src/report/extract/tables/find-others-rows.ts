// A statutory grid and the lines that caption it → the rows whose numbers are of another year, another span or another body.
import type { Grid } from '../../document/document.ts';
import { findOtherSpan, isReportsOwn, type LabelScope, otherBodies, stripYears } from '../../find/label-sense.ts';
import { foldText } from '../../text/fold-character.ts';
import type { CaptionLine } from './list-grids.ts';
import type { ReadRow } from './read-rows.ts';

/** Whose report is being read. */
export interface Reporter {
  /** Undefined where nothing names the year; then no printed year is an objection. */
  year: number | undefined;
  /** Whether a printed name means the reporting body. */
  isOwn: (name: string) => boolean;
  /** A government sums up the bodies below it: a table of all of them is its own. */
  sumsUp: boolean;
}

/** Where nobody knows whose report it is, no caption can contradict it. */
export const anyReporter: Reporter = { year: undefined, isOwn: () => true, sumsUp: true };

/** A sentence may speak of many things; only a title names the one that all its table is about. */
const title = /^[^，。；,;]{1,60}[。：:；;]?$/u;
const numeral = '[\\d〇零○元一二三四五六七八九十]';
const wholeDate = new RegExp(`${numeral}{4}年${numeral}{1,3}月${numeral}{1,3}日?`, 'gu');
const spanOfDates = /(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:至|到|-|—|－|~|～)+(?:19|20)\d{2}年/u;
const thisYear = /本年|今年|当年/u;
/** 口径与上年相同: the line names a year that it compares with. */
const comparison = /[与同比较和](?:上一?年|去年|往年)/u;
/** A remark below the table that says what all of it is. */
const ofAll = /(?:以上|上表|本表|上述)[^，。]{0,12}[为系是]/u;
const number = '[（(]?[一二三四五六七八九十\\d]{1,3}[)）、.．]';
const lead = `(?:(?:${number}|附?表[一二三四五六七八九十\\d]{0,3}[：:、. ]?|附件?[一二三四五六七八九十\\d]{0,3}[：:、. ]?)){0,3}`;
const bodies =
  '(?:局|委员会|管委会|委|办公室|厅|中心|街道办事处|街道|镇|乡|村|社区|人民政府|支队|大队|公司|学校|中学|小学|大学|医院|院|所|站|处)';
const subject = '(?:$|[（(]|(?:19|20)\\d{2}|本?年度|政府信息|信息公开|政务公开|主动公开|收到|依申请|行政复议|情况)';
const named = new RegExp(`^${lead}(\\p{Script=Han}{1,24}?${bodies})(?=${subject})`, 'u');
const filledIn = /(?:填报|填表|报送|编制)(?:单位|机关|部门)(?:[（(][^（()）]{0,6}[)）])?[：:](\p{Script=Han}{2,24})/u;
/** 本局, 全市, 各单位: words for bodies that are no names. */
const noName = /^(?:本|我|全|各|该|某|市直|区直|县直|省直)/u;
const everyBody = /各(?:单位|部门|科室|镇|乡|街道|区县|县区|县市)/u;
const withOwn =
  /本机关|本级|本局|本部门|本单位|汇总|[及和含与](?:其)?[下所直]属|[下所直]属(?:单位|部门|机构)?[及和与]/u;

function namesOtherYear(line: string, year: number | undefined): boolean {
  if (year === undefined) return false;
  if (spanOfDates.test(line)) {
    const [first, last] = stripYears(spanOfDates.exec(line)?.[0] ?? '').years;
    return first !== year || last !== year;
  }
  const years = stripYears(line.replace(wholeDate, '').replace(/〔[^〔〕]*〕|\[[^[\]]*\]/gu, '')).years;
  return years.length > 0 && !years.includes(year);
}

function namesOtherSpan(line: string, year: number | undefined): boolean {
  const isOwn = thisYear.test(line) || (year !== undefined && line.includes(String(year)));
  return !isOwn && !comparison.test(line) && findOtherSpan(line) !== undefined;
}

function namesOtherBody(line: string, { isOwn, sumsUp }: Reporter): boolean {
  const name = filledIn.exec(line)?.[1] ?? named.exec(line)?.[1];
  if (name && !noName.test(name) && !isOwn(name)) return true;
  return !withOwn.test(line) && (otherBodies.test(line) || (!sumsUp && everyBody.test(line)));
}

/** `others`: the line says the table is not this report's; `own`: it says it is; neither for all else. */
function judgeLine(text: string, reporter: Reporter): 'others' | 'own' | undefined {
  const line = foldText(text).replace(/\s+/gu, '');
  if (!title.test(line)) return undefined;
  const { year } = reporter;
  if (namesOtherYear(line, year) || namesOtherSpan(line, year) || namesOtherBody(line, reporter)) return 'others';
  return year !== undefined && stripYears(line).years.includes(year) ? 'own' : undefined;
}

/** A head of the table (申请人情况, 第二十条) that names another year or body speaks for the rows below it. */
function judgeHeads({ labels }: ReadRow, { year }: Reporter): LabelScope | undefined {
  return labels.find(
    ({ match }) => ['head', 'group'].includes(match.labels[0]?.role ?? '') && !isReportsOwn(match.scope, year),
  )?.match.scope;
}

/** By row, the words that make its numbers another's; undefined for this report's own rows. */
export function findOthersRows(
  grid: Grid,
  caption: readonly CaptionLine[],
  labelled: readonly ReadRow[],
  reporter: Reporter,
): (string | undefined)[] {
  const lines = caption.map(({ text, row }) => ({ text, row, verdict: judgeLine(text, reporter) }));
  // A remark below speaks of the whole table.
  const below = lines.find(
    ({ row, verdict, text }) => row >= grid.slots.length && verdict === 'others' && ofAll.test(text),
  );
  let others: string | undefined = below?.text;
  // The line nearest to the table says most: a heading of the section may be older than it.
  for (const line of lines.filter(({ row }) => row < 0)) {
    if (line.verdict === 'others') others = line.text;
    else if (line.verdict === 'own' && !below) others = undefined;
  }
  return grid.slots.map((_, row) => {
    for (const line of lines.filter((candidate) => candidate.row === row)) {
      if (line.verdict === 'others') others = line.text;
      else if (line.verdict === 'own') others = undefined;
    }
    const read = labelled[row];
    const head = read && judgeHeads(read, reporter);
    if (head) others = head.others ?? `${head.years.join('、')}年`;
    return others;
  });
}
