// One report and the corpus → everything its page shows.

import { forms } from '../../forms/forms.ts';
import type { TableId } from '../../forms/record.ts';
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import { wordMessage } from '../../i18n/word-message.ts';
import type { Figure } from '../../report/model/figure.ts';
import { countFound, isMismatch } from '../../report/model/finding.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import { isCell } from '../../report/model/positions.ts';
import type { Report, ReportFile } from '../../report/model/report.ts';
import { type ReportKey, reportPage, reportPath } from '../../report/model/report-key.ts';
import { preambleId, type Section } from '../../report/model/section.ts';
import { type AgencyEntry, type Held, listAlike, listAllReports } from '../../store/corpus.ts';
import type { StoredReport } from '../../store/record.ts';
import { type CorrectionFact, listReportFacts } from '../correction/compose-correction.ts';
import { type CrumbView, listCrumbs } from '../crumbs.ts';
import { collectFindings, type ListedFinding } from '../findings/collect-findings.ts';
import { countOutcomes, sayOutcomes } from '../findings/count-checks.ts';
import { nameAgency } from '../names.ts';
import { composeLead, readLead } from '../sentences/compose-lead.ts';
import { buildTables, judgeBalance, nameTable, type TableView } from './build-tables.ts';
import { type CitedReport, describeCitation } from './citation.ts';
import { lookUpChecks, type TouchingCheck } from './describe-checks.ts';
import { type DifferenceView, describeDifference } from './describe-difference.ts';
import { viewFindings } from './list-findings.ts';
import {
  chooseNoted,
  isSplitTable,
  listProvenance,
  type ProvenanceContext,
  type ProvenanceRow,
} from './list-provenance.ts';
import { listRates, type RateLine } from './list-rates.ts';
import { locatePosition, type PositionView } from './locate-position.ts';
import { type BlockView, listTextMarks, renderSection } from './render-section.ts';
import type { FindingView } from './view-finding.ts';
import { writeTable } from './write-table.ts';

const names: Readonly<Record<string, WordKey>> = {
  [preambleId]: 'report.sectionPreamble',
  overview: 'report.sectionOverview',
  active: 'report.sectionActive',
  requests: 'report.sectionRequests',
  appeals: 'report.sectionAppeals',
  problems: 'report.sectionProblems',
  other: 'report.sectionOther',
};

/** Undefined for a part of an older outline. */
function findSectionName(language: Language, id: string): string | undefined {
  const key = names[id];
  return key && translate(language, key);
}

/** What the outline calls a section. */
const labelSection = (language: Language, { id, heading }: Pick<Section, 'id' | 'heading'>): string =>
  findSectionName(language, id) ?? (heading === '' ? translate(language, 'report.sectionUntitled') : heading);

interface SectionView {
  id: string;
  /** As printed; empty for what stands before the first heading. */
  heading: string;
  blocks: BlockView[];
  tables: TableView[];
  /** The form has a table here, and none could be read. */
  lacksTable: boolean;
  /** Figures stated in the text of the section. */
  figures: Figure[];
  /** How many mismatches name a place in the section. */
  findings: number;
}

/** The table that the report's form prescribes for a section. */
const findTable = ({ template }: Report, section: string): TableId | undefined =>
  forms.find(({ id }) => id === template)?.sections.find(({ id }) => id === section)?.table;

/** The first line mostly repeats the title, which the head of the page says already. */
const repeatsTitle = (block: BlockView, title: string): boolean =>
  block.findings.length === 0 && block.text.replace(/\s/g, '') === title.replace(/\s/g, '');

function buildSections(
  report: Report,
  tables: readonly TableView[],
  findings: readonly ListedFinding[],
): SectionView[] {
  const marks = listTextMarks(report, findings);
  return report.sections.map((section) => {
    const own = tables.filter((table) => table.section === section.id);
    const prescribed = findTable(report, section.id);
    const blocks = renderSection(section, marks).filter((block) => !repeatsTitle(block, report.title));
    return {
      id: section.id,
      heading: section.heading,
      blocks,
      tables: own,
      lacksTable: prescribed !== undefined && !tables.some(({ kind }) => kind === prescribed),
      figures: report.figures.filter(({ at }) => !isCell(at) && at.section === section.id),
      findings: findings.filter(
        ({ finding }) => isMismatch(finding) && finding.at.some((place) => place.section === section.id),
      ).length,
    };
  });
}

/** A report of which we hold a digest → what to mind; without tables nothing can be said of them. */
const digestNoticeOf = ({ tables }: Report): WordKey =>
  tables.length > 0 ? 'report.digestNotice' : 'report.digestNoticeNoTable';

/** A table as the law lays it out, with the origin of its figures. */
export interface StatutoryView extends TableView {
  name: string;
  /** What the outline calls the section that it stands in. */
  sectionLabel: string;
  /** The printed tables that it was read from, counted from 1. */
  tables: readonly number[];
  /** What is said of a cell of the form that is not there: of a digest, only that the digest lacks it. */
  absence: WordKey;
  html: string;
  /** How the checks came out that touch its figures, each once. */
  statements: readonly TouchingCheck[];
  /** Of the figures of which there is more to say than the table does. */
  provenance: readonly ProvenanceRow[];
  /** It is the first table of the page. */
  first: boolean;
  /** Its digits ran together, and were divided where that can be done in one way only. */
  split: boolean;
}

export interface SectionPartView extends Omit<SectionView, 'tables' | 'figures'> {
  /** What the outline calls it. */
  label: string;
  /** Undefined for a part of an older outline. */
  name: string | undefined;
  tables: readonly StatutoryView[];
  /** Of the figures in its text. */
  provenance: readonly ProvenanceRow[];
}

interface PageContext extends ProvenanceContext {
  /** We hold a digest only. */
  digest: boolean;
  file: FindingsFile | undefined;
  /** The first table of the page. */
  first: TableView | undefined;
  /** Fragments that findings lead to. */
  linked: ReadonlySet<string>;
}

function viewTable(context: PageContext, table: TableView): StatutoryView {
  const { language, report, file, checks } = context;
  const figures = [...table.figures.values()];
  const noted = [...new Set([...chooseNoted(context, figures), ...table.extras])];
  const name = nameTable(language, table.kind);
  const absence = context.digest ? 'report.keyMissingDigest' : 'report.keyMissing';
  const balance = judgeBalance(file);
  const filled = {
    ...table,
    balance,
    absence,
    checks,
    linked: context.linked,
    noted: new Set(noted.map(({ metric }) => metric)),
  } as const;
  const heading = report.sections.find(({ id }) => id === table.section)?.heading ?? '';
  return {
    ...table,
    name,
    sectionLabel: labelSection(language, { id: table.section, heading }),
    tables: [...new Set(figures.flatMap(({ at }) => (isCell(at) ? [at.table + 1] : [])))],
    absence,
    ...writeTable(language, filled, name),
    provenance: listProvenance(context, noted, isSplitTable(figures)),
    first: table === context.first,
    split: isSplitTable(figures),
  };
}

const viewSection = (context: PageContext, { tables, figures, ...section }: SectionView): SectionPartView => ({
  ...section,
  label: labelSection(context.language, section),
  name: findSectionName(context.language, section.id),
  tables: tables.map((table) => viewTable(context, table)),
  provenance: listProvenance(context, figures),
});

/** What the reader tolerated or could not turn into a figure. */
export interface NoteView {
  message: string;
  place: PositionView | undefined;
}

export interface ReportPageView {
  file: ReportFile;
  /** Of the body. */
  name: string;
  title: string;
  path: string;
  crumbs: readonly CrumbView[];
  /** What the report says in a sentence or two; figures stand between `**`. */
  lead: string;
  /** What to mind where we hold a digest only. */
  digestNotice: string | null;
  /** What the checks say; undefined where none were made. */
  checks: FindingsFile | undefined;
  /** How many rules agree, differ, remark or do not apply, in words; undefined where none was applied. */
  outcomes: string | undefined;
  /** Of the findings: remarks are none. */
  mismatches: number;
  findings: readonly FindingView[];
  sections: readonly SectionPartView[];
  /** Tables that stand in none of the sections. */
  looseTables: readonly StatutoryView[];
  rates: readonly RateLine[];
  difference: DifferenceView | undefined;
  notes: readonly NoteView[];
  citation: CitedReport;
  /** What a report of an error says of it. */
  facts: readonly CorrectionFact[];
  /** The body's nearest reports on other years. */
  before: ReportKey | undefined;
  after: ReportKey | undefined;
  /** The body's report of another scope on the same year. */
  beside: Report | undefined;
}

const isOwnLevel = ({ scope }: Report): boolean => scope === 'own_level';

export function viewReport(
  language: Language,
  corpus: Held,
  agency: AgencyEntry<StoredReport>,
  file: ReportFile,
): ReportPageView {
  const { report, source } = file;
  const { year } = report;
  const name = nameAgency(language, agency);
  const listed = collectFindings(report, corpus);
  const { mismatches } = countFound(listed.map(({ finding }) => finding));
  const checks = corpus.findings.get(reportPath(report));
  const tables = buildTables(report, listed);
  const known = new Set(report.sections.map(({ id }) => id));
  const alike = listAlike(agency, report);
  const all = listAllReports(agency);
  const beside = all.find((other) => other.report.year === year && !alike.includes(other));
  const lookup = lookUpChecks(language, checks, listed);
  const loose = tables.filter(({ section }) => !known.has(section));
  const [first] = [...loose, ...tables];
  const findings = viewFindings(language, listed, corpus);
  const linked = new Set(
    findings.flatMap(({ groups }) => groups.flatMap(({ places }) => places)).map(({ anchor }) => anchor),
  );
  const context = { language, file: checks, checks: lookup, report, digest: source.digest, first, linked };
  return {
    file,
    name,
    title: translate(language, isOwnLevel(report) ? 'report.pageTitleOwnLevel' : 'report.pageTitle', {
      agency: name,
      year,
    }),
    path: reportPage(report),
    crumbs: [...listCrumbs(language, agency, corpus.registry), { label: name, path: `/agency/${agency.id}/` }],
    lead: composeLead(language, readLead(corpus, agency, report)),
    digestNotice: source.digest ? translate(language, digestNoticeOf(report)) : null,
    checks,
    outcomes: checks && sayOutcomes(language, countOutcomes([checks]), mismatches),
    mismatches,
    findings,
    sections: buildSections(report, tables, listed).map((section) => viewSection(context, section)),
    looseTables: loose.map((table) => viewTable(context, table)),
    rates: listRates(language, corpus, agency, report),
    difference: describeDifference(file, alike),
    notes: report.notes.map(({ message, at }) => ({
      message: wordMessage(language, message),
      place: at && locatePosition(language, report, at),
    })),
    citation: describeCitation(file),
    facts: listReportFacts(language, agency, file),
    before: all.findLast((other) => other.report.year < year)?.report,
    after: all.find((other) => other.report.year > year)?.report,
    beside: beside?.report,
  };
}
