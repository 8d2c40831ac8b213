// Options and steps → what a build does with them, without building anything.
import { expect, test } from 'vitest';
import { planBuild } from '../../../scripts/build/build-plan.ts';
import { runSteps } from '../../../scripts/build/run-steps.ts';
import { done, type Step } from '../../../scripts/build/step.ts';
import { UsageError } from '../../../src/pipeline/errors.ts';

test.each([
  [{}, { base: '/', site: null }],
  [{ base: 'mingbai' }, { base: '/mingbai/', site: null }],
  [
    { base: '/a/b', site: 'https://example.org/' },
    { base: '/a/b/', site: 'https://example.org' },
  ],
  [{ site: '' }, { base: '/', site: null }],
])('%o', (options, address) => {
  expect(planBuild({ out: '.cache/x', ...options }).address).toEqual(address);
});

test.each([
  [{ site: 'example.org' }, /write the scheme/],
  [{ site: 'https://example.org/mingbai' }, /name the origin only/],
  [{ base: '/a b/' }, /is no path/],
  [{ base: '/../x/' }, /is no path/],
  [{ out: '.' }, /holds this project/],
  [{ out: '/' }, /holds this project/],
  [{ out: 'content/reports' }, /lies in content/],
  [{ out: 'src' }, /lies in src/],
  [{ content: 'no-such-folder' }, /there is no such folder/],
  [{ content: 'docs' }, /holds no reports: put the documents into .*sources/],
])('%o is refused with a reason', (options, reason) => {
  expect(() => planBuild(options)).toThrow(UsageError);
  expect(() => planBuild(options)).toThrow(reason);
});

function makeStep(name: string, status: 'done' | 'incomplete' | 'failed', ran: string[]): Step {
  return {
    name,
    async run() {
      ran.push(name);
      return { ...done(`${name} is over`), status };
    },
  };
}

test('rejected documents do not end a build, a step that failed does', async () => {
  const ran: string[] = [];
  const lines: string[] = [];
  const screen = { write: (text: string) => lines.push(text) };
  const plan = planBuild({ out: '.cache/x' });
  const steps = [makeStep('a', 'incomplete', ran), makeStep('b', 'done', ran)];
  expect(await runSteps(steps, plan, screen)).toEqual({ built: true, code: 1 });
  expect(await runSteps([makeStep('c', 'failed', ran), ...steps], plan, screen)).toEqual({ built: false, code: 1 });
  expect(ran).toEqual(['a', 'b', 'c']);
  expect(lines[0]).toMatch(/^a: a is over \(\d+\.\d s\)\n$/);
});

test('a step without room or rights ends the build with a line, a bug keeps its stack trace', async () => {
  const lines: string[] = [];
  const screen = { write: (text: string) => lines.push(text) };
  const plan = planBuild({ out: '.cache/x' });
  const failing = (error: Error): Step => ({ name: 'a', run: () => Promise.reject(error) });
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  expect(await runSteps([failing(full)], plan, screen)).toEqual({ built: false, code: 1 });
  expect(lines[0]).toMatch(/^a: ENOSPC: no space left on device, write \(/);
  await expect(runSteps([failing(new TypeError('no such property'))], plan, screen)).rejects.toThrow(
    'no such property',
  );
});
