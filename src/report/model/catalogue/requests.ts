// The table of section three: what became of requests (26 rows in two forms) × who asked (7 columns).

import type { Term } from '../../../forms/term.ts';
import { applicantTerms, outcomes, reasons } from '../glossary.ts';
import type { Template } from '../template.ts';

type OutcomeId = keyof typeof outcomes;
type ReasonId = keyof typeof reasons;

/** One label cell of a row. */
export interface RequestLabel extends Term {
  /** Numbering as printed: 一、 （三） 1. or nothing. */
  readonly number: string;
  /** Wording in full as the form prints it, with its numbering. */
  readonly printed: string;
}

interface Line {
  readonly id: string;
  readonly labels: readonly RequestLabel[];
  readonly templates: readonly Template[];
  readonly plain: Term;
}

const bothForms = ['2019', '2021'] as const;

function label(number: string, term: Term, tail = ''): RequestLabel {
  return { number, ...term, printed: `${number}${term.zh}${tail}` };
}

function line<const Id extends OutcomeId>(id: Id, number: string, plain: Term, tail?: string) {
  return { id, labels: [label(number, outcomes[id], tail)], templates: bothForms, plain } satisfies Line;
}

/** Lines of one outcome, numbered from 1. */
function reasonLines<const Group extends OutcomeId, const Reason extends ReasonId>(
  group: Group,
  number: string,
  lines: readonly (readonly [Reason, Term, tail?: string])[],
  templates: readonly Template[] = bothForms,
) {
  return lines.map(([reason, plain, tail], index) => ({
    id: `${group}.${reason}` as const,
    labels: [label(number, outcomes[group]), label(`${index + 1}.`, reasons[reason], tail)],
    templates,
    plain,
  }));
}

/** A sentence on requests closed this year: why, in Chinese before 的申请数 and in English after “that”. */
function closed(zh: string, en: string): Term {
  return { zh: `本年办结的申请中，${zh}的申请数`, en: `Number of requests closed this year that ${en}` };
}

const noLongerHandled = '、行政机关不再处理其政府信息公开申请';

const outcomeLines = [
  line('granted', '（一）', closed('所要信息全部予以公开', 'were granted in full')),
  line(
    'partial',
    '（二）',
    closed('只公开了一部分信息', 'were granted in part'),
    '（区分处理的，只计这一情形，不计其他情形）',
  ),
  ...reasonLines('denied', '（三）', [
    ['state_secret', closed('因为涉及国家秘密而没有公开', 'were refused because the information is a state secret')],
    [
      'other_law',
      closed('因为其他法律、行政法规禁止公开而没有公开', 'were refused because another law forbids disclosure'),
    ],
    [
      'stability',
      closed(
        '因为公开后可能危及国家安全、公共安全、经济安全和社会稳定而没有公开',
        'were refused because disclosure might endanger national, public or economic security or social stability',
      ),
    ],
    [
      'third_party',
      closed('因为会损害第三方合法权益而没有公开', 'were refused because disclosure would harm the rights of others'),
    ],
    [
      'internal',
      closed(
        '因为是人事、后勤、内部工作流程三类内部事务信息而没有公开',
        'were refused because the information is on internal affairs: staff, logistics or workflow',
      ),
    ],
    [
      'deliberative',
      closed(
        '因为是讨论记录、过程稿、磋商信函、请示报告四类过程性信息而没有公开',
        'were refused because the information is deliberative: minutes, drafts, consultation letters or internal memos',
      ),
    ],
    [
      'enforcement_file',
      closed('因为属于行政执法案卷而没有公开', 'were refused because the information is in an enforcement case file'),
    ],
    [
      'inquiry',
      closed(
        '因为属于另有规定渠道的行政查询事项而没有公开',
        'were refused because the information is to be had by a separate statutory inquiry',
      ),
    ],
  ]),
  ...reasonLines('unavailable', '（四）', [
    [
      'not_held',
      closed('因为本机关不掌握这些信息而无法提供', 'failed because the agency does not hold the information'),
    ],
    [
      'needs_creation',
      closed(
        '因为没有现成信息、需要另行制作而无法提供',
        'failed because the information would have to be created first',
      ),
    ],
    ['unclear', closed('补正以后内容仍不明确而无法提供', 'failed because they stayed unclear after correction')],
  ]),
  ...reasonLines('rejected', '（五）', [
    [
      'petition',
      closed(
        '因为实际是信访、举报、投诉而不予处理',
        'were not processed because they were in fact petitions or complaints',
      ),
    ],
    ['repeat', closed('因为重复申请而不予处理', 'were not processed because they repeated an earlier request')],
    [
      'publication',
      closed('因为要的是公开出版物而不予处理', 'were not processed because they asked for a publication'),
    ],
    [
      'excessive',
      closed(
        '因为无正当理由大量反复提出而不予处理',
        'were not processed because they were excessive without good reason',
      ),
    ],
    [
      'reconfirm',
      closed(
        '因为要求确认或重新出具已经取得的信息而不予处理',
        'were not processed because they asked to confirm or reissue information already received',
      ),
    ],
  ]),
  {
    id: 'other.all',
    labels: [label('（六）', outcomes.other)],
    templates: ['2019'],
    plain: closed('以其他方式处理（2019 年式不再细分）', 'were handled in another way, a single row in the 2019 form'),
  },
  ...reasonLines(
    'other',
    '（六）',
    [
      [
        'no_correction',
        closed('因为申请人逾期不补正而不再处理', 'were dropped because the applicant did not correct them in time'),
        noLongerHandled,
      ],
      [
        'no_payment',
        closed('因为申请人逾期不缴费而不再处理', 'were dropped because the applicant did not pay the fee in time'),
        noLongerHandled,
      ],
      ['misc', closed('以上述以外的方式处理', 'were handled in a way not listed above')],
    ],
    ['2021'],
  ),
  line('total', '（七）', { zh: '本年办结的申请总数', en: 'Number of all requests closed this year' }),
] as const satisfies readonly Line[];

const results = label('三、', outcomes.results);

const lines = [
  line('received', '一、', { zh: '本年新收到的申请数', en: 'Number of requests received this year' }),
  line('carried_in', '二、', {
    zh: '上一年没有办完、转到本年的申请数',
    en: 'Number of requests left from the year before',
  }),
  ...outcomeLines.map((line) => ({ ...line, labels: [results, ...line.labels] })),
  line('carried_out', '四、', {
    zh: '本年没有办完、转到下一年的申请数',
    en: 'Number of requests left for the next year',
  }),
] as const satisfies readonly Line[];

export type RequestRowId = (typeof lines)[number]['id'];
export type ApplicantId = keyof typeof applicantTerms;

/** One row of the table. */
export interface RequestRow extends Line {
  /** What stands between `requests.` and the applicant in a metric id. */
  readonly id: RequestRowId;
  /** Label cells from the outermost inwards: 三、本年度办理结果 · （三）不予公开 · 1.属于国家秘密. */
  readonly labels: readonly RequestLabel[];
  /** The forms that print the row. */
  readonly templates: readonly Template[];
}

export interface Applicant extends Term {
  readonly id: ApplicantId;
  readonly plain: Term;
}

/** All rows of both forms, from top to bottom. */
export const requestRows: readonly RequestRow[] = lines;

const applicantPlains: Readonly<Record<ApplicantId, Term>> = {
  natural: { zh: '自然人提出', en: 'filed by natural persons' },
  business: { zh: '商业企业提出', en: 'filed by businesses' },
  research: { zh: '科研机构提出', en: 'filed by research bodies' },
  welfare: { zh: '社会公益组织提出', en: 'filed by public-welfare bodies' },
  legal: { zh: '法律服务机构提出', en: 'filed by legal service firms' },
  other: { zh: '其他法人或组织提出', en: 'filed by other organisations' },
  total: { zh: '各类申请人合计', en: 'all applicants together' },
};

/** The seven columns, from left to right. */
export const applicants: readonly Applicant[] = (Object.keys(applicantTerms) as ApplicantId[]).map((id) => ({
  id,
  ...applicantTerms[id],
  plain: applicantPlains[id],
}));
