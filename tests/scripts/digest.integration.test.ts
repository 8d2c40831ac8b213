// `mingbai digest`, as a user runs it: what it writes, what it refuses, and that nothing is left half written.
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callCommand } from '../../scripts/command/command.ts';
import { mingbai } from '../../scripts/verbs/verbs.ts';
import { recordEffects } from './record-effects.ts';
import { sampleReport } from './sample-report.ts';
import { jsonLines, Workspace } from './workspace.ts';

const digest = (work: Workspace, ...args: string[]) => work.run('mingbai.ts', 'digest', ...args);

describe('digest', () => {
  it('writes the figures and none of the sentences, and normalize reads both alike', async () => {
    const work = new Workspace();
    const head = '标题: 威海市科学技术局2021年政府信息公开工作年度报告\n原文链接: https://example.cn/zwgk/2021.html\n';
    work.write('in/2021.txt', `${head}==================== 正文 ====================\n${sampleReport()}`);
    const { code, stdout, stderr } = await digest(work, '--out', 'sources', 'in/2021.txt');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^wrote sources\/371000\/371000-kjj\/2021\.md from in\/2021\.txt: \d+ figures\n$/);
    expect(work.list('sources')).toEqual(['371000/371000-kjj/2021.md', '371000/371000-kjj/2021.yml']);
    const written = work.read('sources/371000/371000-kjj/2021.md');
    expect(written).toContain('# 威海市科学技术局2021年政府信息公开工作年度报告');
    expect(written).toContain('不是原文');
    // Of the sample's sentences nothing is left.
    for (const words of ['本局通过门户网站', '公开的深度还不够', '加强培训', '本年度未收取'])
      expect(written).not.toContain(words);
    const beside = work.read('sources/371000/371000-kjj/2021.yml');
    const sha256 = createHash('sha256').update(work.read('in/2021.txt')).digest('hex');
    expect(beside).toContain(`sha256: "${sha256}"\n`);
    expect(beside).toContain('url: "https://example.cn/zwgk/2021.html"\n');
    expect(beside).toContain('publisher: "威海市科学技术局"\n');

    const run = await work.normalize();
    expect(run.stdout).toContain('1 normalised, 0 rejected');
    const { report, source } = JSON.parse(work.read('out/371000-kjj/2021.json'));
    expect(source).toMatchObject({ digest: true, format: 'markdown', url: 'https://example.cn/zwgk/2021.html' });
    expect(report.textBy).toBe('program');
    const [line] = jsonLines((await work.parse('in/2021.txt')).stdout) as { figures: Record<string, unknown>[] }[];
    const spell = (figures: Record<string, unknown>[]) =>
      figures.map(({ metric, value, status, qualifier, unit }) => [metric, value, status, qualifier, unit]);
    expect(spell(report.figures)).toEqual(spell(line!.figures));
  });

  it('takes publisher and address from the options, or from the sidecar beside the original', async () => {
    const work = new Workspace();
    work.write('bare.txt', sampleReport({ agency: '科学技术局' }));
    const named = ['--publisher', '威海市科学技术局', '--url', 'https://example.cn/a.html'];
    expect(await digest(work, ...named, 'bare.txt')).toMatchObject({ code: 0 });
    expect(work.read('digests/371000/371000-kjj/2021.yml')).toContain('url: "https://example.cn/a.html"');

    work.write('beside.txt', sampleReport({ year: 2022 }));
    work.write('beside.yml', 'publisher: 威海市科技局\nurl: https://example.cn/b.html\nretrieved: 2026-11-21\n');
    expect(await digest(work, 'beside.txt')).toMatchObject({ code: 0 });
    const written = work.read('digests/371000/371000-kjj/2022.yml');
    expect(written).toContain('publisher: "威海市科技局"\n');
    expect(written).toContain('url: "https://example.cn/b.html"\nretrieved: "2026-11-21"\n');
  });

  it('replaces a digest only when it is told to', async () => {
    const work = new Workspace();
    work.write('a.txt', sampleReport());
    await digest(work, 'a.txt');
    work.write('digests/371000/371000-kjj/2021.md', 'looked at by hand');
    const refused = await digest(work, 'a.txt');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(
      /^not written a\.txt\n {2}digests\/371000\/371000-kjj\/2021\.md is there: .*--force\n$/,
    );
    expect(work.read('digests/371000/371000-kjj/2021.md')).toBe('looked at by hand');
    expect(await digest(work, '--force', 'a.txt')).toMatchObject({ code: 0 });
    expect(work.read('digests/371000/371000-kjj/2021.md')).toContain('不是原文');
  });

  it('refuses what is no original, and goes on', async () => {
    const work = new Workspace();
    work.write('a.txt', sampleReport());
    work.write('again.txt', sampleReport({ items: 40 }));
    work.write('empty.txt', '');
    work.write('hand.txt', sampleReport({ year: 2022 }));
    work.write('hand.yml', 'digest: true\n');
    work.write('odd.txt', sampleReport({ year: 2023 }));
    work.write('odd.yml', 'publishr: a\n');
    work.write('digests/371000/371000-kjj/2020.pdf', 'an original');
    work.write('old.txt', sampleReport({ year: 2020 }));
    const files = ['a.txt', 'again.txt', 'empty.txt', 'hand.txt', 'odd.txt', 'old.txt', 'missing.txt'];
    const { code, stdout } = await digest(work, '--force', ...files);
    expect(code).toBe(1);
    const blocks = stdout.split(/\n(?! )/).slice(0, -1);
    expect(blocks).toEqual([
      expect.stringMatching(/^wrote digests\/371000\/371000-kjj\/2021\.md from a\.txt: \d+ figures$/),
      expect.stringMatching(/^not written again\.txt\n {2}a\.txt is a report of the same body and year/),
      expect.stringMatching(/^rejected empty\.txt\n {2}empty: /),
      expect.stringMatching(/^not written hand\.txt\n {2}it is a digest already/),
      expect.stringMatching(/^rejected odd\.txt\n.*odd\.yml, line 1/),
      expect.stringMatching(/^not written old\.txt\n {2}.*2020\.pdf is there, a source of the same body and year/),
      expect.stringMatching(/^rejected missing\.txt\n.*there is no such file/),
    ]);
    expect(work.list('digests')).toEqual(
      ['2020.pdf', '2021.md', '2021.yml'].map((name) => `371000/371000-kjj/${name}`),
    );
  });

  it('leaves nothing half written where the disk refuses', async () => {
    const work = new Workspace();
    work.write('a.txt', sampleReport());
    mkdirSync(work.path('digests/371000/371000-kjj'), { recursive: true });
    // Where a folder has the name of the digest, even an administrator cannot put a file there.
    mkdirSync(work.path('digests/371000/371000-kjj/2021.md'));
    const { code, stdout } = await digest(work, '--force', 'a.txt');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^not written a\.txt\n {2}digests\/371000\/371000-kjj\/2021\.md cannot be written \(E[A-Z]+\)/,
    );
    expect(work.list('digests')).toEqual([]);
  });

  it.each([
    [[], 'No FILE given'],
    [['--url', 'https://example.cn', 'a.txt', 'b.txt'], 'name one FILE'],
    [['--url', 'ftp://example.cn', 'a.txt'], 'give an address'],
    [['--url', 'example.cn', 'a.txt'], 'give an address'],
    [['--publisher', ' ', 'a.txt'], 'give the name of the body'],
  ])('ends with 2 over %j', async (args, says) => {
    const effects = recordEffects();
    const code = await callCommand(mingbai, ['digest', ...args], effects);
    expect({ code, printed: effects.printed }).toEqual({ code: 2, printed: '' });
    expect(effects.warned).toContain(says);
    expect(effects.warned).toContain('Usage: mingbai digest');
  });
});
