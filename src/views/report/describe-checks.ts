// A figure → which comparisons touch it and how they came out in this report.
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { ComparedAs } from '../../report/check/rule.ts';
import { rules } from '../../report/check/rules.ts';
import { type Figure, isSamePosition, type Position } from '../../report/model/figure.ts';
import { isMismatch } from '../../report/model/finding.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import type { ListedFinding } from '../findings/collect-findings.ts';
import { findingAnchor } from './anchors.ts';

/**
 * `remark`: what is found here is only worth knowing. `elsewhere`: the rule fails in this report, but no finding names
 * this place.
 */
type CheckState = 'pass' | 'fail' | 'remark' | 'elsewhere';

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
  remark: 'report.touchRemark',
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

/** What a rule found at a place. */
interface Named {
  state: 'fail' | 'remark';
  anchors: string[];
}

/** Findings that name the place, by any rule, also by those that look at one cell alone; mismatches before remarks. */
function listNamed(findings: readonly ListedFinding[], at: Position): Map<string, Named> {
  const named = findings.flatMap(({ finding }, index) =>
    finding.at.some((place) => isSamePosition(place, at))
      ? [{ rule: finding.rule, isMismatch: isMismatch(finding), anchor: findingAnchor(index) }]
      : [],
  );
  return new Map(
    [...Map.groupBy(named, ({ rule }) => rule)].map(([rule, group]): [string, Named] => {
      const mismatches = group.filter((one) => one.isMismatch);
      const said = mismatches.length > 0 ? mismatches : group;
      return [rule, { state: mismatches.length > 0 ? 'fail' : 'remark', anchors: said.map(({ anchor }) => anchor) }];
    }),
  );
}

/** A rule that only remarks on other places has nothing against this one. */
function stateOf({ file }: CheckContext, rule: string, named: ReadonlyMap<string, Named>): CheckState | undefined {
  const own = named.get(rule);
  if (own) return own.state;
  const status = file?.checks.find((check) => check.rule === rule)?.status;
  if (status === 'pass') return 'pass';
  if (status !== 'fail') return undefined;
  return file?.findings.some((finding) => finding.rule === rule && isMismatch(finding)) ? 'elsewhere' : 'pass';
}

/** A cell without a number was in no sum that came out right. */
const isSaid = ({ value }: Figure, state: CheckState | undefined): boolean => state !== 'pass' || value !== null;

export function describeChecks(context: CheckContext, figure: Figure): TouchingCheck[] {
  const { language, findings } = context;
  const { metric, at } = figure;
  const named = listNamed(findings, at);
  const touching = comparing.filter(({ metrics }) => metrics.has(metric));
  const known = touching.map(({ rule, words }) => ({
    rule,
    name: translate(language, words),
    state: stateOf(context, rule, named),
  }));
  const others = [...named]
    .filter(([rule]) => !touching.some((it) => it.rule === rule))
    .map(([rule, { state }]) => ({ rule, name: translate(language, 'report.touchOther'), state }));
  return (['fail', 'remark', 'elsewhere', 'pass'] as const).flatMap((state) => {
    const group = [...known, ...others].filter((it) => it.state === state && isSaid(figure, state));
    if (group.length === 0) return [];
    const names = [...new Set(group.map(({ name }) => name))].join(translate(language, 'common.listSeparator'));
    const isNamed = state === 'fail' || state === 'remark';
    const anchors = isNamed ? group.flatMap(({ rule }) => named.get(rule)?.anchors ?? []) : [];
    return [{ state, names, result: translate(language, results[state]), anchors }];
  });
}
