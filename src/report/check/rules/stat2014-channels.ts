// The 统计表 of 2014: items by channel and items sent to reading places against their heads.

import { makeSumRule } from '../compare-figures.ts';
import { basis, notApplicable } from '../rule.ts';

export const stat2014Channels = makeSumRule({
  id: 'stat2014-channels',
  level: 'error',
  statement: {
    zh: '统计表中，各渠道公开数之和等于“通过不同渠道和方式公开政府信息的情况”，纸质与电子文件数之和等于报送查阅场所的信息数。',
    en: 'In the statistics table the channels add up to the items disclosed by channel, and paper and electronic ones to the items sent to reading places.',
  },
  basis: basis.table2014,
  tolerance: {
    zh: '“主动公开政府信息数”对同一信息只计一条，可以少于各渠道之和，本规则不比较它。',
    en: '“Items disclosed” counts an item once however many channels carry it; it may be less than the channels together and is not compared.',
  },
  table: 'stat2014',
  without: notApplicable.no2014,
});
