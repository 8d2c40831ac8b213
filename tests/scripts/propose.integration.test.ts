// A report → a digest and a sidecar where they belong, and what a pull request should say of them.
import { expect, it } from 'vitest';
import { command } from '../../scripts/verbs/propose.ts';
import { recordEffects } from './record-effects.ts';
import { sampleReport } from './sample-report.ts';
import { Workspace } from './workspace.ts';

it('writes what a pull request needs, once', async () => {
  const work = new Workspace();
  const file = work.write('report.txt', sampleReport());
  const call = async (...more: string[]) => {
    const effects = recordEffects();
    const code = await command.run(
      ['--out', work.path('sources'), '--url', 'https://example.org/2021.html', ...more, file],
      effects,
    );
    return { code, ...effects };
  };
  const { code, printed } = await call();
  expect(code).toBe(0);
  expect(work.list('sources')).toEqual(['371000/371000-kjj/2021.md', '371000/371000-kjj/2021.yml']);
  expect(work.read('sources/371000/371000-kjj/2021.yml')).toContain('url: "https://example.org/2021.html"');
  expect(printed).toMatch(/^## 威海市科学技术局 2021\n/);
  expect(printed).toContain('`371000-kjj/2021`, form of 2021, scope agency');
  expect(printed).toContain('npx mingbai normalize');

  // What is there is not written over by chance.
  const again = await call();
  expect([again.code, again.printed]).toEqual([1, '']);
  expect(again.warned).toContain('--force');
  expect((await call('--force')).code).toBe(0);

  const original = await call('--original', '--force');
  expect(original.code).toBe(0);
  expect(work.read('sources/371000/371000-kjj/2021.txt')).toBe(work.read('report.txt'));
});

it('says of what is no report why not, and writes nothing', async () => {
  const work = new Workspace();
  const effects = recordEffects();
  const code = await command.run(['--out', work.path('sources'), work.write('a.txt', '今日天气晴。')], effects);
  expect([code, effects.printed, work.list('sources')]).toEqual([1, '', []]);
  expect(effects.warned).toContain('a.txt: ');
});
