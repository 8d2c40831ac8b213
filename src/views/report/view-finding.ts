// One finding and the report that its places lie in → the finding as pages show it.
import { formatNumber, type Language } from '../../i18n/translate.ts';
import { wordMessage } from '../../i18n/word-message.ts';
import { stateRule } from '../../i18n/word-rule.ts';
import type { Finding, Level, Side } from '../../report/model/finding.ts';
import { isCell } from '../../report/model/positions.ts';
import type { Report, ReportFile } from '../../report/model/report.ts';
import type { ReportKey } from '../../report/model/report-key.ts';
import { type AgencyStatement, statementsOn } from '../../report/model/statement.ts';
import type { ListedFinding } from '../findings/collect-findings.ts';
import { findingAnchor } from './anchors.ts';
import { locatePosition, type PositionView } from './locate-position.ts';

/** Places of one section, under its heading. */
interface PlaceGroup {
  heading: string;
  places: PositionView[];
  /** How many there are, where not all are listed: a whole table of cells reads no better one by one. */
  count: number | null;
}

export interface FindingView {
  anchor: string;
  /** Counts the findings of the list from 1. */
  number: number;
  rule: string;
  level: Level;
  message: string;
  /** Both sides of the comparison where they are numbers that differ. */
  sides: { left: string; right: string } | null;
  /** The sentence that holds where the rule passes. */
  statement: string;
  /** The report that the places lie in; null where they lie in none. */
  of: ReportKey | null;
  groups: PlaceGroup[];
  /** It points at sentences of a digest: they are ours, and not the original’s. */
  areWordsOurs: boolean;
  /** What the agency says of it, the newest first. */
  answers: readonly AgencyStatement[];
}

/** Both sides where they are numbers that differ. */
export function showSides(left: Side | undefined, right: Side | undefined): FindingView['sides'] {
  if (typeof left !== 'number' || typeof right !== 'number' || left === right) return null;
  return { left: formatNumber(left), right: formatNumber(right) };
}

/** A sentence may list a dozen parts; more are the cells of a table, and what is worth knowing is mostly said of one. */
const mostPlaces = (level: Level): number => (level === 'info' ? 4 : 12);
const fewPlaces = 3;

function groupPlaces(language: Language, report: Report, { at, level }: Finding): PlaceGroup[] {
  const located = at.map((place) => locatePosition(language, report, place));
  return [...Map.groupBy(located, ({ heading }) => heading)].map(([heading, group]) => {
    // A whole row that could not be kept apart has one place for all of its figures.
    const places = [...new Map(group.map((place) => [`${place.anchor} ${place.label}`, place])).values()];
    return places.length > mostPlaces(level)
      ? { heading, places: places.slice(0, fewPlaces), count: group.length }
      : { heading, places, count: null };
  });
}

/** What is known of the report that a finding points into; nothing where it points into none. */
export type FoundIn = Pick<ReportFile, 'report' | 'statements'> & { source?: Pick<ReportFile['source'], 'digest'> };

/** Lists show a few of many findings, and little of most: what nobody asks for is not worded. */
function lazily<Said>(say: () => Said): () => Said {
  let said: Said | undefined;
  return () => {
    said ??= say();
    return said;
  };
}

/** `index` counts the findings of the list from 0. */
export function viewFinding(
  language: Language,
  { finding, of }: ListedFinding,
  index: number,
  file: FoundIn | undefined,
): FindingView {
  const message = lazily(() => wordMessage(language, finding.message));
  const statement = lazily(() => stateRule(language, finding.rule));
  const groups = lazily(() => (file ? groupPlaces(language, file.report, finding) : []));
  return {
    anchor: findingAnchor(index),
    number: index + 1,
    rule: finding.rule,
    level: finding.level,
    get message() {
      return message();
    },
    sides: showSides(finding.left, finding.right),
    get statement() {
      return statement();
    },
    of: file ? of : null,
    get groups() {
      return groups();
    },
    areWordsOurs: file?.source?.digest === true && finding.at.some((place) => !isCell(place)),
    answers: statementsOn(finding, file?.statements),
  };
}
