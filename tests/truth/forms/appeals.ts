// Table 四 of the forms of 2019 and 2021, typed by hand from printed reports: groups × results → parts of metric ids.

export const appealGroups = [
  { id: 'review', heads: ['行政复议'] },
  { id: 'suit_direct', heads: ['行政诉讼', '未经复议直接起诉'] },
  { id: 'suit_after_review', heads: ['行政诉讼', '复议后起诉'] },
] as const;

export const appealResults = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'other', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
  { id: 'total', label: '总计' },
] as const;
