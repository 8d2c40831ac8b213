// Worker threads that die or fall silent lose one document, not the run.
import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/pipeline/read-in-threads.ts';

const options = {
  threads: 2,
  worker: new URL('./dying-worker.ts', import.meta.url),
  milliseconds: 2000,
  megabytes: 32,
  bufferMegabytes: 100,
};

async function outcomesOf(files: string[]): Promise<Map<string, string>> {
  const outcomes = new Map<string, string>();
  const jobs = files.map((file) => ({ file, path: file, sidecar: null, knownHash: null }));
  for await (const result of readSources(jobs, options)) {
    outcomes.set(result.file, result.kind === 'rejected' ? result.rejection.code : result.kind);
  }
  return outcomes;
}

const healthy = Array.from({ length: 40 }, (_, index) => `ok-${index}`);

describe('readSources', () => {
  it('gives every file one result', async () => {
    const outcomes = await outcomesOf(healthy);
    expect(outcomes.size).toBe(40);
    expect(new Set(outcomes.values())).toEqual(new Set(['same']));
  });

  it.each([
    ['runs out of memory', 'memory', 'too_large'],
    ['never answers', 'silent', 'too_large'],
    ['leaves', 'exit', 'too_large'],
  ])('rejects only the file whose thread %s', async (_, name, code) => {
    const outcomes = await outcomesOf([...healthy.slice(0, 3), name, ...healthy.slice(3)]);
    expect(outcomes.get(name)).toBe(code);
    expect([...outcomes.values()].filter((outcome) => outcome === 'same')).toHaveLength(40);
  });
});

it('ends a thread that fills memory outside its heap for that reason, long before its time is over', async () => {
  // The time is longer than this test may take.
  const job = { file: 'buffers', path: 'buffers', sidecar: null, knownHash: null };
  for await (const result of readSources([job], { ...options, milliseconds: 600_000 }))
    expect(result).toMatchObject({
      kind: 'rejected',
      rejection: { code: 'too_large', message: { code: 'rejections.too_large.memory', values: { megabytes: 100 } } },
    });
});
