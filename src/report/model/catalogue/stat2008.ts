// The provincial statistics table of 2008–2018: each indicator has this year's column and a cumulative one.
import { spans, type Term } from '../glossary.ts';
import type { Metric } from '../metric.ts';
import { type Entry, listMetrics } from './entry.ts';

const entries: Readonly<Record<string, Entry>> = {
  disclosed: {
    unit: '条',
    label: { zh: '主动公开信息（文件）数', en: 'Items (documents) disclosed on own initiative' },
    plain: { zh: '主动公开的信息（文件）数', en: 'Items or documents published unasked' },
  },
  website: {
    unit: '条',
    label: { zh: '政府网站公开数', en: 'Published on the government website' },
    plain: { zh: '在政府网站上公开的信息数', en: 'Items published on the government website' },
  },
  gazette: {
    unit: '条',
    label: { zh: '政府公报公开数', en: 'Published in the government gazette' },
    plain: { zh: '在政府公报上公开的信息数', en: 'Items published in the government gazette' },
  },
  requests: {
    unit: '条',
    label: { zh: '受理依申请公开总数', en: 'Requests accepted' },
    plain: { zh: '受理的信息公开申请总数', en: 'Information requests accepted' },
  },
  requests_in_person: {
    unit: '条',
    label: { zh: '当面申请', en: 'Requests made in person' },
    plain: { zh: '当面提出的申请数', en: 'Information requests made in person' },
  },
  requests_fax: {
    unit: '条',
    label: { zh: '传真申请', en: 'Requests by fax' },
    plain: { zh: '通过传真提出的申请数', en: 'Information requests made by fax' },
  },
  requests_email: {
    unit: '条',
    label: { zh: '电子邮件申请', en: 'Requests by e-mail' },
    plain: { zh: '通过电子邮件提出的申请数', en: 'Information requests made by e-mail' },
  },
  requests_online: {
    unit: '条',
    label: { zh: '网上申请', en: 'Requests online' },
    plain: { zh: '在网上提出的申请数', en: 'Information requests made online' },
  },
  requests_letter: {
    unit: '条',
    label: { zh: '信函申请', en: 'Requests by letter' },
    plain: { zh: '通过信函提出的申请数', en: 'Information requests made by letter' },
  },
  requests_letter_fax: {
    unit: '条',
    label: { zh: '信函、传真申请', en: 'Requests by letter or fax' },
    plain: { zh: '通过信函或传真提出的申请数', en: 'Information requests made by letter or fax' },
    note: {
      zh: '2014 年起的表把信函与传真合为一行；早年两者分列。',
      en: 'Tables from 2014 on merge letter and fax; earlier ones list them apart.',
    },
  },
  requests_other: {
    unit: '条',
    label: { zh: '其他形式申请', en: 'Requests in other ways' },
    plain: { zh: '以其他形式提出的申请数', en: 'Information requests made in other ways' },
  },
  answers: {
    unit: '条',
    label: { zh: '对申请的答复总数', en: 'Answers given' },
    plain: { zh: '对申请作出的答复总数', en: 'Answers given to information requests' },
  },
  answers_granted: {
    unit: '条',
    label: { zh: '同意公开', en: 'Answers: granted' },
    plain: { zh: '同意公开的答复数', en: 'Answers that granted the request' },
  },
  answers_partial: {
    unit: '条',
    label: { zh: '同意部分公开', en: 'Answers: partly granted' },
    plain: { zh: '同意公开一部分信息的答复数', en: 'Answers that granted the request in part' },
  },
  answers_denied: {
    unit: '条',
    label: { zh: '不予（否决）公开', en: 'Answers: denied' },
    plain: { zh: '不予公开的答复数', en: 'Answers that denied the request' },
  },
  answers_other: {
    unit: '条',
    label: { zh: '其他类型答复', en: 'Answers: other' },
    plain: { zh: '其他类型的答复数', en: 'Answers of another kind' },
  },
  fees: {
    unit: '元',
    kind: 'amount',
    label: { zh: '收费（减免）金额', en: 'Fees charged (or waived)' },
    plain: {
      zh: '为信息公开收取（或减免）的费用金额',
      en: 'Fees charged, or waived, for disclosing information',
    },
    note: {
      zh: '各年表头不一，有的指收费，有的指减免；以原表印出的名称为准。',
      en: 'Some years’ tables count fees charged, others fees waived; the printed label decides.',
    },
  },
  complaints: {
    unit: '件',
    label: { zh: '行政申诉、举报', en: 'Complaints and reports' },
    plain: { zh: '因信息公开引起的申诉、举报件数', en: 'Complaints and reports over information disclosure' },
  },
  reviews: {
    unit: '件',
    label: { zh: '行政复议', en: 'Administrative reviews' },
    plain: { zh: '因信息公开引起的行政复议件数', en: 'Administrative reviews over information disclosure' },
  },
  suits: {
    unit: '件',
    label: { zh: '行政诉讼', en: 'Lawsuits' },
    plain: { zh: '因信息公开引起的行政诉讼件数', en: 'Lawsuits over information disclosure' },
  },
};

const columnNotes: { readonly year: Term; readonly cumulative: Term } = {
  year: { zh: '取“本年度”一列。', en: 'From this year’s column.' },
  cumulative: {
    zh: '取“历年累计”一列；各年口径不一，可能比上年小。',
    en: 'From the cumulative column; it may fall from one year to the next.',
  },
};

function join(left: Term | undefined, right: Term): Term {
  return left ? { zh: `${left.zh}${right.zh}`, en: `${left.en} ${right.en}` } : right;
}

function thisYear({ plain, note, ...entry }: Entry): Entry {
  return {
    ...entry,
    plain: { zh: `本年${plain.zh}`, en: `${plain.en} this year` },
    note: join(note, columnNotes.year),
  };
}

function overTheYears({ label, plain, note, ...entry }: Entry): Entry {
  return {
    ...entry,
    label: { zh: `${label.zh}·${spans.cumulative.zh}`, en: `${label.en}, ${spans.cumulative.en}` },
    plain: { zh: `历年累计${plain.zh}`, en: `${plain.en}, summed over the years` },
    note: join(note, columnNotes.cumulative),
  };
}

const columns = Object.entries(entries).flatMap(([id, entry]): [string, Entry][] => [
  [id, thisYear(entry)],
  [`${id}.cumulative`, overTheYears(entry)],
]);

export const stat2008Metrics: readonly Metric[] = listMetrics(
  'stat2008',
  { where: '附表 省级统计表', templates: ['2008'] },
  Object.fromEntries(columns),
);
