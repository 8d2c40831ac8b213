// `npm run normalize`, as a user runs it: the whole way, its incremental runs, and folders with bad files.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, statSync, symlinkSync, truncateSync, utimesSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { reportFile } from '../../src/report/model/report.ts';
import { sampleReport } from './sample-report.ts';
import { scriptPath, Workspace } from './workspace.ts';

const first = 'sources/371000/kjj/2021.txt';
const second = 'sources/371000/kjj/2022.txt';

function twoReports(): Workspace {
  const work = new Workspace();
  work.write(first, sampleReport());
  work.write(second, sampleReport({ year: 2022 }));
  return work;
}

describe('normalize', () => {
  it('writes one file a report, as the schema has it, with its source', async () => {
    const work = twoReports();
    work.write(
      'sources/371000/kjj/2021.yml',
      'publisher: 威海市科学技术局\nurl: https://example.cn/a\nretrieved: 2026-11-01\n',
    );
    const { code, stdout } = await work.normalize();
    expect({ code, rejected: /^rejected.*/m.exec(stdout) }).toEqual({ code: 0, rejected: null });
    expect(work.list('out')).toEqual(['371000-kjj/2021.json', '371000-kjj/2022.json']);
    const text = work.read('out/371000-kjj/2021.json');
    const { source, report } = reportFile.parse(JSON.parse(text));
    expect(source).toMatchObject({
      file: '371000/kjj/2021.txt',
      publisher: '威海市科学技术局',
      digest: false,
      licence: null,
    });
    expect(report.year).toBe(2021);
    expect(text.endsWith('}\n')).toBe(true);
    expect(text).not.toContain(work.folder);
    expect(stdout).toContain('2 normalised, 0 rejected, 0 failed');
    expect(stdout).toContain('forms      2021: 2');
    expect(stdout).toContain('formats    text: 2');
  });

  it('reads nothing in a second run and leaves the outputs alone', async () => {
    const work = twoReports();
    work.write('sources/bad.txt', '今天天气很好。');
    const before = await work.normalize();
    const written = statSync(work.path('out/371000-kjj/2021.json')).mtimeMs;
    const after = await work.normalize();
    expect(before.stdout).toContain('0 unchanged');
    expect(after.stdout).toContain('3 found, 3 unchanged');
    expect(after.stdout).toContain('2 normalised, 1 rejected');
    expect(after.code).toBe(1);
    expect(statSync(work.path('out/371000-kjj/2021.json')).mtimeMs).toBe(written);
  });

  it('does not read a touched file again, but a changed one', async () => {
    const work = twoReports();
    await work.normalize();
    utimesSync(work.path(first), new Date(), new Date());
    work.write(second, sampleReport({ year: 2022, items: 99 }));
    const { stdout } = await work.normalize();
    expect(stdout).toContain('2 found, 1 unchanged');
    expect(stdout).toContain('1 written');
    expect(work.read('out/371000-kjj/2022.json')).toContain('99');
  });

  it('sees a change that keeps size and date', async () => {
    const work = twoReports();
    work.age(first);
    await work.normalize();
    work.write(first, sampleReport({ items: 63 }));
    work.age(first);
    expect((await work.normalize()).stdout).toContain('2 found, 1 unchanged');
    expect(work.read('out/371000-kjj/2021.json')).toContain('63条');
  });

  it('reads again when the sidecar changes', async () => {
    const work = twoReports();
    await work.normalize();
    work.write('sources/371000/kjj/2021.yml', 'licence: CC0\n');
    await work.normalize();
    expect(work.read('out/371000-kjj/2021.json')).toContain('"licence": "CC0"');
  });

  it('brings back deleted and edited outputs, byte for byte', async () => {
    const work = twoReports();
    await work.normalize();
    const [one, two] = [work.read('out/371000-kjj/2021.json'), work.read('out/371000-kjj/2022.json')];
    rmSync(work.path('out/371000-kjj/2021.json'));
    work.write('out/371000-kjj/2022.json', two.replace('2022', '2023'));
    expect((await work.normalize()).stdout).toContain('2 written');
    expect(work.read('out/371000-kjj/2021.json')).toBe(one);
    expect(work.read('out/371000-kjj/2022.json')).toBe(two);
  });

  it.each([
    ['missing', null],
    ['broken', '{"sources":'],
    ['foreign', '{"sources":"/elsewhere","out":"/elsewhere","entries":{}}'],
  ])('reads everything again when its index is %s', async (_, index) => {
    const work = twoReports();
    await work.normalize();
    const [name] = work.list('cache');
    if (index === null) rmSync(work.path('cache'), { recursive: true });
    else work.write(`cache/${name}`, index);
    const { code, stdout } = await work.normalize();
    expect(code).toBe(0);
    expect(stdout).toContain('2 found, 0 unchanged');
    expect(stdout).toContain('0 written');
  });

  it('removes the output of a source that is gone, and nothing else', async () => {
    const work = twoReports();
    work.write('out/371000-xxj/2001.json', '{}');
    await work.normalize();
    rmSync(work.path(first));
    const { code, stdout } = await work.normalize();
    expect(code).toBe(0);
    expect(stdout).toContain('removed 371000-kjj/2021.json');
    expect(work.list('out')).toEqual(['371000-kjj/2022.json', '371000-xxj/2001.json']);
  });

  it('does not remove an output that somebody edited', async () => {
    const work = twoReports();
    await work.normalize();
    work.write('out/371000-kjj/2021.json', '{}');
    rmSync(work.path(first));
    const { stdout } = await work.normalize();
    expect(stdout).toContain('was changed by somebody: not removed');
    expect(work.exists('out/371000-kjj/2021.json')).toBe(true);
  });

  it('moves the output of a source that turns out to be of another year', async () => {
    const work = new Workspace();
    work.write(first, sampleReport());
    await work.normalize();
    work.write(first, sampleReport({ year: 2020 + 3 }));
    await work.normalize();
    expect(work.list('out')).toEqual(['371000-kjj/2023.json']);
  });

  it('keeps the previous output of a source that went bad, until the source is gone', async () => {
    const work = twoReports();
    await work.normalize();
    const good = work.read('out/371000-kjj/2021.json');
    work.write(first, '');
    const { code, stdout } = await work.normalize();
    expect(code).toBe(1);
    expect(stdout).toMatch(/rejected 371000\/kjj\/2021\.txt\n {2}empty: .*\n.*\n.*371000-kjj\/2021\.json is kept/);
    expect(work.read('out/371000-kjj/2021.json')).toBe(good);
    rmSync(work.path(first));
    await work.normalize();
    expect(work.list('out')).toEqual(['371000-kjj/2022.json']);
  });

  it('keeps one of two sources for the same agency and year, whichever was read first', async () => {
    const work = new Workspace();
    work.write('sources/a/thin.txt', sampleReport({ tables: false }));
    work.write('sources/b/full.txt', sampleReport());
    work.write('sources/c/full.txt', sampleReport({ items: 41 }));
    work.write('sources/d/digest.txt', sampleReport({ items: 42 }));
    work.write('sources/d/digest.yml', 'digest: true\n');
    const { code, stdout } = await work.normalize();
    expect(code).toBe(1);
    expect(stdout).toContain('1 normalised, 3 rejected');
    for (const loser of ['a/thin.txt', 'c/full.txt', 'd/digest.txt']) {
      expect(stdout).toMatch(new RegExp(`rejected ${loser}\n {2}duplicate: same agency and year as b/full.txt`));
    }
    const kept = work.read('out/371000-kjj/2021.json');
    expect(kept).toContain('"file": "b/full.txt"');
    expect((await work.normalize()).stdout).toContain('4 found, 4 unchanged');
    rmSync(work.path('sources/b/full.txt'));
    await work.normalize();
    expect(work.read('out/371000-kjj/2021.json')).toContain('"file": "c/full.txt"');
    work.write('sources/b/full.txt', sampleReport());
    await work.normalize();
    expect(work.read('out/371000-kjj/2021.json')).toBe(kept);
  });

  it('lists every bad file and finishes the good ones', async () => {
    const work = twoReports();
    work.write('sources/empty.txt', '');
    work.write('sources/bytes.txt', new Uint8Array([0xff, 0xfe, 0xfd, 0x80, 0x81, 0xff]));
    work.write('sources/table.xlsx', 'PK\x03\x04xl/workbook.xml');
    work.write('sources/huge.txt', 'x');
    truncateSync(work.path('sources/huge.txt'), 50 * 1024 * 1024);
    symlinkSync('nowhere', work.path('sources/dangling.txt'));
    symlinkSync('circle.txt', work.path('sources/circle.txt'));
    work.write('sources/line\nbreak.txt', '');
    const { code, stdout } = await work.normalize();
    expect(code).toBe(1);
    expect(stdout).toContain('2 normalised, 7 rejected');
    expect(stdout).toMatch(/rejected empty\.txt\n {2}empty: /);
    expect(stdout).toMatch(/rejected table\.xlsx\n {2}corrupt: /);
    expect(stdout).toMatch(/rejected huge\.txt\n {2}too_large: the file has about 50 MiB/);
    expect(stdout).toMatch(/rejected circle\.txt\n {2}unreadable_file: the link leads in a circle/);
    expect(stdout).toMatch(/rejected line\\x0abreak\.txt\n/);
    expect(stdout).toMatch(/rejected dangling\.txt\n {2}unreadable_file: there is no such file/);
    expect(work.list('out')).toHaveLength(2);
  });

  it('names the line of a broken sidecar', async () => {
    const work = twoReports();
    work.write('sources/371000/kjj/2021.yml', 'publisher: 科技局\nretreived: 2026-11-01\n');
    work.write('sources/371000/kjj/2022.yml', 'title: [\n');
    const { code, stdout } = await work.normalize();
    expect(code).toBe(1);
    expect(stdout).toMatch(/kjj\/2021\.txt\n.*its sidecar 2021\.yml, line 2: retreived/);
    expect(stdout).toMatch(/kjj\/2022\.txt\n.*its sidecar 2022\.yml, line \d: not YAML/);
  });

  it('says what is too long, and by which limit', async () => {
    const work = new Workspace();
    work.write('sources/kjj/2021.txt', sampleReport());
    work.write('sources/kjj/2021.yml', `title: ${'长'.repeat(30_000)}\n`);
    const { code, stdout } = await work.normalize();
    expect(code).toBe(1);
    // 30,000 characters of three bytes are 88 KiB.
    expect(stdout).toMatch(
      /2021\.yml: the file has about 88 KiB, more than the 64 KiB that are read; a sidecar has a few/,
    );
    expect(stdout).toMatch(/2021\.yml：文件约 88 KiB，超过 64 KiB 的上限，未读取；旁注文件只有几行/);
  });

  it('says that a name is not in UTF-8, in a list of files as in a path', async () => {
    const work = new Workspace();
    work.write('sources/2021.txt', sampleReport());
    // What Node lists for bytes that are no UTF-8, and cannot open.
    symlinkSync('nowhere', work.path('sources/\uFFFD.txt'));
    const { code, stdout } = await work.normalize();
    expect(code).toBe(1);
    expect(stdout).toContain('is not in UTF-8');
    expect(stdout).toContain('不是 UTF-8 编码');
    expect(stdout).not.toContain('no such file');
  });

  it('reads neither hidden files nor notes nor sidecars, and survives circles of links', async () => {
    const work = twoReports();
    work.write('sources/README.md', '# 说明');
    work.write('sources/.DS_Store', 'x');
    work.write('sources/~$2021.docx', 'x');
    work.write('sources/lonely.yml', 'title: x\n');
    symlinkSync('..', work.path('sources/371000/up'));
    work.write('elsewhere/2020.txt', sampleReport({ agency: '威海市财政局' }));
    symlinkSync('../elsewhere', work.path('sources/linked'));
    symlinkSync('.', work.path('elsewhere/self'));
    const { code, stdout } = await work.normalize();
    expect(code).toBe(0);
    expect(stdout).toContain('3 found');
    expect(stdout).toContain('sidecar lonely.yml has no source beside it');
    expect(stdout).toContain('link 371000/up leads to a folder that is read anyway');
  });

  it.each([
    { args: ['--fast'], says: '--fast' },
    { args: ['extra'], says: 'extra' },
    { args: ['--sources', 'nowhere'], says: 'nowhere: there is no such folder' },
    { args: ['--sources', first], says: 'is a file' },
    { args: ['--out', 'sources/out'], says: 'lies inside' },
    { args: ['--out', first], says: 'cannot be made a folder' },
  ])('explains wrong usage $args', async ({ args, says }) => {
    const { code, stdout, stderr } = await twoReports().normalize(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  it('prints help on request', async () => {
    const { code, stdout } = await new Workspace().normalize('--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: /);
  });

  it('says that an empty folder is empty', async () => {
    const work = new Workspace();
    mkdirSync(work.path('sources'));
    const { code, stdout } = await work.normalize();
    expect(code).toBe(0);
    expect(stdout).toContain('0 found');
  });

  it('gives the same bytes from threads as alone', async () => {
    const work = new Workspace();
    for (let index = 0; index < 60; index++) {
      const year = 2021 + (index % 3);
      const agency = index % 2 ? '威海市科学技术局' : '威海市财政局';
      work.write(`sources/${String(index).padStart(2, '0')}.txt`, sampleReport({ agency, year, items: 100 + index }));
    }
    const { stdout } = await work.normalize();
    expect(stdout).toContain('6 normalised, 54 rejected, 0 failed');
    const outputs = work.list('out').map((name) => work.read(`out/${name}`));
    for (let index = 6; index < 60; index++) rmSync(work.path(`sources/${String(index).padStart(2, '0')}.txt`));
    rmSync(work.path('out'), { recursive: true });
    rmSync(work.path('cache'), { recursive: true });
    expect((await work.normalize()).code).toBe(0);
    expect(work.list('out').map((name) => work.read(`out/${name}`))).toEqual(outputs);
  });

  it('leaves no broken file when it is killed, and sweeps up in the next run', async () => {
    const work = new Workspace();
    for (let year = 2021; year < 2026; year++) work.write(`sources/${year}.txt`, sampleReport({ year }));
    const command = [scriptPath('mingbai.ts'), 'normalize', '--sources', 'sources', '--out', 'out', '--cache', 'cache'];
    const child = spawn(process.execPath, command, { cwd: work.folder, stdio: 'ignore' });
    const closed = once(child, 'close');
    while (work.list('out').length === 0 && child.exitCode === null) await setTimeout(1);
    child.kill('SIGKILL');
    await closed;
    for (const name of work.list('out').filter((name) => name.endsWith('.json'))) {
      expect(() => reportFile.parse(JSON.parse(work.read(`out/${name}`)))).not.toThrow();
    }
    work.write(`out/371000-kjj/.2021.json.${child.pid}.tmp`, '{"read');
    expect((await work.normalize()).code).toBe(0);
    expect(work.list('out')).toEqual([2021, 2022, 2023, 2024, 2025].map((year) => `371000-kjj/${year}.json`));
  });
});
