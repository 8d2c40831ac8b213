// `npm run parse`, as a user runs it: good, bad and hostile files.
import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/report/model/finding.ts';
import { sampleReport } from './sample-report.ts';
import { jsonLines, scriptPath, Workspace } from './workspace.ts';

describe('parse', () => {
  it('prints one line a file, in the order of the arguments', async () => {
    const work = new Workspace();
    work.write('b.txt', sampleReport({ year: 2022 }));
    work.write('a.txt', sampleReport());
    const { code, stdout, stderr } = await work.parse('b.txt', 'a.txt');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = jsonLines(stdout);
    expect(lines.map(({ file, status }) => [file, status])).toEqual([
      ['b.txt', 'ok'],
      ['a.txt', 'ok'],
    ]);
    expect(lines[1]?.report).toMatchObject({ agency: '威海市科学技术局', year: 2021, template: '2021' });
    expect(Object.keys(lines[1]!)).toEqual(['file', 'status', 'report', 'figures', 'findings']);
    expect(Object.keys(lines[1]!.report as object)).toEqual([
      'agency',
      'agencyId',
      'region',
      'scope',
      'year',
      'template',
      'title',
      'published',
    ]);
  });

  it('says what the checks find in each report, and of no other', async () => {
    const work = new Workspace();
    // One of the three requests was printed as 999 in the column of totals.
    const wrong = sampleReport().replace(/(一、本年新收政府信息公开申请数量(?:\t\d+){6}\t)3/, '$1999');
    work.write('wrong.txt', wrong);
    work.write('next.txt', sampleReport({ year: 2022 }));
    const { code, stdout } = await work.parse('wrong.txt', 'next.txt');
    // Findings are results, not failures.
    expect(code).toBe(0);
    const [first, second] = jsonLines(stdout) as { findings: Finding[] }[];
    expect(first?.findings.find(({ rule }) => rule === 'applicants-total')).toEqual({
      rule: 'applicants-total',
      level: 'error',
      message: { zh: expect.stringContaining('999'), en: expect.stringContaining('999') },
      left: 3,
      right: 999,
      difference: -996,
      at: expect.arrayContaining([expect.objectContaining({ section: 'requests', column: 7 })]),
    });
    expect(second?.findings.filter(({ level }) => level === 'error')).toEqual([]);
    // Of two reports of one body, parse compares nothing: carried out last year is not carried in.
    const rules = [first, second].flatMap((line) => line?.findings.map(({ rule }) => rule) ?? []);
    expect(rules.filter((rule) => rule.startsWith('years-') || rule.startsWith('corpus-'))).toEqual([]);
  });

  it('rejects what it cannot read, says why, and goes on', async () => {
    const work = new Workspace();
    mkdirSync(work.path('folder.txt'));
    symlinkSync('nowhere', work.path('dangling.txt'));
    symlinkSync('circle.txt', work.path('circle.txt'));
    work.write('empty.txt', '');
    work.write('good.txt', sampleReport());
    const files = ['folder.txt', 'dangling.txt', 'circle.txt', 'missing.txt', 'empty.txt', 'good.txt'];
    const { code, stdout } = await work.parse(...files);
    expect(code).toBe(1);
    const lines = jsonLines(stdout);
    expect(lines.map(({ file }) => file)).toEqual(files);
    expect(lines.map(({ status }) => status)).toEqual([...Array(5).fill('rejected'), 'ok']);
    expect(lines.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^unreadable_file: this is a folder/),
      expect.stringMatching(/^unreadable_file: there is no such file/),
      expect.stringMatching(/^unreadable_file: the link leads in a circle/),
      expect.stringMatching(/^unreadable_file: there is no such file/),
      expect.stringMatching(/^empty: /),
      undefined,
    ]);
  });

  it('says that a name is not in UTF-8 where Node lost its bytes', async () => {
    // Bytes that are no UTF-8 reach a program of Node as U+FFFD.
    const { code, stdout } = await new Workspace().parse('\uFFFD\uFFFD.txt');
    expect(code).toBe(1);
    expect(jsonLines(stdout)[0]?.reason).toMatch(/^unreadable_file: the name .* is not in UTF-8 .*rename it/);
  });

  it('refuses 50 MB of text without reading it', async () => {
    const work = new Workspace();
    work.write('huge.txt', sampleReport());
    truncateSync(work.path('huge.txt'), 50 * 1024 * 1024);
    const { code, stdout } = await work.parse('huge.txt');
    expect(code).toBe(1);
    expect(jsonLines(stdout)[0]).toMatchObject({
      reason: expect.stringMatching(/^too_large: the file has about 50 MiB/),
    });
  });

  it('rejects bytes that are no text in any known encoding, or no report', async () => {
    const work = new Workspace();
    work.write('bytes.txt', new Uint8Array([0xff, 0xfe, 0xfd, 0x00, 0xc3, 0x28, 0x80, 0x81, 0xff]));
    const { code, stdout, stderr } = await work.parse('bytes.txt');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(jsonLines(stdout)[0]?.status).toBe('rejected');
  });

  it.each([
    { args: [], says: 'No FILE given' },
    { args: ['--fast', 'a.txt'], says: '--fast' },
  ])('explains wrong usage $args on standard error', async ({ args, says }) => {
    const { code, stdout, stderr } = await new Workspace().parse(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).toContain('Usage: ');
  });

  it('reads a file whose name begins with a dash after --', async () => {
    const work = new Workspace();
    work.write('-x.txt', sampleReport());
    expect((await work.parse('--', '-x.txt')).code).toBe(0);
  });

  it('prints help on request', async () => {
    const { code, stdout, stderr } = await new Workspace().parse('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: /);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const work = new Workspace();
    const file = work.write('a.txt', sampleReport());
    const child = spawn(process.execPath, [scriptPath('mingbai.ts'), 'parse', ...Array<string>(300).fill(file)], {
      stdio: 'pipe',
    });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
