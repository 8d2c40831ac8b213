// The six sections of the forms of 2019 and 2021, and which of them a report has.
import type { Report } from '../../model/report.ts';
import type { Section } from '../../model/section.ts';

export const statutorySections = [
  { id: 'overview', zh: '总体情况', en: 'General situation' },
  { id: 'active', zh: '主动公开政府信息情况', en: 'Disclosure on own initiative' },
  { id: 'requests', zh: '收到和处理政府信息公开申请情况', en: 'Requests received and handled' },
  { id: 'appeals', zh: '政府信息公开行政复议、行政诉讼情况', en: 'Administrative reviews and lawsuits' },
  { id: 'problems', zh: '存在的主要问题及改进情况', en: 'Problems and improvements' },
  { id: 'other', zh: '其他需要报告的事项', en: 'Other matters to report' },
] as const;

export type StatutorySection = (typeof statutorySections)[number];

/** Fewer recognised headings mean that the report has an outline of its own. */
const least = 3;

export function findStatutorySections(report: Report): StatutorySection[] {
  return statutorySections.filter(({ id }) => report.sections.some((section) => section.id === id));
}

export function hasPresentOutline(report: Report): boolean {
  const isPresent = report.template === '2019' || report.template === '2021';
  return isPresent && findStatutorySections(report).length >= least;
}

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
