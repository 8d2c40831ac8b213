// The rules that read the narrative metrics.
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
