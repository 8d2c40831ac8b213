// Data table: the rows of the statistics table of 2014 from top to bottom; what is a heading has no figure.
import type { Term } from '../../../forms/term.ts';

/** A heading in words, or a metric without its family; the deeper the further in. */
export interface StatRow {
  depth: number;
  row: Term | string;
}

const head = (depth: number, zh: string, en: string): StatRow => ({ depth, row: { zh, en } });
const rows = (depth: number, ...ids: string[]): StatRow[] => ids.map((row) => ({ depth, row }));

/** One list a chapter; the chapters are numbered 一 to 十四. */
export const stat2014Chapters: readonly (readonly StatRow[])[] = [
  [
    head(1, '一、主动公开情况', 'I. Disclosure on own initiative'),
    ...rows(2, 'disclosed'),
    ...rows(3, 'disclosed_normative', 'normative_issued'),
    ...rows(2, 'channels'),
    ...rows(3, 'gazette', 'website', 'weibo', 'wechat', 'other_channels'),
  ],
  [
    head(1, '二、回应解读情况', 'II. Responses and explanations'),
    ...rows(2, 'responses'),
    head(2, '（二）通过不同渠道和方式回应解读的情况', '(2) Responses and explanations by channel'),
    ...rows(3, 'press_conferences'),
    ...rows(4, 'press_conferences_head'),
    ...rows(3, 'online_interviews'),
    ...rows(4, 'online_interviews_head'),
    ...rows(3, 'interpretations', 'social_responses', 'other_responses'),
  ],
  [
    head(1, '三、依申请公开情况', 'III. Disclosure on request'),
    ...rows(2, 'requests'),
    ...rows(3, 'requests_in_person', 'requests_fax', 'requests_online', 'requests_letter', 'requests_other'),
    ...rows(2, 'concluded'),
    ...rows(3, 'concluded_on_time', 'concluded_extended'),
    ...rows(2, 'answers'),
    ...rows(3, 'answers_already_public', 'answers_granted', 'answers_partial', 'answers_denied'),
    ...rows(4, 'denied_state_secret', 'denied_trade_secret', 'denied_privacy', 'denied_stability'),
    ...rows(4, 'denied_not_government_information', 'denied_other_law'),
    ...rows(3, 'answers_not_this_body', 'answers_not_exist', 'answers_need_correction', 'answers_other_way'),
  ],
  [...rows(1, 'reviews'), ...rows(2, 'reviews_upheld', 'reviews_corrected', 'reviews_other')],
  [...rows(1, 'suits'), ...rows(2, 'suits_upheld', 'suits_corrected', 'suits_other')],
  [...rows(1, 'complaints'), ...rows(2, 'complaints_upheld', 'complaints_corrected', 'complaints_other')],
  [...rows(1, 'deposited'), ...rows(2, 'deposited_paper', 'deposited_electronic')],
  [...rows(1, 'sites'), ...rows(2, 'sites_city', 'sites_county', 'sites_town')],
  [
    head(1, '九、政府公报发行量', 'IX. Circulation of the government gazette'),
    ...rows(2, 'gazette_issues', 'gazette_copies'),
  ],
  [...rows(1, 'reading_points'), ...rows(2, 'reading_points_city', 'reading_points_county', 'reading_points_town')],
  [...rows(1, 'visitors'), ...rows(2, 'visitors_city', 'visitors_county', 'visitors_town')],
  rows(1, 'fees'),
  [
    head(1, '十三、机构建设和保障经费情况', 'XIII. Offices, staff and funds'),
    ...rows(2, 'offices', 'staff'),
    ...rows(3, 'staff_full_time', 'staff_part_time'),
    ...rows(2, 'budget'),
  ],
  [
    head(1, '十四、政府信息公开会议和培训情况', 'XIV. Meetings and training'),
    ...rows(2, 'meetings', 'training_courses', 'trainees'),
  ],
];
