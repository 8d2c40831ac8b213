// What an agency says of a finding, as a file beside the source has it; and what is said of a file that has it wrong.
import { expect, it } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { readStatements } from '../../src/pipeline/read-source.ts';

const read = (yaml: string) => readStatements('2021.statement.yml', new TextEncoder().encode(yaml));
const good = '- rule: requests-balance\n  text: 结转数误填，已更正。\n  from: 某局办公室\n  date: 2026-03-31\n';

it('takes a list, with an address and whether the report was corrected', () => {
  const more = '  url: https://example.cn/1.html\n  corrected: true\n';
  const plain = { rule: 'requests-balance', text: '结转数误填，已更正。', from: '某局办公室', date: '2026-03-31' };
  expect(read(good + more + good)).toEqual({
    value: [{ ...plain, url: 'https://example.cn/1.html', corrected: true }, plain],
  });
});

it.each([
  ['', /line 1: the whole file: expected a list whose items begin with "- rule:"/],
  [
    good.replace('requests-balance', 'request-balance'),
    /line 1: 0\.rule: there is no rule request-balance; did you mean requests-balance\?/,
  ],
  [good.replace('  from: 某局办公室\n', ''), /line 1: 0\.from: expected who gave the statement/],
  [good.replace('结转数误填，已更正。', '""'), /line 2: 0\.text: expected what the agency says/],
  [good.replace('2026-03-31', '2026-02-30'), /line 4: 0\.date: expected the day on which it was given/],
  [`${good}  url: javascript:alert(1)\n`, /line 5: 0\.url: expected a web address/],
  [`${good}  corrected: false\n`, /line 5: 0\.corrected: expected true/],
  [`${good}  about: x\n`, /line 5: 0\.about: /],
])('says of %j what to write', (yaml, words) => {
  const result = read(yaml);
  expect('rejection' in result && wordMessage('en', result.rejection.message)).toMatch(words);
});
