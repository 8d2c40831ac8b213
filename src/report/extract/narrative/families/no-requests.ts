// Sentences that say no request for information was received → a count of nought.
import { textMetric } from '../../../../forms/text.ts';
import { isToldOfReport } from '../is-of-report.ts';
import type { Passage, Statement } from '../statement.ts';
import { NONE, REQUEST } from '../vocabulary.ts';

const METRIC = textMetric('requests');
const GAP = '[^,;。!?:]{0,30}?';
const NONE_BEFORE = new RegExp(`(?<none>${NONE})(?<gap>${GAP})(?<object>${REQUEST})(?<rest>[^,;。!?]{0,16})`, 'g');
const NONE_BEHIND =
  /(?:依申请公开|信息公开申请|公开申请|申请公开)(?:政府信息|信息|事项|申请|情况|工作|方面|的|数量|件数|数|受理|办理|及|答复)*[,:。]?(?:20\d\d年|本年|全年|今年|我[局镇县委区街]|本[局镇机单][关位]?|,|度)*(?<none>零报告|零申请|0报告|(?:未|没有|暂未|尚未|未曾)(?:收到|接到|受理|发生|产生)(?:过)?(?:该项|该类|此类|此项|相关|有关)?(?:申请|情况)?|无|暂无|为零)(?=[,;。)]|$)/g;
/** 无 alone stands before many things (无法, 无正当理由); only these lead on to the request. */
const AFTER_BARE_NO = /^(?:任何|依法|政府|政务|公民|群众|个人|人|单位|其他|信息|收到|上级|新增|相关|有关|法人|、)*$/;
const NOT_NONE =
  /复议|诉讼|投诉|举报|因|引起|引发|提起|建议|提案|留言|超|逾|延期|不予|结转|收费|费用|拒绝|未答复|纠纷|撤|异议|不满|正当|不符|不规范|遗漏|瑕疵|差错|败诉|应主动|漏|主动公开|障碍/;
const NOT_NONE_BEHIND =
  /^(?:的)?(?![、和及与或])[^,;。]{0,6}(?:超过|复议|诉讼|投诉|举报|收费|费用|超期|逾期|不予|被|引|未|不及时|答复不|提起|纠错|渠道|制度|目录|指南)/;

/** Sentences that deny any request of the reporting year; the figure prints the denying words. */
export function readNoRequests(passage: Passage): Statement[] {
  const { text } = passage;
  const before = [...text.matchAll(NONE_BEFORE)].filter(isNone);
  const behind = [...text.matchAll(NONE_BEHIND)];
  return [...before, ...behind].filter((match) => isToldOfReport(text, match.index, passage.context)).map(toStatement);
}

function isNone(match: RegExpExecArray): boolean {
  const { none = '', gap = '', object = '', rest = '' } = match.groups ?? {};
  if (/复议|诉讼|投诉|举报|建议|提案/.test(object)) return false;
  if (/^[^,]{0,6}\d/.test(rest) || /[\d#]/.test(gap) || NOT_NONE.test(gap) || NOT_NONE_BEHIND.test(rest)) return false;
  return !/^[无零]$/.test(none) || AFTER_BARE_NO.test(gap);
}

function toStatement(match: RegExpExecArray): Statement {
  const none = match.groups?.none ?? '';
  const first = match.groups?.object === undefined ? match[0].length - none.length : 0;
  const start = match.index + first;
  return { metric: METRIC, value: 0, qualifier: 'exact', start, end: start + none.length, rank: 2 };
}
