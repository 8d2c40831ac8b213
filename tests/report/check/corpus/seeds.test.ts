import { describe, expect, it } from 'vitest';
import { loadRegistry } from '../../../../scripts/load-registry.ts';
import { corpusReusedOtherBody } from '../../../../src/report/check/rules/corpus-reused-other-body.ts';
import { corpusSameDocument } from '../../../../src/report/check/rules/corpus-same-document.ts';
import { readReport } from '../../../../src/report/read-report.ts';
import { corpus, goldCases } from '../../support/gold.ts';

async function readCorpus() {
  const registry = loadRegistry();
  const cases = goldCases('seeds', 'real');
  const read = await Promise.all(cases.map(({ bytes, name }) => readReport(bytes, registry, { fileName: name })));
  return read.flatMap((outcome) => (outcome.status === 'ok' ? [outcome.report] : []));
}

describe.runIf(corpus)('the corpus', () => {
  it('has one pair of bodies that share long passages, and no document twice', async () => {
    const reports = await readCorpus();
    const failed = corpusReusedOtherBody.test({ reports }).filter(({ pass }) => !pass);
    expect(failed).toMatchObject([{ of: { agencyId: '371003-kjj', year: 2022 } }]);
    expect(failed[0]).toHaveProperty('message.zh', expect.stringContaining('威海市科学技术局 2021'));
    expect(failed[0]).toHaveProperty('at.0.section', 'problems');
    expect(corpusSameDocument.test({ reports }).every(({ pass }) => pass)).toBe(true);
  });
});
