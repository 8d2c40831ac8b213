// The provincial 统计表 of 2011–2018 in its three wordings, typed by hand from printed reports: label, unit → metric id.
import type { StatRow } from './stat2014.ts';

const until2013: readonly StatRow[] = [
  ['主动公开信息数', '条', 'stat2008.disclosed'],
  ['其中：1.网站公开', '条', 'stat2008.website'],
  ['2.政府公报公开', '条', 'stat2008.gazette'],
  ['受理依申请公开信息总数', '条', 'stat2008.requests'],
  ['其中：1.当面申请数', '条', 'stat2008.requests_in_person'],
  ['2.传真申请数', '条', 'stat2008.requests_fax'],
  ['3.电子邮件申请数', '条', 'stat2008.requests_email'],
  ['4.网上申请数', '条', 'stat2008.requests_online'],
  ['5.信函申请数', '条', 'stat2008.requests_letter'],
  ['6.其它形式申请数', '条', 'stat2008.requests_other'],
  ['对申请的答复数', '条', 'stat2008.answers'],
  ['其中：1.同意公开答复数', '条', 'stat2008.answers_granted'],
  ['2.同意部分公开答复数', '条', 'stat2008.answers_partial'],
  ['3.否决公开答复数', '条', 'stat2008.answers_denied'],
  ['行政复议数', '条', 'stat2008.reviews'],
  ['行政诉讼数', '条', 'stat2008.suits'],
];

const until2016: readonly StatRow[] = [
  ['主动公开文件数', '条', 'stat2008.disclosed'],
  ['其中：1.政府网站公开数', '条', 'stat2008.website'],
  ['2.政府公报公开数', '条', 'stat2008.gazette'],
  ['受理依申请公开信息总数', '条', 'stat2008.requests'],
  ['其中：1.当面申请数', '条', 'stat2008.requests_in_person'],
  ['2.网上申请数', '条', 'stat2008.requests_online'],
  ['3.信函、传真申请数', '条', 'stat2008.requests_letter_fax'],
  ['对申请的答复总数', '条', 'stat2008.answers'],
  ['其中：1.同意公开答复数', '条', 'stat2008.answers_granted'],
  ['2.同意部分公开答复数', '条', 'stat2008.answers_partial'],
  ['3.不予公开答复数', '条', 'stat2008.answers_denied'],
  ['4.其他类型答复数', '条', 'stat2008.answers_other'],
  ['政府信息公开收费减免金额', '元', 'stat2008.fees'],
  ['接受行政申诉、举报数', '件', 'stat2008.complaints'],
  ['行政复议数', '件', 'stat2008.reviews'],
  ['行政诉讼数', '件', 'stat2008.suits'],
];

/** The fee row is gone, the heads of requests are worded anew. */
const until2018: readonly StatRow[] = until2016
  .filter(([, , metric]) => metric !== 'stat2008.fees')
  .map((row): StatRow => (row[2] === 'stat2008.requests' ? ['受理政府信息依申请公开总数', '条', row[2]] : row));

export const stat2008Wordings: readonly (readonly StatRow[])[] = [until2013, until2016, until2018];
