// The provinces' table as copies without separators have it → what zeros and sums prove, and nothing more.
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../src/report/read-report.ts';
import { loadRegistry } from '../../../../src/store/load-registry.ts';

const registry = loadRegistry();

async function read(table: string): Promise<Record<string, number | string | null>> {
  const text = `威海市教育局2012年政府信息公开工作年度报告
一、概述
全年认真做好公开工作。
二、主动公开政府信息情况
按要求公开。
三、附表
${table}
威海市教育局
2013年2月20日
`;
  const outcome = await readReport(new TextEncoder().encode(text), registry);
  if (outcome.status !== 'ok') throw new Error(outcome.rejection.code);
  const figures = outcome.report.figures.filter(({ metric }) => metric.startsWith('stat2008.'));
  return Object.fromEntries(figures.map(({ metric, value, status }) => [metric.slice(9), value ?? status]));
}

const glued = (rows: string): string => `指标名称计量单位2012年度历年累计${rows}`;
const requests = (total: string, [person, mail]: readonly [string, string]): string =>
  `受理依申请公开信息总数条${total}其中：1.当面申请数条${person}2.传真申请数条003.电子邮件申请数条${mail}4.网上申请数条005.信函申请数条006.其它形式申请数条00`;
const rest = '行政复议数条00行政诉讼数条00行政申诉数条00';

describe('two numbers run together', () => {
  it('are told apart by the sums of both columns', async () => {
    expect(
      await read(
        glued(`主动公开信息数条2650其中：1.网站公开条26502.政府公报公开条00${requests('1212', ['1010', '22'])}${rest}`),
      ),
    ).toMatchObject({
      requests: 12,
      'requests.cumulative': 12,
      requests_in_person: 10,
      'requests_in_person.cumulative': 10,
      requests_email: 2,
      'requests_email.cumulative': 2,
      reviews: 0,
      disclosed: 'unreadable',
      website: 'unreadable',
    });
  });

  it('are told apart by the three answers of the table until 2013', async () => {
    const answers = '对申请的答复数条2121其中：1.同意公开答复数条17172.同意部分公开答复数条223.否决公开答复数条22';
    expect(
      await read(
        glued(
          `主动公开信息数条2650其中：1.网站公开条26502.政府公报公开条00${requests('2121', ['1919', '22'])}${answers}${rest}`,
        ),
      ),
    ).toMatchObject({
      answers: 21,
      'answers.cumulative': 21,
      answers_granted: 17,
      'answers_granted.cumulative': 17,
      answers_partial: 2,
      answers_denied: 2,
    });
  });

  it('begin with a 0 that is a number of its own', async () => {
    const figures = await read(
      glued(`主动公开信息数条00其中：1.网站公开条002.政府公报公开条07${requests('03', ['01', '02'])}${rest}`),
    );
    expect(figures).toMatchObject({ gazette: 0, 'gazette.cumulative': 7, requests: 0, 'requests.cumulative': 3 });
  });

  it('stay unreadable where two readings keep the sums', async () => {
    // 1 + 1 = 2 and 11 + 11 = 22, or 11 + 11 = 22 and 1 + 1 = 2.
    const figures = await read(
      glued(`主动公开信息数条00其中：1.网站公开条002.政府公报公开条00${requests('222', ['111', '111'])}${rest}`),
    );
    expect(figures).toMatchObject({ requests: 'unreadable', requests_in_person: 'unreadable', reviews: 0 });
  });

  it('stay unreadable where no row proves that both columns are filled', async () => {
    const figures = await read(glued('主动公开信息数条2650其中：1.网站公开条26502.政府公报公开条12'));
    expect(figures).toMatchObject({ disclosed: 'unreadable', gazette: 'unreadable' });
  });
});

describe('one number a row', () => {
  const rows =
    '主动公开信息数 条 15 其中：1．网站公开 条 12 2．政府公报公开 条 0 受理依申请公开信息总数 条 0 其中：1．当面申请数 条 0 2．传真申请数 条 0';

  it.each(['年末统计', '2012 年度'])('under %s is the year’s', async (head) => {
    const figures = await read(`指标名称 计量单位 ${head} ${rows}`);
    expect(figures).toEqual({
      disclosed: 15,
      website: 12,
      gazette: 0,
      requests: 0,
      requests_in_person: 0,
      requests_fax: 0,
    });
  });

  it('under another year’s name is none of this report', async () => {
    const figures = await read(`指标名称 计量单位 2011 年度 ${rows}`);
    expect(Object.values(figures).filter((value) => typeof value === 'number')).toEqual([]);
  });

  it('is not taken where the header promises two', async () => {
    const figures = await read(`指标名称 计量单位 2012 年度 历年累计 ${rows}`);
    expect(Object.values(figures).filter((value) => typeof value === 'number')).toEqual([]);
  });
});
