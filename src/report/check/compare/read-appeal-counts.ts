// A paragraph → how many reviews and lawsuits over requests it states, also where it says that there were none.
import type { CaseKind } from '../../../forms/record.ts';
import type { Quantity } from '../../extract/narrative/find-quantities.ts';
import { isOfReport } from '../../extract/narrative/is-of-report.ts';
import type { PlacedPassage } from './list-passages.ts';

export interface AppealCount {
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

export function readAppealCounts(passage: PlacedPassage): AppealCount[] {
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
