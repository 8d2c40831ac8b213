// PDFs whose statutory tables are pictures between lines of text.

import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../../../src/i18n/word-message.ts';
import { readReport } from '../../../../src/report/read-report.ts';
import { loadRegistry } from '../../../../src/store/load-registry.ts';
import { load } from './read-fixture.ts';
import { writePdf } from './write-pdf.ts';

const registry = loadRegistry();
const texts = [
  '威海市科学技术局2022年政府信息公开工作年度报告',
  '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。',
  '一、总体情况',
  '2022年，市科技局主动公开政府信息64条。',
  '二、主动公开政府信息情况',
  '详见上表。',
  '三、收到和处理政府信息公开申请情况',
  '五、存在的主要问题及改进情况',
  '解读形式还不够丰富，下一步将加以改进。',
  '六、其他需要报告的事项',
  '无。',
].map((text, index) => ({ text, x: 60, y: 80 + 20 * index + (index > 4 ? 200 : 0) }));

const image = (width: number, height: number): string =>
  `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 3 >>\nstream\nxyz\nendstream`;

/** `drawn`: the operators that show the picture /Im0. */
function writePage(drawn: string, [width, height]: readonly [number, number] = [1000, 400]): Uint8Array {
  const bytes = writePdf({ pages: [{ texts, raw: drawn }], objects: [image(width, height)] });
  return strToU8(
    strFromU8(bytes, true).replace('/Resources << /Font', '/Resources << /XObject << /Im0 7 0 R >> /Font'),
    true,
  );
}

async function notesOf(bytes: Uint8Array): Promise<string[]> {
  const outcome = await readReport(bytes, registry, { pdf: { load } });
  if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
  return outcome.report.notes.flatMap(({ code, message }) =>
    code === 'table_is_image' ? [wordMessage('zh', message)] : [],
  );
}

describe('a picture in a PDF', () => {
  it.each([
    ['in the place of a table', 'q 480 0 0 180 60 490 cm /Im0 Do Q'],
    ['inside a frame that clips', 'q 60 490 480 180 re W n q 480 0 0 180 60 490 cm /Im0 Do Q Q'],
    ['moved in two steps', 'q 1 0 0 1 60 490 cm 480 0 0 180 0 0 cm /Im0 Do Q'],
  ])('is noted %s', async (_, drawn) => {
    expect(await notesOf(writePage(drawn))).toEqual([
      '“主动公开政府信息情况”部分只有图片，没有可读的法定表格，图片中的数字未读取',
    ]);
  });

  it.each([
    ['a seal', 'q 120 0 0 120 300 500 cm /Im0 Do Q', [800, 800]],
    ['an icon', 'q 20 0 0 20 300 500 cm /Im0 Do Q', [64, 64]],
    ['paper behind the text', 'q 595 0 0 842 0 0 cm /Im0 Do Q', [1240, 1754]],
    ['a picture in another section', 'q 480 0 0 100 60 100 cm /Im0 Do Q', [1000, 400]],
    ['nothing', '', [1000, 400]],
  ] as const)('is no table where it is %s', async (_, drawn, size) => {
    expect(await notesOf(writePage(drawn, size))).toEqual([]);
  });
});
