// Ids → their names in both languages, until findings carry the ids themselves.
import type { FamilyId } from '../../../forms/catalogue.ts';
import type { FormSection, Row, TableId } from '../../../forms/record.ts';
import { keyOfLabel, type LabelNode, nameFamily, nameFormSection, nameTableLabel } from '../../../i18n/labels.ts';
import { nameMetric as nameIn } from '../../../i18n/name-metric.ts';
import { findWords, type Language, type WordKey } from '../../../i18n/translate.ts';
import type { Bilingual } from '../rule.ts';

const inBoth = (name: (language: Language) => string): Bilingual => ({ zh: name('zh'), en: name('en') });

export const nameMetric = (id: string): Bilingual => inBoth((language) => nameIn(language, id));
export const nameTable = (id: FamilyId): Bilingual => inBoth((language) => nameFamily(language, id));
export const nameSection = (section: FormSection): Bilingual =>
  inBoth((language) => nameFormSection(language, section));
export const nameOf = (table: TableId, label: LabelNode): Bilingual =>
  inBoth((language) => nameTableLabel(language, table, label));
export const nounOf = (table: TableId, row: Row): Bilingual =>
  inBoth((language) => findWords(language, `forms.${keyOfLabel(table, row)}.plain` as WordKey));
