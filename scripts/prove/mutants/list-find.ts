// Labels that are taken for others, variants that are no longer known, numbers and units that are read wrongly.
import { type Mutant, mutate, swap } from './mutant.ts';

const forms = 'src/forms';
const read = [
  'tests/report/gold',
  'tests/report/dialects',
  'tests/report/headers',
  'tests/report/variants',
  'tests/report/layouts',
  'tests/report/check/seeds',
];

export const findMutants: readonly Mutant[] = [
  ...mutate(
    `${forms}/requests.ts`,
    read,
    swap('businesses are read as research bodies', "'business',", "'research',"),
    swap('public-welfare bodies are read as legal services', "'welfare',", "'legal',"),
    swap('internal affairs are read as deliberative records', "'denied.internal'", "'denied.deliberative'"),
    swap('not held is read as not made yet', "'unavailable.not_held'", "'unavailable.needs_creation'"),
    swap('repeated requests are read as publications', "'rejected.repeat'", "'rejected.publication'"),
    swap('granted is read as partly granted', "'予以公开'", "'部分公开'"),
    ['the variant 上一年结转 is not known', "    '上一年结转政府信息公开申请数量',\n", ''],
  ),
  ...mutate(
    `${forms}/active.ts`,
    read,
    swap('issued is read as repealed', "count('issued',", "count('repealed',"),
    swap('made is read as published', "count('made',", "count('published',"),
    ['现行有效件 is not known', "['现行有效件', ", '['],
  ),
  ...mutate(`${forms}/appeals.ts`, read, swap('upheld is read as corrected', '}.upheld`', '}.corrected`')),
  ...mutate(
    `${forms}/statistics-2014.ts`,
    read,
    swap('同意公开 is read as partly granted', "'同意公开答复数'", "'同意部分公开答复数'"),
    swap('weibo is read as WeChat', "'政务微博公开政府信息数'", "'政务微信公开政府信息数'"),
    swap('not this body is read as does not exist', "'answers_not_this_body'", "'answers_not_exist'"),
    swap('corrected suits count as complaints', "row('suits_corrected'", "row('complaints_corrected'"),
  ),
  ...mutate(`${forms}/statistics-2008.ts`, read, swap('reviews are read as suits', "'reviews',", "'suits',")),
  ...mutate(
    'src/report/unit/unit.ts',
    [...read, 'tests/report/units', 'tests/report/unit'],
    ['万 is a thousand', "['万', 4]", "['万', 3]"],
  ),
  ...mutate(
    'src/report/extract/tables/read-cell.ts',
    [...read, 'tests/report/extract/tables'],
    ['a minus is dropped', "sign === '-' && size !== 0 ? -size : size", 'size'],
    [
      'a stroke is a number missing',
      'if (absent.test(folded)) return none',
      "if (absent.test(folded)) return none('unreadable') ?? none",
    ],
  ),
];
