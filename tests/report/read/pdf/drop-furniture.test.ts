import { describe, expect, it } from 'vitest';
import { buildLines, writePieces } from '../../../../src/report/read/pdf/build-lines.ts';
import { dropFurniture } from '../../../../src/report/read/pdf/compose-pages.ts';

const line = (text: string, top: number) => ({
  text,
  box: { left: 90, right: 90 + 10 * text.length, top, bottom: top + 10 },
  size: 10,
  font: 'f',
  runs: [0, 0] as const,
});

const drop = (pages: [string, number][][]) =>
  dropFurniture(
    pages.map((lines) => ({ height: 842, lines: buildLines(lines.map(([text, top]) => line(text, top))) })),
  ).map((lines) => lines.map(({ pieces }) => writePieces(pieces, ' ')));

describe('dropFurniture', () => {
  it.each(['- 1 -', '—1—', '第 1 页 共 5 页', '第1页', '1/5', '1', 'Page 1 of 5', '共5页，第1页'])(
    'drops the page number %s',
    (text) => {
      expect(
        drop([
          [
            ['正文', 300],
            [text, 790],
          ],
        ]),
      ).toEqual([['正文']]);
    },
  );

  it('keeps a number in the margin that counts no pages', () => {
    expect(
      drop([
        [
          ['收到申请', 700],
          ['37', 770],
        ],
      ]),
    ).toEqual([['收到申请', '37']]);
  });

  it('drops numbers that rise from page to page, wherever they start', () => {
    expect(
      drop([
        [
          ['甲', 300],
          ['41', 790],
        ],
        [
          ['乙', 300],
          ['42', 790],
        ],
      ]),
    ).toEqual([['甲'], ['乙']]);
  });

  it('drops running headers and footers but not text that happens to stand high', () => {
    const header = '某某市样本局 2023年报';
    expect(
      drop([
        [
          [header, 30],
          ['甲', 60],
        ],
        [
          [header, 30],
          ['乙', 60],
        ],
        [
          [header, 30],
          ['丙', 60],
        ],
      ]),
    ).toEqual([['甲'], ['乙'], ['丙']]);
  });
});
