// Data table: which rules compare a figure with others, by its metric; rules on how cells are filled touch all of them.
import type { WordKey } from '../../i18n/translate.ts';

interface TouchingRule {
  rule: string;
  /** A short name for what is compared. */
  words: WordKey;
  metrics: RegExp;
}

export const touchingRules: readonly TouchingRule[] = [
  { rule: 'applicants-total', words: 'report.touchRow', metrics: /^requests\./ },
  {
    rule: 'outcomes-total',
    words: 'report.touchColumn',
    metrics: /^requests\.(?:granted|partial|denied|unavailable|rejected|other|total)\./,
  },
  {
    rule: 'requests-balance',
    words: 'report.touchBalance',
    metrics: /^requests\.(?:received|carried_in|total|carried_out)\./,
  },
  { rule: 'appeals-total', words: 'report.touchRow', metrics: /^appeals\./ },
  {
    rule: 'documents-in-force',
    words: 'report.touchInForce',
    metrics: /^active\.(?:rules|normative)\.(?:issued|repealed|in_force|published|total_public)$/,
  },
  { rule: 'text-normative', words: 'report.touchText', metrics: /^active\.normative\.(?:issued|made|published)$/ },
  {
    rule: 'text-requests',
    words: 'report.touchText',
    metrics: /^(?:requests\.received\.total|stat2014\.requests|stat2008\.requests|narrative\.requests)$/,
  },
  {
    rule: 'text-outcomes',
    words: 'report.touchText',
    metrics: /^requests\.(?:granted|partial|denied|unavailable|rejected|other|total|carried_out)\.(?:.*\.)?total$/,
  },
  {
    rule: 'text-appeals',
    words: 'report.touchText',
    metrics: /^(?:appeals\.(?:review|suit_direct|suit_after_review)\.total|stat20(?:14|08)\.(?:reviews|suits))$/,
  },
  {
    rule: 'text-disclosed',
    words: 'report.touchText',
    metrics: /^(?:narrative\.disclosed|stat20(?:14|08)\.disclosed)$/,
  },
  {
    rule: 'text-channels',
    words: 'report.touchText',
    metrics: /^(?:narrative|stat2014)\.(?:website|wechat|weibo)$/,
  },
  {
    rule: 'text-interpretations',
    words: 'report.touchText',
    metrics: /^(?:narrative|stat2014)\.interpretations$/,
  },
  {
    rule: 'text-press-conferences',
    words: 'report.touchText',
    metrics: /^(?:narrative|stat2014)\.press_conferences$/,
  },
  { rule: 'text-fees', words: 'report.touchText', metrics: /^(?:narrative\.fees_charged|stat2014\.fees)$/ },
  { rule: 'text-followers', words: 'report.touchFollowers', metrics: /^narrative\.\w+_followers$/ },
  {
    rule: 'stat2014-channels',
    words: 'report.touchParts',
    metrics: /^stat2014\.(?:channels|gazette|website|weibo|wechat|other_channels|deposited\w*)$/,
  },
  {
    rule: 'stat2014-of-which',
    words: 'report.touchOfWhich',
    metrics: /^stat2014\.(?:disclosed|disclosed_normative|press_conferences\w*|online_interviews\w*)$/,
  },
  {
    rule: 'stat2014-requests',
    words: 'report.touchParts',
    metrics: /^stat2014\.(?:requests|concluded|answers)(?:_\w+)?$/,
  },
  { rule: 'stat2014-denied', words: 'report.touchParts', metrics: /^stat2014\.(?:answers_denied|denied_\w+)$/ },
  {
    rule: 'stat2014-appeals',
    words: 'report.touchParts',
    metrics: /^stat2014\.(?:reviews|suits|complaints)(?:_\w+)?$/,
  },
  {
    rule: 'stat2014-facilities',
    words: 'report.touchParts',
    metrics: /^stat2014\.(?:sites|reading_points|visitors|staff)(?:_\w+)?$/,
  },
  { rule: 'stat2008-parts', words: 'report.touchParts', metrics: /^stat2008\.(?:requests|answers)(?:_[a-z_]+)?$/ },
];
