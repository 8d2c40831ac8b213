// A figure → which comparisons touch it and how they came out in this report.
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { ComparedAs } from '../../report/check/rule.ts';
import { rules } from '../../report/check/rules.ts';
import type { Figure, Position } from '../../report/model/figure.ts';
import { isMismatch } from '../../report/model/finding.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import { isCell, isSamePosition, keyOfCell } from '../../report/model/positions.ts';
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

export interface CheckLookup {
  /** What touches the figure; of figures that the same comparisons touch alike, the same list. */
  of(figure: Figure): readonly TouchingCheck[];
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

interface Comparison {
  rule: string;
  words: WordKey;
}

/** Metric → the rules that set it against others, each with its name for that. */
const comparisonsOf: ReadonlyMap<string, readonly Comparison[]> = (() => {
  const comparisons = Object.entries(comparisonNames).flatMap(([as, words]) =>
    rules.flatMap(({ id, compares }) =>
      compares?.as === as ? [...new Set(compares.metrics)].map((metric) => ({ metric, rule: id, words })) : [],
    ),
  );
  // Metrics that the same rules touch share one list, by which what is said of them is found again.
  const lists = new Map<string, readonly Comparison[]>();
  return new Map(
    [...Map.groupBy(comparisons, ({ metric }) => metric)].map(([metric, own]) => {
      const key = own.map(({ rule }) => rule).join(' ');
      const list = lists.get(key) ?? own;
      lists.set(key, list);
      return [metric, list];
    }),
  );
})();

const none: readonly never[] = [];

/** What a rule found at a place. */
interface Named {
  state: 'fail' | 'remark';
  anchors: string[];
}

interface NamedPlace {
  at: Position;
  rule: string;
  isMismatch: boolean;
  anchor: string;
}

const keyOfPlace = (at: Position): string => (isCell(at) ? keyOfCell(at) : `${at.section} ${at.paragraph}`);

/** Places that findings name, by cell or by paragraph: a report may have hundreds of both. */
function indexPlaces(findings: readonly ListedFinding[]): ReadonlyMap<string, readonly NamedPlace[]> {
  const places = findings.flatMap((listed, index) => {
    const { finding } = listed;
    const said = { rule: finding.rule, isMismatch: isMismatch(finding) };
    return finding.at.map((at) => ({ at, ...said, anchor: findingAnchor(index) }));
  });
  return Map.groupBy(places, ({ at }) => keyOfPlace(at));
}

/** By rule, also by those that look at one cell alone; mismatches before remarks. */
function groupNamed(places: readonly NamedPlace[]): Map<string, Named> {
  return new Map(
    [...Map.groupBy(places, ({ rule }) => rule)].map(([rule, group]): [string, Named] => {
      const mismatches = group.filter((one) => one.isMismatch);
      const said = mismatches.length > 0 ? mismatches : group;
      const anchors = [...new Set(said.map(({ anchor }) => anchor))];
      return [rule, { state: mismatches.length > 0 ? 'fail' : 'remark', anchors }];
    }),
  );
}

/** A rule that only remarks on other places has nothing against this one. */
function stateElsewhere(file: FindingsFile | undefined, rule: string): CheckState | undefined {
  const status = file?.checks.find((check) => check.rule === rule)?.status;
  if (status === 'pass') return 'pass';
  if (status !== 'fail') return undefined;
  return file?.findings.some((finding) => finding.rule === rule && isMismatch(finding)) ? 'elsewhere' : 'pass';
}

/** A cell without a number was in no sum that came out right. */
const isSaid = ({ value }: Figure, state: CheckState | undefined): boolean => state !== 'pass' || value !== null;

/** The checks of one report, looked up once for all of its figures. */
export function lookUpChecks(
  language: Language,
  file: FindingsFile | undefined,
  findings: readonly ListedFinding[],
): CheckLookup {
  const placesByKey = indexPlaces(findings);
  const states = new Map<string, CheckState | undefined>();
  const known = new Map<readonly Comparison[], Map<string, readonly TouchingCheck[]>>();

  const placesAt = ({ at }: Figure): readonly NamedPlace[] => {
    if (placesByKey.size === 0) return none;
    return placesByKey.get(keyOfPlace(at))?.filter((place) => isSamePosition(place.at, at)) ?? none;
  };
  const stateOf = (rule: string): CheckState | undefined => {
    if (!states.has(rule)) states.set(rule, stateElsewhere(file, rule));
    return states.get(rule);
  };
  const describe = (
    figure: Figure,
    comparisons: readonly Comparison[],
    named: ReadonlyMap<string, Named>,
  ): TouchingCheck[] => {
    const own = comparisons.map(({ rule, words }) => ({
      rule,
      name: translate(language, words),
      state: named.get(rule)?.state ?? stateOf(rule),
    }));
    const others = [...named]
      .filter(([rule]) => !comparisons.some((it) => it.rule === rule))
      .map(([rule, { state }]) => ({ rule, name: translate(language, 'report.touchOther'), state }));
    return (['fail', 'remark', 'elsewhere', 'pass'] as const).flatMap((state) => {
      const group = [...own, ...others].filter((it) => it.state === state && isSaid(figure, state));
      if (group.length === 0) return [];
      const names = [...new Set(group.map(({ name }) => name))].join(translate(language, 'common.listSeparator'));
      const isNamed = state === 'fail' || state === 'remark';
      const anchors = isNamed ? group.flatMap(({ rule }) => named.get(rule)?.anchors ?? []) : [];
      return [{ state, names, result: translate(language, results[state]), anchors }];
    });
  };

  return {
    of(figure) {
      const comparisons = comparisonsOf.get(figure.metric) ?? none;
      const places = placesAt(figure);
      const key = `${figure.value === null} ${places.map(({ rule, anchor }) => `${rule} ${anchor}`).join(' ')}`;
      const alike = known.get(comparisons) ?? new Map<string, readonly TouchingCheck[]>();
      known.set(comparisons, alike);
      const checks = alike.get(key) ?? describe(figure, comparisons, groupNamed(places));
      alike.set(key, checks);
      return checks;
    },
  };
}
