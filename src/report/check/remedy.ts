// What whoever publishes a report can do about a finding, for the remedies that several rules share.
import type { Bilingual } from './rule.ts';

export const remedy = {
  recount: {
    zh: '请核对所列单元格，改正误填的一个，再更新发布的报告。',
    en: 'Check the cells named, correct the one that is wrong, and publish the report again.',
  },
  agree: {
    zh: '请核对正文与表格的数字；口径不同的，在正文中写明。',
    en: 'Check the number in the text against the table; where they count different things, say so in the text.',
  },
} as const satisfies Record<string, Bilingual>;
