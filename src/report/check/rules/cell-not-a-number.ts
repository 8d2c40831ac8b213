// A table cell that holds something which is no number, or no possible count.
import { wordEverywhere } from '../../../i18n/word-message.ts';
import { findUnitNote } from '../../model/report.ts';
import { nameMetric } from '../compare/name-metric.ts';
import { basis, type FigureRule } from '../rule.ts';
import { isGlued } from '../table-cells.ts';

export const cellNotANumber: FigureRule = {
  id: 'cell-not-a-number',
  level: 'error',
  scope: 'figure',
  family: 'cells',
  statement: {
    zh: '法定表格的单元格里是数字；件数是不小于 0 的整数。',
    en: 'The cells of the statutory tables hold numbers; a count is whole and not below 0.',
  },
  remedy: {
    zh: '请在该单元格填写数字；没有的填 0，不涉及的按格式填报。',
    en: 'Put a number into the cell; where there were none, 0.',
  },
  basis: basis.form,
  tolerance: {
    zh: '空白、“/”“无”由其他规则说明；数字连在一起的属于网页排版问题，也另有规则。',
    en: 'Blank cells, / and 无 have rules of their own, and so have digits that a copy ran together.',
  },
  applies: ({ figure }) =>
    'table' in figure.at || { reason: { zh: '不是表格中的数字。', en: 'The figure is not from a table.' } },
  test({ figure, report }) {
    if (figure.status !== 'unreadable' || isGlued(figure, report) || figure.raw.includes('≠')) return [{ pass: true }];
    const name = nameMetric(figure.metric);
    const refusal = findUnitNote(report, figure);
    const message = refusal
      ? {
          zh: `${name.zh}：${wordEverywhere(refusal.message).zh}。`,
          en: `${name.en}: ${wordEverywhere(refusal.message).en}.`,
        }
      : {
          zh: `${name.zh}：单元格为“${figure.raw}”，不是可用的数字。`,
          en: `${name.en}: the cell reads “${figure.raw}”, which is no usable number.`,
        };
    return [{ pass: false, message, left: figure.raw, at: [figure.at] }];
  },
};
