// Labels that are taken for others, variants that are no longer known, numbers and units that are read wrongly.
import { type Mutant, mutate, swap } from './mutant.ts';

const lexicon = 'src/report/table/lexicon';
const read = [
  'tests/report/gold',
  'tests/report/dialects',
  'tests/report/headers',
  'tests/report/layouts',
  'tests/report/check/seeds',
];

export const findMutants: readonly Mutant[] = [
  ...mutate(
    `${lexicon}/requests.ts`,
    read,
    swap(
      'businesses are read as research bodies',
      "{ id: 'business', role: 'column', wordings: ['商业企业'] },\n  { id: 'research', role: 'column', wordings: ['科研机构'] },",
      '商业企业',
      '科研机构',
    ),
    swap(
      'welfare and legal stand in each other’s column',
      "'welfare', 'legal', 'other', 'total'",
      "'welfare'",
      "'legal'",
    ),
    swap(
      'internal affairs are read as deliberative records',
      "row('denied.internal', ['属于三类内部事务信息', '三类内部事务信息'], '5'),\n  row('denied.deliberative', ['属于四类过程性信息', '四类过程性信息'], '6'),",
      'denied.internal',
      'denied.deliberative',
    ),
    swap(
      'not held is read as not made yet',
      "row('unavailable.not_held', ['本机关不掌握相关政府信息', '本机关不掌握相关信息'], '1'),\n  row('unavailable.needs_creation', ['没有现成信息需要另行制作', '没有现成信息需另行制作'], '2'),",
      'unavailable.not_held',
      'unavailable.needs_creation',
    ),
    swap(
      'repeated requests are read as publications',
      "row('rejected.repeat', ['重复申请'], '2'),\n  row('rejected.publication', ['要求提供公开出版物'], '3'),",
      'rejected.repeat',
      'rejected.publication',
    ),
    swap(
      'granted is read as partly granted',
      "row('granted', ['予以公开']),\n  row('partial', ['部分公开',",
      "'granted'",
      "'partial'",
    ),
    [
      'the 23rd row of 2019 is not known',
      "{ id: 'other.all', role: 'row', wordings: ['其他处理'] }",
      "{ id: 'other.all', role: 'row', wordings: ['其他办理'] }",
    ],
  ),
  ...mutate(
    `${lexicon}/active.ts`,
    read,
    swap(
      'issued is read as repealed',
      "column('issued', '本年制发件数', '本年制发数量', '制发件数', '本年度制发件数'),\n  column('repealed',",
      "'issued'",
      "'repealed'",
    ),
    swap(
      'made is read as published',
      "column('made', '本年新制作数量', '本年新制作数', '本年新制作', '新制作数量', '制作数量', '本年制作数量'),\n  column('published',",
      "'made'",
      "'published'",
    ),
    swap(
      'in a lost header, in force stands before repealed',
      "  rules: [\n    ['issued', 'repealed', 'in_force'],",
      "'repealed'",
      "'in_force'",
    ),
    ['现行有效件 is not known', "'现行有效件', ", ''],
  ),
  ...mutate(
    `${lexicon}/appeals.ts`,
    read,
    swap(
      'upheld is read as corrected',
      "{ id: 'upheld', role: 'column', wordings: ['结果维持', '维持'], strong: true },\n  { id: 'corrected', role: 'column',",
      "'upheld'",
      "'corrected'",
    ),
    swap(
      'suits stand in each other’s block',
      "['review', 'suit_direct', 'suit_after_review'] as const",
      "'suit_direct'",
      "'suit_after_review'",
    ),
    ['行政法复议 is not known', ", '行政法复议'", ''],
  ),
  ...mutate(
    `${lexicon}/stat2014.ts`,
    read,
    [
      '同意公开 is read as partly granted',
      "row('answers_granted', '同意公开答复数')",
      "row('answers_partial', '同意公开答复数')",
    ],
    swap(
      'weibo is read as WeChat',
      "row('weibo', '政务微博公开政府信息数')),\n  numbered('4', row('wechat',",
      "'weibo'",
      "'wechat'",
    ),
    swap(
      'not this body is read as does not exist',
      "row('answers_not_this_body', '不属于本行政机关公开数')),\n  numbered('6', row('answers_not_exist',",
      "'answers_not_this_body'",
      "'answers_not_exist'",
    ),
    [
      'corrected suits count as complaints',
      "under('suits', 'suits_corrected',",
      "under('complaints', 'suits_corrected',",
    ],
  ),
  ...mutate(
    `${lexicon}/stat2008.ts`,
    read,
    ['否决公开答复数 is not known', "'否决公开答复数', ", ''],
    swap(
      'reviews are read as suits',
      "row('reviews', '行政复议数', '行政复议'),\n  row('suits',",
      "'reviews'",
      "'suits'",
    ),
    ['其它形式申请数 is not known', "    '其它形式申请数',\n", ''],
  ),
  ...mutate(
    'src/report/unit/unit.ts',
    [...read, 'tests/report/units', 'tests/report/unit'],
    ['万 is a thousand', "['万', 4]", "['万', 3]"],
  ),
  ...mutate(
    'src/report/table/read-cell.ts',
    [...read, 'tests/report/table'],
    ['a minus is dropped', "sign === '-' && size !== 0 ? -size : size", 'size'],
    [
      'a stroke is a number missing',
      'if (absent.test(folded)) return none',
      "if (absent.test(folded)) return none('unreadable') ?? none",
    ],
  ),
];
