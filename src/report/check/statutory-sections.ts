// The sections that the form of a report prescribes, and which of them it has.
import type { FormSection } from '../../forms/record.ts';
import { formOf } from '../../forms/shape.ts';
import type { Report } from '../model/report.ts';
import type { Section } from '../model/section.ts';

/** None where the form leaves the outline to the body. */
export const prescribedSections = ({ template }: Report): readonly FormSection[] => formOf(template).sections;

/** Fewer recognised headings mean that the report has an outline of its own. */
const least = 3;

export const findPrescribedSections = (report: Report): FormSection[] =>
  prescribedSections(report).filter(({ id }) => report.sections.some((section) => section.id === id));

export const hasPrescribedOutline = (report: Report): boolean => findPrescribedSections(report).length >= least;

const BODY = /^[\p{Script=Han}()（）]{1,28}(?:局|委|会|办|室|府|厅|部|院|处|所|中心|街道|镇|乡|署|队|公司|馆|站)$/u;
const DATE = /^[\d〇零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;
const STATEMENT = /无|没有|未|不/u;

/** A table, or a paragraph that says something: not the signature and date that follow the last section. */
export function hasText(section: Section): boolean {
  return section.blocks.some((block) => {
    if (block.type === 'table') return true;
    const text = block.text.replace(/\s+/g, '');
    return text !== '' && !DATE.test(text) && (!BODY.test(text) || STATEMENT.test(text));
  });
}
