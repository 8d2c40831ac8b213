// Real scans and screenshots of tables, where they are at hand: what is read of them stands there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPdfResources } from '../../../../src/pipeline/core.ts';
import { openPictureReaders } from '../../../../src/pipeline/open-picture-readers.ts';
import { readDocument } from '../../../../src/report/read/read-document.ts';
import { formKnowledge } from '../../../../src/report/read-report.ts';

const folder = join(process.env.MINGBAI_FORMATS ?? '', 'pictures');
const { deadline: _, ...pdf } = openPdfResources();

async function readRows(name: string): Promise<string[][]> {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const reading = await readDocument(bytes, formKnowledge, { pdf, scan: { open: openPictureReaders } });
  if (!reading.ok) throw new Error(reading.rejection.message.code);
  return reading.document.root.children.flatMap((node) =>
    node.type === 'grid'
      ? node.slots.map((row) => [...new Set(row)].map((cell) => node.cells[cell]?.text.replace(/\s+/gu, '') ?? ''))
      : [],
  );
}

describe.runIf(process.env.MINGBAI_FORMATS !== undefined && existsSync(folder))('real pictures', () => {
  test('a scan that lies askew, in thin print, with two stamps and handwriting: no number that is not there', async () => {
    const rows = await readRows('squeeze_error.jpeg');
    // Typed off the picture.
    const printed: Readonly<Record<string, readonly string[]>> = {
      塔类: ['4443', '6%', '4894780.79', '4890063.81', '0.00', '293403.83', '5183467.64'],
      室分类: ['108', '9%', '119476.19', '0.00', '10752.86', '130229.05'],
      传输类: ['4', '13%', '3649.03', '0.00', '474.37', '4123.40'],
      微站: ['22', '6%', '36283.65', '0.00', '2177.02', '38460.67'],
      维护费: ['6%'],
      场租费: ['6%'],
      发电油机服务费: ['6%', '119569.40', '0.00', '7174.16', '126743.56'],
      合计: ['5173759.06', '5169042.08', '0.00', '313982.24', '5483024.32'],
    };
    let count = 0;
    for (const [label, numbers] of Object.entries(printed)) {
      const row = rows.find((cells) => cells.includes(label));
      const read = (row ?? []).slice((row ?? []).indexOf(label) + 1).filter((text) => /\d/u.test(text));
      for (const text of read) expect(numbers).toContain(text);
      count += read.length;
    }
    expect(count).toBeGreaterThanOrEqual(15);
  }, 600_000);

  test('a screenshot with cells that span rows: its words where they stand', async () => {
    const rows = await readRows('wired_table.png');
    expect(rows.some((cells) => cells.join('').includes('此表为8、9人步兵班编组方案'))).toBe(true);
    expect(rows.filter((cells) => cells.some((text) => text.startsWith('第一组'))).length).toBe(4);
  }, 600_000);
});
