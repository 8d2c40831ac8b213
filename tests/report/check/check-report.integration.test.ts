// `npm run check-report`, as a user runs it.
import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkFiles } from '../../../scripts/check-report/check-files.ts';
import { listParts, p, zipParts } from '../../fixtures/word/write-docx.ts';
import { sampleReport } from '../../scripts/sample-report.ts';
import { scriptPath, Workspace } from '../../scripts/workspace.ts';
import { writePdf } from '../read/pdf/write-pdf.ts';

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function run(work: Workspace, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [scriptPath('mingbai.ts'), 'check', ...args],
      { cwd: work.folder },
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** 14 requests are printed as 13. */
const wrong = sampleReport().replace(/(一、本年新收政府信息公开申请数量(?:[\t|]\d+){6}[\t|])\d+/, '$1999');

function prepare(): Workspace {
  const work = new Workspace();
  work.write('good.txt', sampleReport());
  work.write('folder/wrong.txt', wrong);
  return work;
}

/** What SARIF 2.1.0 requires of a log like ours. */
const sarif = z.object({
  version: z.literal('2.1.0'),
  runs: z.array(
    z.object({
      tool: z.object({ driver: z.object({ name: z.string().min(1), rules: z.array(z.object({ id: z.string() })) }) }),
      invocations: z.array(z.object({ executionSuccessful: z.boolean() })),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.int().nonnegative(),
          level: z.enum(['none', 'note', 'warning', 'error']),
          message: z.object({ text: z.string().min(1) }),
          locations: z.array(
            z.object({ physicalLocation: z.object({ artifactLocation: z.object({ uri: z.string() }) }) }),
          ),
        }),
      ),
    }),
  ),
});

describe('check-report', () => {
  it('is content with a clean report', async () => {
    const { code, stdout, stderr } = await run(prepare(), 'good.txt');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('1 checked, 0 rejected: 0 errors');
  });

  it('reads folders, shows both sides, and exits 1 on an error', async () => {
    const { code, stdout } = await run(prepare(), 'folder');
    expect(code).toBe(1);
    expect(stdout).toContain('folder/wrong.txt');
    expect(stdout).toMatch(/error applicants-total[\s\S]*against 999/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that begins a colour
    expect(stdout).not.toMatch(/\u001b\[/);
  });

  it('lists rejected documents and goes on', async () => {
    const { code, stdout } = await run(prepare(), 'missing.txt', 'good.txt');
    expect(code).toBe(1);
    expect(stdout).toContain('rejected  there is no such file');
    expect(stdout).toContain('1 checked, 1 rejected');
  });

  it('says which folder cannot be listed, and checks the others', async () => {
    const work = prepare();
    // A name from an old archive: 年 in GBK.
    mkdirSync(Buffer.concat([Buffer.from(`${work.path('folder')}/`), Buffer.from([0xc4, 0xea])]));
    const { code, stdout } = await run(work, 'good.txt', 'folder');
    expect(code).toBe(1);
    expect(stdout).toMatch(/folder\/\uFFFD+\n {2}rejected {2}the name of the file or of its folder is not in UTF-8/);
    expect(stdout).toContain('2 checked, 1 rejected');
  });

  it('says so of a folder that is all there is', async () => {
    const work = new Workspace();
    mkdirSync(Buffer.concat([Buffer.from(`${work.path('empty')}/`), Buffer.from([0xc4, 0xea])]), { recursive: true });
    const { code, stdout } = await run(work, 'empty');
    expect({ code, rejected: stdout.includes('0 checked, 1 rejected') }).toEqual({ code: 1, rejected: true });
  });

  it('reads on after a path that the disk refuses to look at', async () => {
    const work = prepare();
    symlinkSync('circle.txt', work.path('circle.txt'));
    const { code, stdout } = await run(work, 'circle.txt', 'good.txt');
    expect(code).toBe(1);
    expect(stdout).toContain('rejected  the link leads in a circle');
    expect(stdout).toContain('1 checked, 1 rejected');
  });

  it('prints one JSON object a line', async () => {
    const { stdout } = await run(prepare(), '--format', 'json', 'folder', 'missing.txt');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ status }) => status)).toEqual(['ok', 'rejected']);
    expect(lines[0].findings[0]).toMatchObject({ rule: 'applicants-total', level: 'error', right: 999 });
    expect(lines[0].checks.length).toBeGreaterThan(28);
  });

  it('knows a digest by the sidecar beside it, and looks for no words there', async () => {
    const work = prepare();
    work.write('digest/wrong.txt', wrong);
    work.write('digest/wrong.yml', 'digest: true\n');
    const { stdout } = await run(work, '--format', 'json', 'folder', 'digest');
    const [own, ours] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).checks.find(({ rule }: { rule: string }) => rule === 'overview-five'));
    expect([own.status, ours.status]).toEqual([expect.stringMatching(/pass|fail/), 'not_applicable']);
    expect(ours.reason.en).toContain('digest');
  });

  it('prints one CSV row a finding', async () => {
    const { stdout } = await run(prepare(), '--format', 'csv', 'folder');
    const [head, ...rows] = stdout.trim().split('\r\n');
    expect(head).toBe('file,agency_id,year,rule,level,message_zh,message_en,left,right,difference,at');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]).toContain('folder/wrong.txt,371000-kjj,2021,applicants-total,error,');
  });

  it('prints a SARIF log with all that the format requires', async () => {
    const { stdout } = await run(prepare(), '--format', 'sarif', 'folder', 'missing.txt');
    const [first] = sarif.parse(JSON.parse(stdout)).runs;
    expect(first!.results[0]).toMatchObject({ ruleId: 'applicants-total', level: 'error' });
    expect(first!.tool.driver.rules[first!.results[0]!.ruleIndex]!.id).toBe('applicants-total');
    expect(first!.results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toBe('folder/wrong.txt');
  });

  it.each([[[]], [['--format', 'xml', 'good.txt']], [['--colour', 'good.txt']]])(
    'explains itself after %j',
    async (args) => {
      const { code, stderr } = await run(prepare(), ...args);
      expect(code).toBe(2);
      expect(stderr).toContain('Usage: mingbai check');
    },
  );
});

/** Each of 26 forms draws the next one twice, and the last one a letter: 6 KB that are 67 million letters. */
function makeEndlessPdf(): Uint8Array {
  const form = (content: string, next: number): string =>
    `<< /Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources << /Font << /F1 3 0 R >> /XObject << /X ${next} 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const letter = 'BT /F1 10 Tf 1 0 0 1 60 700 Tm <4f60> Tj ET ';
  const objects = Array.from({ length: 26 }, (_, at) => form(at < 25 ? '/X Do /X Do ' : letter, 8 + at));
  const texts = [{ text: '某某市样本局2023年政府信息公开工作年度报告', x: 60, y: 100 }];
  const file = strFromU8(writePdf({ pages: [{ raw: '/X Do', texts }], objects }), true);
  return strToU8(
    file.replace(
      '/Resources << /Font << /F1 3 0 R /F2',
      () => '/Resources << /XObject << /X 7 0 R >> /Font << /F1 3 0 R /F2',
    ),
    true,
  );
}

describe('check-report of hostile files', () => {
  it('rejects what hangs, and reads the others', async () => {
    const work = prepare();
    const files = [work.path('good.txt'), work.write('endless.pdf', makeEndlessPdf()), work.path('folder/wrong.txt')];
    const checked = await checkFiles(files, { milliseconds: 15_000 });
    expect(checked.map(({ file, status }) => [file, status])).toEqual([
      [files[0], 'ok'],
      [files[1], 'rejected'],
      [files[2], 'ok'],
    ]);
    expect(checked[1]).toMatchObject({ rejection: { code: 'too_large' } });
  });

  it('rejects what unpacks to too much, and exits 1', async () => {
    const work = prepare();
    const packed = {
      ...listParts({ body: p('正文') }),
      'word/document.xml': new Uint8Array(70 * 1024 * 1024).fill(32),
    };
    work.write('bomb.docx', zipParts(packed));
    const { code, stdout } = await run(work, 'bomb.docx', 'good.txt');
    expect(code).toBe(1);
    expect(stdout).toContain('1 checked, 1 rejected');
  });
});
