// A report, its tables and the marks in its text → its sections in order, each with blocks, tables and what it lacks; and their names.
import { forms } from '../../forms/forms.ts';
import type { TableId } from '../../forms/record.ts';
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { Figure } from '../../report/model/figure.ts';
import type { Report, TableKind } from '../../report/model/report.ts';
import type { Section } from '../../report/model/section.ts';
import type { TableView } from './build-tables.ts';
import type { ListedFinding } from './collect-findings.ts';
import { isCell } from './index-places.ts';
import { type BlockView, listTextMarks, renderSection } from './render-section.ts';

const names: Readonly<Record<string, WordKey>> = {
  preamble: 'report.sectionPreamble',
  overview: 'report.sectionOverview',
  active: 'report.sectionActive',
  requests: 'report.sectionRequests',
  appeals: 'report.sectionAppeals',
  problems: 'report.sectionProblems',
  other: 'report.sectionOther',
};

/** Undefined for a part of an older outline. */
export function findSectionName(language: Language, id: string): string | undefined {
  const key = names[id];
  return key && translate(language, key);
}

/** What the outline calls a section. */
export const labelSection = (language: Language, { id, heading }: Pick<Section, 'id' | 'heading'>): string =>
  findSectionName(language, id) ?? (heading === '' ? translate(language, 'report.sectionUntitled') : heading);

const tableNames: Readonly<Record<TableKind, WordKey>> = {
  active: 'report.tableActive',
  requests: 'report.tableRequests',
  appeals: 'report.tableAppeals',
  stat2014: 'report.tableStat2014',
  stat2008: 'report.tableStat2008',
};

export const labelTable = (language: Language, kind: TableKind): string => translate(language, tableNames[kind]);

export interface SectionView {
  id: string;
  /** As printed; empty for what stands before the first heading. */
  heading: string;
  blocks: BlockView[];
  tables: TableView[];
  /** The form has a table here, and none could be read. */
  lacksTable: boolean;
  /** Figures stated in the text of the section. */
  figures: Figure[];
  /** How many findings name a place in the section. */
  findings: number;
}

/** The table that the report's form prescribes for a section. */
const findTable = ({ template }: Report, section: string): TableId | undefined =>
  forms.find(({ id }) => id === template)?.sections.find(({ id }) => id === section)?.table;

/** The first line mostly repeats the title, which the head of the page says already. */
const repeatsTitle = (block: BlockView, title: string): boolean =>
  block.findings.length === 0 && block.text.replace(/\s/g, '') === title.replace(/\s/g, '');

export function buildSections(
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
      findings: findings.filter(({ finding }) => finding.at.some((place) => place.section === section.id)).length,
    };
  });
}
