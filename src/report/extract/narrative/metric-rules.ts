// The rules that read the narrative metrics, and the unit each metric is counted in.
import { readFees } from './families/fees.ts';
import { readFollowers } from './families/followers.ts';
import { readInteractions } from './families/interactions.ts';
import { readProposals } from './families/proposals.ts';
import { readPublications } from './families/publications.ts';
import { readRequests } from './families/requests.ts';
import type { Rule } from './statement.ts';

export const METRIC_RULES: Rule[] = [
  readPublications,
  readFollowers,
  readRequests,
  readInteractions,
  readProposals,
  readFees,
];

/** Every narrative metric, in the order figures are listed. */
export const METRIC_UNITS: Record<string, string> = {
  'narrative.disclosed': '条',
  'narrative.website': '条',
  'narrative.wechat': '条',
  'narrative.weibo': '条',
  'narrative.other_channels': '条',
  'narrative.wechat_followers': '人',
  'narrative.weibo_followers': '人',
  'narrative.requests': '件',
  'narrative.interpretations': '条',
  'narrative.press_conferences': '次',
  'narrative.surveys': '次',
  'narrative.inquiries_answered': '条',
  'narrative.proposals_npc': '件',
  'narrative.proposals_cppcc': '件',
  'narrative.trainings': '次',
  'narrative.fees_charged': '元',
};
