// Wording of table 四: administrative reviews and lawsuits over answers to requests.
import { buildLexicon, type Label } from './lexicon.ts';

export const appealLabels: readonly Label[] = [
  { id: 'suit', role: 'head', wordings: ['行政诉讼'] },
  { id: 'review', role: 'head', wordings: ['行政复议', '行政法复议'] },
  { id: 'suit_direct', role: 'head', wordings: ['未经复议直接起诉', '未经复议直接诉讼'], strong: true },
  { id: 'suit_after_review', role: 'head', wordings: ['复议后起诉', '复议后诉讼'], strong: true },
  { id: 'upheld', role: 'column', wordings: ['结果维持', '维持'], strong: true },
  { id: 'corrected', role: 'column', wordings: ['结果纠正', '纠正'], strong: true },
  { id: 'other', role: 'column', wordings: ['其他结果'], strong: true },
  { id: 'pending', role: 'column', wordings: ['尚未审结', '未审结'], strong: true },
  { id: 'total', role: 'column', wordings: ['总计', '合计', '总数'] },
];

export const appealLexicon = buildLexicon(appealLabels);

export const appealGroups = ['review', 'suit_direct', 'suit_after_review'] as const;
export const appealResults = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
