// Wording of the short provincial 统计表 of 2008–2018: this year's number and the cumulative one.
import { buildLexicon, type Label } from './lexicon.ts';

const row = (id: string, ...wordings: string[]): Label => ({
  id,
  role: 'row',
  wordings,
  strong: (wordings[0]?.length ?? 0) > 5,
});

export const stat2008Labels: readonly Label[] = [
  { id: 'title', role: 'head', wordings: ['指标名称', '计量单位'], strong: true },
  { id: 'cumulative', role: 'column', wordings: ['历年累计', '累计'] },
  row('disclosed', '主动公开文件数', '主动公开信息数', '主动公开信息文件数', '主动公开政府信息数', '主动公开信息总数'),
  row('website', '政府网站公开数', '网站公开数', '政府网站公开', '网站公开'),
  row('gazette', '政府公报公开数', '政府公报公开'),
  row(
    'requests',
    '受理依申请公开信息总数',
    '受理依申请公开总数',
    '受理政府信息依申请公开总数',
    '受理政府信息公开申请总数',
    '受理依申请公开政府信息总数',
  ),
  row('requests_in_person', '当面申请数', '当面申请'),
  row('requests_fax', '传真申请数', '传真申请'),
  row('requests_email', '电子邮件申请数', '电子邮件申请'),
  row('requests_online', '网上申请数', '网上申请', '网络申请数'),
  row('requests_letter', '信函申请数', '信函申请'),
  row('requests_letter_fax', '信函传真申请数', '信函传真申请', '信函和传真申请数'),
  row(
    'requests_other',
    '其他形式申请数',
    '其它形式申请数',
    '其他形式申请',
    '其它形式申请',
    '其他申请数',
    '其他形式',
    '其它形式',
  ),
  row('answers', '对申请的答复总数', '对申请答复总数'),
  row('answers_granted', '同意公开答复数', '同意公开', '同意公开数'),
  row('answers_partial', '同意部分公开答复数', '同意部分公开', '同意部分公开数'),
  row('answers_denied', '不予公开答复数', '否决公开答复数', '不予公开', '否决公开', '不予公开数', '否决公开数'),
  row('answers_other', '其他类型答复数', '其它类型答复数', '其他类型答复', '其它类型答复'),
  row('fees', '政府信息公开收费减免金额', '收费减免金额', '政府信息公开收费金额', '收费金额'),
  // 接受行政诉讼、举报数 is the form's own slip for 行政申诉、举报.
  row(
    'complaints',
    '接受行政申诉举报数',
    '接受行政诉讼举报数',
    '行政申诉举报数',
    '行政申诉举报',
    '行政申诉数',
    '行政申诉',
    '接受行政申诉数',
  ),
  row('reviews', '行政复议数', '行政复议'),
  row('suits', '行政诉讼数', '行政诉讼'),
];

/** The numbers that the years' versions of the form print before its rows. */
const marks: Readonly<Record<string, string>> = {
  website: '1',
  gazette: '2',
  requests_in_person: '1',
  requests_fax: '2',
  requests_email: '23',
  requests_online: '234',
  requests_letter: '345',
  requests_letter_fax: '345',
  requests_other: '456',
  answers_granted: '1',
  answers_partial: '2',
  answers_denied: '3',
  answers_other: '4',
};

export const stat2008Lexicon = buildLexicon(
  stat2008Labels.map((label) => {
    const mark = marks[label.id];
    return mark ? { ...label, mark } : label;
  }),
);
