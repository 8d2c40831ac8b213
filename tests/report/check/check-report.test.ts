// `npm run check-report`, as a user runs it.
import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleReport } from '../../scripts/sample-report.ts';
import { scriptPath, Workspace } from '../../scripts/workspace.ts';

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function run(work: Workspace, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [scriptPath('check-report.ts'), ...args],
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
      expect(stderr).toContain('Usage: npm run --silent check-report');
    },
  );
});
