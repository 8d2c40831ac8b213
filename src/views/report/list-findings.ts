// What the checks found in one report, one body's years or the corpus → the findings as pages show them.

import { formatNumber, type Language } from '../../i18n/translate.ts';
import { wordMessage } from '../../i18n/word-message.ts';
import { stateRule } from '../../i18n/word-rule.ts';
import { isCell } from '../../report/model/figure.ts';
import type { Finding, Level, Side } from '../../report/model/finding.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import type { Report } from '../../report/model/report.ts';
import { isSameReport, type ReportKey } from '../../report/model/report-key.ts';
import { type AgencyStatement, statementsOn } from '../../report/model/statement.ts';
import { type Held, listAllReports } from '../../store/corpus.ts';
import type { StoredReport } from '../../store/record.ts';
import { type ListedFinding, listFile } from '../findings/collect-findings.ts';
import { nameAgency } from '../names.ts';
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

function findReport(corpus: Held, key: ReportKey | null): StoredReport | undefined {
  if (!key) return undefined;
  const agency = corpus.agencyById.get(key.agencyId);
  return agency && listAllReports(agency).find(({ report }) => isSameReport(report, key));
}

function showSides(left: Side | undefined, right: Side | undefined): FindingView['sides'] {
  if (typeof left !== 'number' || typeof right !== 'number' || left === right) return null;
  return { left: formatNumber(left), right: formatNumber(right) };
}

/** A sentence may list a dozen parts; more are the cells of a table. */
const mostPlaces = 20;
const fewPlaces = 3;

function groupPlaces(language: Language, report: Report | undefined, { at }: Finding): PlaceGroup[] {
  if (!report) return [];
  const located = at.map((place) => locatePosition(language, report, place));
  return [...Map.groupBy(located, ({ heading }) => heading)].map(([heading, group]) => {
    // A whole row that could not be kept apart has one place for all of its figures.
    const places = [...new Map(group.map((place) => [`${place.anchor} ${place.label}`, place])).values()];
    return places.length > mostPlaces
      ? { heading, places: places.slice(0, fewPlaces), count: group.length }
      : { heading, places, count: null };
  });
}

/** `listed` may come from several files; the anchors count them in this order. */
export function viewFindings(language: Language, listed: readonly ListedFinding[], corpus: Held): FindingView[] {
  return listed.map(({ finding, of }, index) => {
    const file = findReport(corpus, of);
    const report = file?.report;
    return {
      anchor: findingAnchor(index),
      number: index + 1,
      rule: finding.rule,
      level: finding.level,
      message: wordMessage(language, finding.message),
      sides: showSides(finding.left, finding.right),
      statement: stateRule(language, finding.rule),
      of: report ? of : null,
      groups: groupPlaces(language, report, finding),
      areWordsOurs: file?.source.digest === true && finding.at.some((place) => !isCell(place)),
      answers: statementsOn(finding, file?.statements),
    };
  });
}

/** All findings of one file: for a page that shows what the checks say of a body. */
export function viewFile(language: Language, file: FindingsFile, corpus: Held): FindingView[] {
  return viewFindings(language, listFile(file), corpus);
}

export interface BodyFinding extends FindingView {
  /** Undefined where it is about no body. */
  body: string | undefined;
}

/** Findings about several bodies → the same, each with the name of the body that its report is of. */
export const nameBodies = (language: Language, corpus: Held, findings: readonly FindingView[]): BodyFinding[] =>
  findings.map((finding) => {
    const agency = finding.of && corpus.agencyById.get(finding.of.agencyId);
    return { ...finding, body: agency ? nameAgency(language, agency) : undefined };
  });
