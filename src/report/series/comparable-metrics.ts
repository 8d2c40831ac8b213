// Data table: which metrics of the four forms count nearly the same thing, so that a series may cross a break of form.
import type { Term } from '../../forms/term.ts';

/**
 * `same`: the same thing by the same definition. `approximate`: the same thing by an older or differing definition.
 * `different_source`: the same thing as the report's running text or another table states it.
 */
export type TieKind = 'same' | 'approximate' | 'different_source';

/** One metric that stands in for another where a form does not print the latter. */
export interface Tie {
  readonly metric: string;
  readonly tie: TieKind;
  /** What differs. */
  readonly note: Term;
}

export interface ComparableGroup {
  /** The metric of the present form, or of the text where no form prints one. */
  readonly metric: string;
  /** In the order in which they are preferred. */
  readonly ties: readonly Tie[];
}

const made: Term = {
  zh: '2019 年式为“本年新制作数量”，2021 年式为“本年制发件数”，口径相近。',
  en: 'The 2019 form prints “made this year”, the 2021 form “issued this year”: close, not the same.',
};
const totalPublic: Term = {
  zh: '2019 年式为“对外公开总数量”，2021 年式为“现行有效件数”：前者可含已失效的文件。',
  en: 'The 2019 form prints “public in total”, the 2021 form “in force”: the former may hold documents no longer valid.',
};
const longTable: Term = {
  zh: '取自 2014–2018 年统计表；条例修订前的分类与口径不同。',
  en: 'From the statistics table of 2014–2018; classes and definitions predate the revised Regulations.',
};
const provincialTable: Term = {
  zh: '取自 2008–2018 年的省级统计表；口径由各省自定。',
  en: 'From a provincial statistics table of 2008–2018; each province defined its own.',
};
const text: Term = {
  zh: '取自正文所述，不取自表格；可含上年结转或仅指本机关。',
  en: 'Stated in the text, not in a table; it may hold what was carried in, or the office alone.',
};
const oldTableForText: Term = {
  zh: '统计表所列数，正文所述为另一来源。',
  en: 'As the statistics table prints it; the text is another source.',
};

const tied = (tie: TieKind, note: Term, ...metrics: string[]): Tie[] =>
  metrics.map((metric) => ({ metric, tie, note }));

/** Groups of tied metrics; a metric stands in at most one of them. */
export const comparableGroups: readonly ComparableGroup[] = [
  { metric: 'active.rules.issued', ties: tied('approximate', made, 'active.rules.made') },
  { metric: 'active.rules.in_force', ties: tied('approximate', totalPublic, 'active.rules.total_public') },
  {
    metric: 'active.normative.issued',
    ties: [
      ...tied('approximate', made, 'active.normative.made'),
      ...tied('approximate', longTable, 'stat2014.normative_issued'),
    ],
  },
  { metric: 'active.normative.in_force', ties: tied('approximate', totalPublic, 'active.normative.total_public') },
  {
    metric: 'requests.received.total',
    ties: [
      ...tied('approximate', longTable, 'stat2014.requests'),
      ...tied('approximate', provincialTable, 'stat2008.requests'),
      ...tied('different_source', text, 'narrative.requests'),
    ],
  },
  { metric: 'requests.total.total', ties: tied('approximate', longTable, 'stat2014.concluded') },
  {
    metric: 'requests.granted.total',
    ties: [
      ...tied('approximate', longTable, 'stat2014.answers_granted'),
      ...tied('approximate', provincialTable, 'stat2008.answers_granted'),
    ],
  },
  {
    metric: 'requests.partial.total',
    ties: [
      ...tied('approximate', longTable, 'stat2014.answers_partial'),
      ...tied('approximate', provincialTable, 'stat2008.answers_partial'),
    ],
  },
  {
    metric: 'requests.denied.state_secret.total',
    ties: tied('approximate', longTable, 'stat2014.denied_state_secret'),
  },
  { metric: 'requests.denied.stability.total', ties: tied('approximate', longTable, 'stat2014.denied_stability') },
  {
    metric: 'stat2014.answers_denied',
    ties: tied('approximate', provincialTable, 'stat2008.answers_denied'),
  },
  {
    metric: 'appeals.review.total',
    ties: [
      ...tied('approximate', longTable, 'stat2014.reviews'),
      ...tied('approximate', provincialTable, 'stat2008.reviews'),
    ],
  },
  { metric: 'appeals.review.upheld', ties: tied('approximate', longTable, 'stat2014.reviews_upheld') },
  { metric: 'appeals.review.corrected', ties: tied('approximate', longTable, 'stat2014.reviews_corrected') },
  { metric: 'stat2014.suits', ties: tied('approximate', provincialTable, 'stat2008.suits') },
  {
    metric: 'narrative.disclosed',
    ties: tied('different_source', oldTableForText, 'stat2014.disclosed', 'stat2008.disclosed'),
  },
  {
    metric: 'narrative.website',
    ties: tied('different_source', oldTableForText, 'stat2014.website', 'stat2008.website'),
  },
  { metric: 'narrative.wechat', ties: tied('different_source', oldTableForText, 'stat2014.wechat') },
  { metric: 'narrative.weibo', ties: tied('different_source', oldTableForText, 'stat2014.weibo') },
  { metric: 'narrative.other_channels', ties: tied('different_source', oldTableForText, 'stat2014.other_channels') },
  { metric: 'narrative.interpretations', ties: tied('different_source', oldTableForText, 'stat2014.interpretations') },
  {
    metric: 'narrative.press_conferences',
    ties: tied('different_source', oldTableForText, 'stat2014.press_conferences'),
  },
];
