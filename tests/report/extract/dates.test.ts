// The day on the page and the day below the text → both kept apart; the page's is the day of publication.
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const registry = loadRegistry();

async function readDates(byline: string, signature: string) {
  const page = `<html><body><h1>威海市教育局2021年政府信息公开工作年度报告</h1>${byline}
<h2>一、总体情况</h2><p>2021年，主动公开政府信息120条。</p>
<h2>二、主动公开政府信息情况</h2><p>无。</p>
<h2>三、收到和处理政府信息公开申请情况</h2><p>2021年收到政府信息公开申请2件。</p>
<h2>四、政府信息公开行政复议、行政诉讼情况</h2><p>无。</p>${signature}</body></html>`;
  const outcome = await readReport(new TextEncoder().encode(page), registry, { fileName: 'page.html' });
  if (outcome.status !== 'ok') throw new Error(outcome.rejection.code);
  return { published: outcome.report.published, dates: outcome.report.dates };
}

const byline = '<p>发布时间：2022-02-15 10:20 浏览次数：30</p>';
const signature = '<p>威海市教育局</p><p>2022年1月20日</p>';

describe('the dates of a report', () => {
  it('are the page’s and the signature’s, each under its own name', async () => {
    expect(await readDates(byline, signature)).toEqual({
      published: '2022-02-15',
      dates: { page: '2022-02-15', signature: '2022-01-20' },
    });
  });

  it('is the signature’s where the page has none', async () => {
    expect(await readDates('', signature)).toEqual({ published: '2022-01-20', dates: { signature: '2022-01-20' } });
  });

  it('is the page’s where nothing is signed', async () => {
    expect(await readDates(byline, '')).toEqual({ published: '2022-02-15', dates: { page: '2022-02-15' } });
  });

  it('are absent where the document gives none', async () => {
    expect(await readDates('', '')).toEqual({ published: null, dates: undefined });
  });

  it('do not take the end of the period, or a day before the year is over, for the signature', async () => {
    const ends = '<p>统计期限为2021年1月1日至2021年12月31日</p>';
    expect(await readDates('', ends)).toEqual({ published: null, dates: undefined });
  });
});
