// `npm run check:advisories` against registries that know something, nothing, refuse, hang or are not there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { scriptPath, Workspace } from './workspace.ts';

async function check(port: number, ...args: string[]): Promise<{ code: number | null; stdout: string }> {
  const child = spawn(process.execPath, [scriptPath('check-advisories.ts'), ...args], {
    // npm keeps advisories by their number: each run starts from nothing.
    env: {
      ...process.env,
      npm_config_registry: `http://127.0.0.1:${port}/`,
      npm_config_cache: new Workspace().path('npm'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const stdout = await text(child.stdout);
  const [code] = await ended;
  return { code, stdout };
}

async function checkWith(answer: RequestListener, ...args: string[]) {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await check((server.address() as AddressInfo).port, ...args);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Of a package that the product stands on, in every version. */
const tell =
  (severity: string): RequestListener =>
  (request, response) => {
    const advisory = {
      id: 1,
      url: 'https://example.org/a/1',
      title: 'Hangs',
      severity,
      vulnerable_versions: '*',
      cwe: [],
    };
    const known = request.url?.endsWith('/advisories/bulk');
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(known ? { saxes: [{ ...advisory, cvss: { score: 7, vectorString: null } }] } : {}));
  };

test.each([
  ['high', 1],
  ['moderate', 0],
])('an advisory of level %s is printed and ends with %d', async (severity, code) => {
  const found = await checkWith(tell(severity));
  expect(found.code).toBe(code);
  expect(found.stdout).toMatch(new RegExp(`^${severity} +saxes.*: Hangs \\(https://example\\.org/a/1\\)`));
  expect(found.stdout).toContain(`1 with advisories, ${code} of level high or critical`);
});

test('a registry that knows of none is a pass that says how many were asked about', async () => {
  const found = await checkWith((_, response) => response.end('{}'));
  expect(found.code).toBe(0);
  expect(found.stdout).toMatch(/^\d{2,} packages asked about: 0 with advisories/);
});

test.each([404, 403])('a registry that answers %d was not asked, and that is said', async (status) => {
  const found = await checkWith((_, response) => response.writeHead(status).end('{}'));
  expect(found).toEqual({
    code: 0,
    stdout: `NOT CHECKED: the registry gives no advisories (it answers ${status})\n`,
  });
});

test('a registry that never answers is not waited for', async () => {
  const found = await checkWith(() => {}, '--seconds', '4');
  expect(found.code).toBe(0);
  expect(found.stdout).toMatch(/^NOT CHECKED: .*did not answer within 4 seconds/);
});

test('a registry that is not there fails nothing', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  const found = await check(port);
  expect(found.code).toBe(0);
  expect(found.stdout).toMatch(/^NOT CHECKED: .*ECONNREFUSED/);
});

test('seconds that are no number are wrong usage', async () => {
  expect((await check(1, '--seconds', 'x')).code).toBe(2);
});
