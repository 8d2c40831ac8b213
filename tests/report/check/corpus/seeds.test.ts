import { describe, expect, it } from 'vitest';
import { openPdfResources } from '../../../../src/pipeline/core.ts';
import { corpusReusedOtherBody, corpusSameDocument } from '../../../../src/report/check/rules/corpus-reused.ts';
import { readReport } from '../../../../src/report/read-report.ts';
import { loadRegistry } from '../../../../src/store/load-registry.ts';
import { type GoldCase, goldCases } from '../../support/gold.ts';

async function readAll(cases: readonly GoldCase[]) {
  const registry = loadRegistry();
  const read = await Promise.all(
    cases.map(({ bytes, name }) => readReport(bytes, registry, { pdf: openPdfResources(), fileName: name })),
  );
  return read.flatMap((outcome) => (outcome.status === 'ok' ? [outcome.report] : []));
}

const own = goldCases.filter(({ isOwn }) => isOwn);
const others = goldCases.filter(({ isOwn, name }) => !isOwn && !name.endsWith('.html'));

describe('the corpus', () => {
  it.each(
    [
      { of: { agencyId: '371082-jtj', year: 2023 }, source: '乳山市交通运输局 2022', cases: own },
      { of: { agencyId: '371003-kjj', year: 2022 }, source: '威海市科学技术局 2021', cases: others },
    ].filter(({ cases }) => cases.length > 0),
  )(
    'has one pair of bodies that share long passages, of $source, and no document twice',
    async ({ of, source, cases }) => {
      const reports = await readAll(cases);
      expect(reports).toHaveLength(cases.length);
      const failed = corpusReusedOtherBody.test({ reports }).filter(({ pass }) => !pass);
      expect(failed).toMatchObject([{ of }]);
      expect(failed[0]).toHaveProperty('message.values.earlier', source);
      expect(failed[0]).toHaveProperty('at.0.section', 'problems');
      expect(corpusSameDocument.test({ reports }).every(({ pass }) => pass)).toBe(true);
    },
  );
});
