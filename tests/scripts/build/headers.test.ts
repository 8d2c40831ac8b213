// The headers that hosts should send → sent with every answer, and the same ones in docs/hosting.md.
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { headersFor } from '../../../scripts/build/headers.ts';
import { startServer } from '../../../scripts/serve/start-server.ts';
import { ask } from '../serve/raw-request.ts';
import { Workspace } from '../workspace.ts';

async function serve(base: string) {
  const workspace = new Workspace();
  for (const folder of ['', 'en/', 'compare/', 'compare/embed/', 'en/compare/embed/']) {
    workspace.write(`${folder}index.html`, '<h1>明白账</h1>');
  }
  const server = await startServer({ folder: workspace.folder, base, port: 0 });
  onTestFinished(() => server.close());
  return server.url;
}

test.each([
  ['', 200, "frame-ancestors 'self'"],
  ['en/', 200, "frame-ancestors 'self'"],
  ['compare/', 200, "frame-ancestors 'self'"],
  ['compare/embed', 301, 'frame-ancestors *'],
  ['compare/embed/', 200, 'frame-ancestors *'],
  ['compare/embed/?q=1', 200, 'frame-ancestors *'],
  ['en/compare/embed/', 200, 'frame-ancestors *'],
  ['agency/compare/embed/x', 404, "frame-ancestors 'self'"],
  ['none', 404, "frame-ancestors 'self'"],
  ['%', 400, "frame-ancestors 'self'"],
])('%s under both bases', async (path, status, policy) => {
  for (const base of ['/', '/mingbai/']) {
    const answer = await ask(await serve(base), `GET ${base}${path} HTTP/1.1`);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'content-security-policy': policy,
    });
  }
});

test('the examples for real hosts have the same headers', () => {
  const docs = readFileSync('docs/hosting.md', 'utf8');
  const examples = [...docs.matchAll(/```(\w+)\n(.*?)```/gs)];
  expect(examples.map(([, name]) => name)).toEqual(['nginx', 'caddyfile', 'text']);
  for (const [, , example = ''] of examples) {
    for (const [name, value] of Object.entries({ ...headersFor(''), ...headersFor('compare/embed/') })) {
      expect(example).toContain(name);
      expect(example).toContain(value);
    }
    expect(example).toContain(headersFor('')['Content-Security-Policy']);
  }
});
