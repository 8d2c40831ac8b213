// A figure → which comparisons touch it and how they came out in this report.
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { ComparedAs } from '../../report/check/rule.ts';
import { rules } from '../../report/check/rules.ts';
import { type Figure, isSamePosition, type Position } from '../../report/model/figure.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import type { ListedFinding } from '../findings/collect-findings.ts';
import { findingAnchor } from './anchors.ts';

/** `elsewhere`: the rule fails in this report, but no finding names this place. */
type CheckState = 'pass' | 'fail' | 'elsewhere';

export interface TouchingCheck {
  state: CheckState;
  /** Names of the comparisons that came out so. */
  names: string;
  result: string;
  /** The findings that name this place. */
  anchors: string[];
}

export interface CheckContext {
  language: Language;
  file: FindingsFile | undefined;
  findings: readonly ListedFinding[];
}

const results = {
  pass: 'report.touchPass',
  fail: 'report.touchFail',
  elsewhere: 'report.touchElsewhere',
} as const;

/** A short name for what is compared, in the order in which comparisons are listed. */
const comparisonNames: Readonly<Record<ComparedAs, WordKey>> = {
  row: 'report.touchRow',
  column: 'report.touchColumn',
  balance: 'report.touchBalance',
  inForce: 'report.touchInForce',
  text: 'report.touchText',
  places: 'report.touchFollowers',
  parts: 'report.touchParts',
  ofWhich: 'report.touchOfWhich',
};

/** The rules that set figures against each other, each with its name for that and the figures. */
const comparing = Object.entries(comparisonNames).flatMap(([as, words]) =>
  rules.flatMap(({ id, compares }) =>
    compares?.as === as ? [{ rule: id, words, metrics: new Set(compares.metrics) }] : [],
  ),
);

/** Findings that name the place, by any rule, also by those that look at one cell alone. */
function listAnchors(findings: readonly ListedFinding[], at: Position): Map<string, string[]> {
  const named = findings.flatMap(({ finding }, index) =>
    finding.at.some((place) => isSamePosition(place, at)) ? [{ rule: finding.rule, anchor: findingAnchor(index) }] : [],
  );
  return new Map(
    [...Map.groupBy(named, ({ rule }) => rule)].map(([rule, group]) => [rule, group.map(({ anchor }) => anchor)]),
  );
}

function stateOf({ file }: CheckContext, rule: string, named: ReadonlyMap<string, string[]>): CheckState | undefined {
  if (named.has(rule)) return 'fail';
  const status = file?.checks.find((check) => check.rule === rule)?.status;
  if (status === 'pass') return 'pass';
  return status === 'fail' ? 'elsewhere' : undefined;
}

/** A cell without a number was in no sum that came out right. */
const isSaid = ({ value }: Figure, state: CheckState | undefined): boolean => state !== 'pass' || value !== null;

export function describeChecks(context: CheckContext, figure: Figure): TouchingCheck[] {
  const { language, findings } = context;
  const { metric, at } = figure;
  const named = listAnchors(findings, at);
  const touching = comparing.filter(({ metrics }) => metrics.has(metric));
  const known = touching.map(({ rule, words }) => ({
    rule,
    name: translate(language, words),
    state: stateOf(context, rule, named),
  }));
  const others = [...named.keys()]
    .filter((rule) => !touching.some((it) => it.rule === rule))
    .map((rule) => ({ rule, name: translate(language, 'report.touchOther'), state: 'fail' as const }));
  return (['fail', 'elsewhere', 'pass'] as const).flatMap((state) => {
    const group = [...known, ...others].filter((it) => it.state === state && isSaid(figure, state));
    if (group.length === 0) return [];
    const names = [...new Set(group.map(({ name }) => name))].join(translate(language, 'common.listSeparator'));
    const anchors = state === 'fail' ? group.flatMap(({ rule }) => named.get(rule) ?? []) : [];
    return [{ state, names, result: translate(language, results[state]), anchors }];
  });
}
