// Files beside a source, from `normalize` to the files that are published: a withheld number is nowhere, a statement where the finding is.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { sampleReport } from './sample-report.ts';
import { Workspace } from './workspace.ts';

const source = 'sources/371000/kjj/2021.txt';
const withholding = 'sources/371000/kjj/2021.withhold.yml';
const reason = '来源文件这一格印得不清，读错了';

/** 4711 stands in the table as the number of requests from individuals and in all, and nowhere else. */
function oneReport(): Workspace {
  const work = new Workspace();
  work.write(source, sampleReport({ requests: 4711 }));
  return work;
}

const withhold = (...figures: string[]): string =>
  figures.map((figure) => `- figure: ${figure}\n  reason: ${reason}\n  date: 2026-03-31\n`).join('');

const normalize = (work: Workspace) =>
  work.normalize('--out', 'content/reports', '--findings', 'content/findings', '--quiet');

/** What is gzipped, unpacked. */
const readText = (work: Workspace, name: string): string =>
  name.endsWith('.gz') ? gunzipSync(readFileSync(work.path(name))).toString('utf8') : work.read(name);

const readReport = (work: Workspace) => JSON.parse(work.read('content/reports/371000-kjj/2021.json'));

interface Row {
  metric: string;
}

describe('a withheld figure', () => {
  it('is unreadable everywhere, with its reason, until the file is removed', async () => {
    const work = oneReport();
    await normalize(work);
    const before = work.read('content/reports/371000-kjj/2021.json');
    const metrics: string[] = readReport(work)
      .report.figures.filter(({ value }: { value: number | null }) => value === 4711)
      .map(({ metric }: Row) => metric);
    expect(metrics).toContain('requests.received.natural');

    work.write(withholding, withhold(...metrics));
    expect(await normalize(work)).toMatchObject({ code: 0, stdout: expect.stringContaining('1 written') });
    expect((await normalize(work)).stdout).toContain('1 found, 1 unchanged');
    const { report } = readReport(work);
    for (const figure of report.figures.filter(({ metric }: Row) => metrics.includes(metric)))
      expect(figure).toMatchObject({
        value: null,
        status: 'unreadable',
        raw: '',
        withheld: { reason, date: '2026-03-31' },
      });
    expect(work.read('content/reports/371000-kjj/2021.json')).not.toContain('4711');
    expect(work.read('content/findings/371000-kjj/2021.json')).not.toContain('4711');

    rmSync(work.path(withholding));
    await normalize(work);
    expect(work.read('content/reports/371000-kjj/2021.json')).toBe(before);
  });

  it('is in no published file, and the change log says what became of it', async () => {
    const work = oneReport();
    await normalize(work);
    const released = await work.run('mingbai.ts', 'export', '--content', 'content', '--release', '2026-03-01');
    expect(released.code).toBe(0);
    const metrics = readReport(work)
      .report.figures.filter(({ value }: { value: number | null }) => value === 4711)
      .map(({ metric }: Row) => metric);
    work.write(withholding, withhold(...metrics));
    await normalize(work);
    const exported = await work.run('mingbai.ts', 'export', '--content', 'content', '--out', 'site');
    expect(exported.code).toBe(0);

    // What was published before stands in the log of changes, and in nothing else.
    const naming = work
      .list('site')
      .filter((name) => !name.endsWith('.parquet') && readText(work, `site/${name}`).includes('4711'));
    expect(naming.filter((name) => !/changes|CHANGES|feed\.xml/.test(name))).toEqual([]);
    const { unreleased } = JSON.parse(work.read('site/data/changes.json'));
    expect(unreleased).toMatchObject([{ agency: '371000-kjj', year: 2021, reason: 'withheld' }]);
    expect(unreleased[0].changed).toContainEqual({
      metric: 'requests.received.natural',
      before: '4711',
      after: 'withheld',
    });

    const file = readFileSync(join(work.folder, 'site/data/figures.parquet'));
    const rows = await parquetReadObjects({ file: file.buffer.slice(file.byteOffset, file.byteOffset + file.length) });
    const own = rows.find(({ metric }) => metric === 'requests.received.natural');
    expect(own).toMatchObject({ value: null, status: 'unreadable', withheld: reason });
    const api = JSON.parse(work.read('site/api/v1/agency/371000-kjj.json'));
    expect(api.figures['requests.received.natural']).toEqual({
      values: [null],
      status: ['unreadable'],
      withheld: [{ reason, date: '2026-03-31' }],
    });
  });

  it.each([
    [
      'names a figure that there is not',
      withhold('requests.recieved.total'),
      /2021\.withhold\.yml, line 1: .*there is no such figure/,
    ],
    ['names one that the report lacks', withhold('stat2014.requests'), /which this report was not read to state/],
    ['is no list', 'figure: requests.received.total\n', /expected a list whose items begin with/],
  ])('is not published either where the file %s', async (_, yaml, words) => {
    const work = oneReport();
    work.write(withholding, yaml);
    expect(await normalize(work)).toMatchObject({ code: 1, stdout: expect.stringMatching(words) });
    expect(work.list('content/reports')).toEqual([]);
  });

  it('is told of where its file stands beside no source', async () => {
    const work = oneReport();
    work.write('sources/371000/kjj/2012.withhold.yml', withhold('requests.received.total'));
    expect(await normalize(work)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/2012\.withhold\.yml[\s\S]*there is no source of that name beside it/),
    });
  });
});

describe('a statement', () => {
  it('stands with the report and beside the finding that it is about', async () => {
    const work = oneReport();
    // The balance no longer holds: nothing of 4,712 received was answered or carried forward.
    work.write(source, sampleReport({ requests: 4711 }).replace('\t4711\t', '\t4712\t'));
    await normalize(work);
    const { findings } = JSON.parse(work.read('content/findings/371000-kjj/2021.json'));
    const [{ rule }] = findings;
    work.write(
      'sources/371000/kjj/2021.statement.yml',
      `- rule: ${rule}\n  text: 填写有误。\n  from: 某局办公室\n  date: 2026-03-31\n  corrected: true\n`,
    );
    expect((await normalize(work)).stdout).toContain('1 written');
    const statement = { rule, text: '填写有误。', from: '某局办公室', date: '2026-03-31', corrected: true };
    expect(readReport(work).statements).toEqual([statement]);
    await work.run('mingbai.ts', 'export', '--content', 'content', '--out', 'site');
    const api = JSON.parse(work.read('site/api/v1/report/371000-kjj/2021.json'));
    expect(api.statements).toEqual([statement]);
    for (const finding of api.findings)
      expect(finding.statements).toEqual(finding.rule === rule ? [statement] : undefined);
    expect(readText(work, 'site/data/findings.csv.gz')).toContain('2026-03-31 某局办公室：填写有误。,true');
  });
});
