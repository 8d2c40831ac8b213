// The words before a quantity → whether it was counted over more than the reporting year.

const SINCE =
  /历年|(?:以来|起)[,]?[^,]{0,12}累计|开通以来|施行以来|实施以来|成立以来|建站以来|运行以来|上线以来|截[至止](?:目前|今)[^,;]{0,14}(?:累计|总计)|历史累计|总累计|迄今|目前[^,]{0,8}累计/;
/** 五年来, 自2018年开通以来, 截至2022年底: they govern all that follows in the sentence. */
const OVER_YEARS =
  /(?:[两二三四五六七八九十]|(?<!\d)\d{1,2})多?年(?:以)?来|(?:十[二三四]五|十[八九]大|二十大|换届|机构改革)[^,;。]{0,4}以来|[自从](?<since>20\d\d)年[^,;。]{0,12}以来|截[至止](?:到)?(?<until>20\d\d)年(?:年|12月)?底/g;
const THIS_YEAR = /全年|本年|今年|年初|年内|一年来|新增/;
const TOTAL = /共|累计|总|合计/;
const SINCE_IN_BRACKET = /^\([^()]{0,40}(?:20\d\d年|开通|上线|建立|成立|运行|创建)[^()]{0,40}以来[^()]{0,20}\)/;
/** 累计4396条,2023年新增396条; 共120件(今年新收12件): what is said of the year behind shows that the count was of more. */
const YEAR_BEHIND =
  /^[,;(](?:其中)?,?(?:20\d\d年度?|本年度?|今年|当年|年内)共?(?:新增|新收)?(?:主动)?(?<act>公开|发布|推送|更新|收到|受理|办理|答复|召开|举办|组织|承办)?(?:各类)?(?:政府|政务)?(?:信息)?(?:公开申请|申请)?共?\d+(?![\d月])/;
const OF_THE_YEAR = /全年|本年|今年|年内|一年来|(?<!截[至止]到?)20\d\d年/;

/** True where the words before a quantity, those of its own clauses or those behind show a time longer than the year. */
export function isRunningTotal(before: string, own: string, behind: string, year: number): boolean {
  if (SINCE.test(own)) return true;
  if (TOTAL.test(own) && !OF_THE_YEAR.test(before) && isSameActBehind(own, behind)) return true;
  const named = [...before.matchAll(OVER_YEARS)].at(-1);
  if (named === undefined || named.groups?.since === String(year)) return false;
  const since = before.slice(named.index + named[0].length);
  if (named.groups?.until !== undefined && (THIS_YEAR.test(before) || !TOTAL.test(since))) return false;
  return !THIS_YEAR.test(since) && !since.includes(`${year}年`);
}

/** 1500条(自2018年开通以来): the bracket right behind says since when. */
export function isSinceInBracket(behind: string): boolean {
  return SINCE_IN_BRACKET.test(behind);
}

/** 累计公开150条,2023年收到申请12件: another act is no part of the count. */
function isSameActBehind(own: string, behind: string): boolean {
  const of = YEAR_BEHIND.exec(behind);
  return of !== null && own.includes(of.groups?.act ?? '');
}
