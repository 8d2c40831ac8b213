import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../../src/i18n/word-message.ts';
import { openPdfResources } from '../../../src/pipeline/core.ts';
import { type CheckedDocument, checkReport, listFindings } from '../../../src/report/check/run-checks.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { corpus, type GoldCase, goldCases } from '../support/gold.ts';

const registry = loadRegistry();
const sources = fileURLToPath(new URL('../../../content/sources/', import.meta.url));

/** Everything at level error or warning: rule, left side, right side. */
const expected = {
  hongze: [
    ['appeals-total', 11, 0],
    ['appeals-total', 5, 0],
    ['label-wording', '2.其他法律行政止公开', '其他法律行政法规禁止公开'],
  ],
  /** The digest does not have all its words: the original has none on assessment. */
  hongzeOriginal: [
    ['appeals-total', 11, 0],
    ['appeals-total', 5, 0],
    ['government-content', undefined, undefined],
    ['label-wording', '2.其他法律行政止公开', '其他法律行政法规禁止公开'],
  ],
  pingtan2019: [['text-parts', 2599, 2533]],
  zibo: [
    ['text-parts', 388, 408],
    ['text-parts', 21, 18],
  ],
  gxj: [
    ['cell-blank', undefined, undefined],
    ['label-wording', '1.属于国际秘密', '属于国家秘密'],
  ],
  weihai2016: [
    ['text-interpretations', 25, 13],
    ['text-requests', 3, 1],
  ],
  wendeng: Array.from({ length: 3 }, () => ['table-missing', undefined, undefined]),
  none: [],
};

async function findGrave(
  { bytes, name }: Pick<GoldCase, 'bytes' | 'name'>,
  document: CheckedDocument = {},
): Promise<unknown[][]> {
  const outcome = await readReport(bytes, registry, { fileName: name, pdf: openPdfResources() });
  if (outcome.status !== 'ok') throw new Error(`${name}: ${wordMessage('en', outcome.rejection.message)}`);
  const findings = listFindings(checkReport(outcome.report, document)).filter((finding) => finding.level !== 'info');
  return findings.map(({ rule, left, right }) => [rule, left, withoutSpaces(right)]);
}

const findGraveOf = (file: string, document?: CheckedDocument) =>
  findGrave({ bytes: readFileSync(file), name: basename(file) }, document);

const withoutSpaces = (side: unknown): unknown => (typeof side === 'string' ? side.replace(/\s/g, '') : side);
const tidy = (found: unknown[][]): unknown[][] => found.map((row) => row.map(withoutSpaces));

describe('the digests of real reports', () => {
  it.each([
    ['320813/320813-gov/2023.pdf', expected.hongze],
    ['321300/321300-gov/2023.txt', expected.none],
    ['350128/350128-gwh/2014.txt', expected.none],
    ['350128/350128-gwh/2019.html', expected.pingtan2019],
    ['350128/350128-gwh/2021.html', expected.none],
    ['350128/350128-gwh/2023.md', expected.none],
    ['370300/370300-kjj/2021.docx', expected.zibo],
    ['371000/371000-gxj/2020.txt', expected.gxj],
    ['371000/371000-kjj/2016.ofd', expected.weihai2016],
    ['371000/371000-kjj/2021.txt', expected.none],
    ['371003/371003-kjj/2022.md', expected.wendeng],
  ])('%s has exactly the findings that are true', async (file, findings) => {
    expect(tidy(await findGraveOf(join(sources, file), { isDigest: true }))).toEqual(findings);
  });
});

describe('the small corpus', () => {
  it.each(goldCases.filter(({ isOwn }) => isOwn))('$name has exactly the findings of its gold', async (found) => {
    const grave = (await findGrave(found)).map((row) => row.map((side) => side ?? null));
    expect(tidy(grave)).toEqual(found.gold.grave);
  });
});

if (corpus) {
  describe('the originals', () => {
    const files: [string, unknown[][]][] = [
      ['seeds/weihai-gxj-2020.txt', expected.gxj],
      ['seeds/weihai-kjj-2016.txt', expected.weihai2016],
      ['seeds/weihai-kjj-2021.txt', expected.none],
      ['seeds/wendeng-kjj-2022.txt', expected.wendeng],
      ['seeds/zibo-kjj-2021.txt', expected.zibo],
      ['real/hongze-2023.pdf', expected.hongzeOriginal],
      ['real/pingtan-2014.txt', expected.none],
      ['real/pingtan-2019.txt', expected.pingtan2019],
      ['real/pingtan-2021.txt', expected.none],
      ['real/pingtan-2023.txt', expected.none],
      ['real/html/pingtan-2021.html', expected.none],
      ['real/html/pingtan-2023.html', expected.none],
      ['real/pingtan-dishui-2013.txt', expected.none],
      ['real/suqian-2023.txt', expected.none],
    ];
    it.each(files)('%s has exactly the findings that are true', async (name, findings) => {
      const file = join(corpus ?? '', name);
      expect(existsSync(file)).toBe(true);
      expect(tidy(await findGraveOf(file))).toEqual(findings);
    });
  });
}
