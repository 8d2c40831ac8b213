// The id of a section → its short name in the reader's language; older outlines have only the heading they print.
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { TableKind } from '../../report/model/report.ts';
import type { Section } from '../../report/model/section.ts';

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
export function nameSection(language: Language, id: string): string | undefined {
  const key = names[id];
  return key && translate(language, key);
}

/** What the outline calls a section. */
export const labelSection = (language: Language, { id, heading }: Pick<Section, 'id' | 'heading'>): string =>
  nameSection(language, id) ?? (heading === '' ? translate(language, 'report.sectionUntitled') : heading);

const tableNames: Readonly<Record<TableKind, WordKey>> = {
  active: 'report.tableActive',
  requests: 'report.tableRequests',
  appeals: 'report.tableAppeals',
  stat2014: 'report.tableStat2014',
  stat2008: 'report.tableStat2008',
};

export const nameTable = (language: Language, kind: TableKind): string => translate(language, tableNames[kind]);
