// The parts of a report → a note for each statutory table in whose place there is only a picture.

import type { Note } from '../../model/report.ts';
import type { Outline } from '../outline/build-outline.ts';

const tables = [
  { id: 'active', zh: '主动公开政府信息情况', en: 'disclosure on the body’s own initiative' },
  { id: 'requests', zh: '收到和处理政府信息公开申请情况', en: 'disclosure on request' },
  { id: 'appeals', zh: '政府信息公开行政复议、行政诉讼情况', en: 'administrative reviews and lawsuits' },
] as const;

export function noteImages({ parts }: Outline): Note[] {
  const found = new Set(
    parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'grid' ? block.grid.kinds : []))),
  );
  const pictured = new Set(
    parts.flatMap(({ id, blocks }) => (blocks.some((block) => block.type === 'image') ? [id] : [])),
  );
  return tables
    .filter(({ id }) => pictured.has(id) && !found.has(id))
    .map(({ zh, en }) => ({
      code: 'table_is_image',
      message: {
        zh: `“${zh}”部分只有图片，没有可读的法定表格，图片中的数字未读取`,
        en: `The part on ${en} has a picture and no readable statutory table; numbers in the picture were not read`,
      },
    }));
}
