// Data table: which rules compare a figure with others, by its metric; rules on how cells are filled touch all of them.
import { newestFirst } from '../../forms/shape.ts';
import { cellId, cellsOf, isMain, partsOf } from '../../forms/walk.ts';
import type { WordKey } from '../../i18n/translate.ts';

interface TouchingRule {
  rule: string;
  /** A short name for what is compared. */
  words: WordKey;
  touches: (metric: string) => boolean;
}

const matches =
  (ids: RegExp) =>
  (metric: string): boolean =>
    ids.test(metric);

function isOneOf(ids: Iterable<string>): (metric: string) => boolean {
  const known = new Set(ids);
  return (metric) => known.has(metric);
}

const cells = newestFirst.flatMap(({ tables }) => tables.flatMap(cellsOf)).filter((cell) => isMain(cell));

/** A rule that adds up rows → the metrics of the sums and of their parts. */
const sumsByRule: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(cells, ({ row }) => row.rule ?? '')]
    .filter(([rule]) => rule !== '')
    .map(([rule, sums]) => [rule, sums.flatMap((cell) => [cell.id, ...partsOf(cell)])]),
);

/** What 其中 introduces, and the rows that it is a part of. */
const ofWhich: readonly string[] = cells.flatMap((cell) => {
  const parts = cell.row.rows.flatMap((part) => (part.type === 'row' && part.ofWhich ? [part.id] : []));
  return parts.length === 0 ? [] : [cell.id, ...parts.map((part) => cellId(cell.table, part, cell.column.id))];
});

export const touchingRules: readonly TouchingRule[] = [
  { rule: 'applicants-total', words: 'report.touchRow', touches: matches(/^requests\./) },
  {
    rule: 'outcomes-total',
    words: 'report.touchColumn',
    touches: matches(/^requests\.(?:granted|partial|denied|unavailable|rejected|other|total)\./),
  },
  {
    rule: 'requests-balance',
    words: 'report.touchBalance',
    touches: matches(/^requests\.(?:received|carried_in|total|carried_out)\./),
  },
  { rule: 'appeals-total', words: 'report.touchRow', touches: matches(/^appeals\./) },
  {
    rule: 'documents-in-force',
    words: 'report.touchInForce',
    touches: matches(/^active\.(?:rules|normative)\.(?:issued|repealed|in_force|published|total_public)$/),
  },
  {
    rule: 'text-normative',
    words: 'report.touchText',
    touches: matches(/^active\.normative\.(?:issued|made|published)$/),
  },
  {
    rule: 'text-requests',
    words: 'report.touchText',
    touches: matches(/^(?:requests\.received\.total|stat2014\.requests|stat2008\.requests|narrative\.requests)$/),
  },
  {
    rule: 'text-outcomes',
    words: 'report.touchText',
    touches: matches(
      /^requests\.(?:granted|partial|denied|unavailable|rejected|other|total|carried_out)\.(?:.*\.)?total$/,
    ),
  },
  {
    rule: 'text-appeals',
    words: 'report.touchText',
    touches: matches(
      /^(?:appeals\.(?:review|suit_direct|suit_after_review)\.total|stat20(?:14|08)\.(?:reviews|suits))$/,
    ),
  },
  {
    rule: 'text-disclosed',
    words: 'report.touchText',
    touches: matches(/^(?:narrative\.disclosed|stat20(?:14|08)\.disclosed)$/),
  },
  {
    rule: 'text-channels',
    words: 'report.touchText',
    touches: matches(/^(?:narrative|stat2014)\.(?:website|wechat|weibo)$/),
  },
  {
    rule: 'text-interpretations',
    words: 'report.touchText',
    touches: matches(/^(?:narrative|stat2014)\.interpretations$/),
  },
  {
    rule: 'text-press-conferences',
    words: 'report.touchText',
    touches: matches(/^(?:narrative|stat2014)\.press_conferences$/),
  },
  { rule: 'text-fees', words: 'report.touchText', touches: matches(/^(?:narrative\.fees_charged|stat2014\.fees)$/) },
  { rule: 'text-followers', words: 'report.touchFollowers', touches: matches(/^narrative\.\w+_followers$/) },
  ...[...sumsByRule].map(([rule, ids]) => ({ rule, words: 'report.touchParts', touches: isOneOf(ids) }) as const),
  { rule: 'stat2014-of-which', words: 'report.touchOfWhich', touches: isOneOf(ofWhich) },
];
