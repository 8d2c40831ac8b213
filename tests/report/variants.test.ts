// Wordings that real copies of the forms have → the same figures, and no word of a misprint.

import { expect, it } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { readReport } from '../../src/report/read-report.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { seedCases } from './support/gold.ts';

const registry = loadRegistry();

it.each([
  ['tabs-2021.txt', '现行有效件数', '现行有效件', 'active.normative.in_force', 12],
  ['tabs-2021.txt', '本年制发件数', '本年度制发件数', 'active.normative.issued', 3],
  ['tabs-2021.txt', '上年结转政府', '上一年结转政府', 'requests.carried_in.natural', 1],
  ['tabs-2021.txt', '上年结转政府', '上年度结转政府', 'requests.carried_in.natural', 1],
  ['tabs-2021.txt', '\n四、结转下年度继续办理', '\n四、结转下一年度继续办理', 'requests.carried_out.natural', 1],
  ['tabs-2021.txt', '4.保护第三方合法权益', '4.危害第三方合法权益', 'requests.denied.third_party.natural', 1],
  ['tabs-2021.txt', '\n行政复议\t', '\n行政法复议\t', 'appeals.review.upheld', 2],
  ['two-columns-2008.txt', '5.信函申请数', '5.信函申请', 'stat2008.requests_letter.cumulative', 2],
  ['two-columns-2008.txt', '3.否决公开答复数', '3.不予公开数', 'stat2008.answers_denied', 1],
])('%s with %s worded %s', async (file, wording, variant, metric, value) => {
  const { bytes } = seedCases.find(({ name }) => name === file)!;
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain(wording);
  const outcome = await readReport(new TextEncoder().encode(text.replace(wording, variant)), registry, {
    fileName: file,
  });
  if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
  const { figures, notes } = outcome.report;
  expect(figures.find((figure) => figure.metric === metric)?.value).toBe(value);
  expect(notes.map(({ code }) => code)).toEqual([]);
});
