// Requests that no browser sends, over a raw socket → the right status, and a server that lives on.
import { chmodSync, readdirSync, symlinkSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../../scripts/serve/start-server.ts';
import { Workspace } from '../workspace.ts';
import { abandon, ask, sendRaw } from './raw-request.ts';

const digits = '0123456789';

/** Each value after a name for it that is short enough to print. */
const named = (values: readonly string[]) => values.map((value) => [value.slice(0, 40), value]);

async function serveDigits(base = '/') {
  const workspace = new Workspace();
  workspace.write('index.html', '<h1>home</h1>');
  workspace.write('digits.txt', digits);
  workspace.write('empty.txt', '');
  workspace.write('agencies/index.html', '<h1>agencies</h1>');
  workspace.write('404.html', '<h1>no such page</h1>');
  workspace.write('.git/config', 'secret');
  const server = await startServer({ folder: workspace.folder, base, port: 0 });
  onTestFinished(async () => {
    // Whatever came before, the server answers.
    const { status, body } = await ask(server.url, `GET ${base}digits.txt HTTP/1.1`);
    expect([status, body]).toEqual([200, digits]);
    await server.close();
  });
  return { url: server.url, workspace };
}

describe('ranges', () => {
  test.each([
    ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=7-99', 206, '789', 'bytes 7-9/10'],
    ['bytes=-5', 206, '56789', 'bytes 5-9/10'],
    ['bytes=-10', 206, digits, 'bytes 0-9/10'],
    ['bytes=-11', 206, digits, 'bytes 0-9/10'],
    [`bytes=-${'9'.repeat(400)}`, 206, digits, 'bytes 0-9/10'],
    [`bytes=3-${'9'.repeat(400)}`, 206, '3456789', 'bytes 3-9/10'],
  ])('part %#', async (range, status, body, where) => {
    const { url } = await serveDigits();
    const answer = await ask(url, 'GET /digits.txt HTTP/1.1', `Range: ${range}`);
    expect([answer.status, answer.body, answer.headers['content-range']]).toEqual([status, body, where]);
    expect(answer.headers['content-length']).toBe(String(body.length));
  });

  test.each(
    named(['bytes=9-5', 'bytes=10-', 'bytes=-0', `bytes=${'9'.repeat(400)}-`, `bytes=${2 ** 53}-${2 ** 53 + 9}`]),
  )('%s cannot be satisfied', async (_, range) => {
    const { url } = await serveDigits();
    const answer = await ask(url, 'GET /digits.txt HTTP/1.1', `Range: ${range}`);
    expect([answer.status, answer.headers['content-range']]).toEqual([416, 'bytes */10']);
  });

  test.each(
    named([
      'bytes=5-3,0-1',
      'bytes=0-1,4-5',
      'bytes=',
      'bytes=-',
      'bytes=a-b',
      'bytes=1e3-',
      'bytes=0x1-0x2',
      'bytes=0-1,'.repeat(500),
      'lines=1-2',
      '-5',
      'NaN',
    ]),
  )('%s is answered with the whole file', async (_, range) => {
    const { url } = await serveDigits();
    const answer = await ask(url, 'GET /digits.txt HTTP/1.1', `Range: ${range}`);
    expect([answer.status, answer.body, answer.headers['content-range']]).toEqual([200, digits, undefined]);
  });

  test('of an empty file there is no part', async () => {
    const { url } = await serveDigits();
    expect((await ask(url, 'GET /empty.txt HTTP/1.1', 'Range: bytes=0-')).status).toBe(416);
    expect((await ask(url, 'GET /empty.txt HTTP/1.1')).headers['content-length']).toBe('0');
  });

  test('HEAD knows no ranges and has no body', async () => {
    const { url } = await serveDigits();
    const answer = await ask(url, 'HEAD /digits.txt HTTP/1.1', 'Range: bytes=0-1');
    expect([answer.status, answer.headers['content-length'], answer.body]).toEqual([200, '10', '']);
  });

  test('a range of a file that has changed since is the whole file', async () => {
    const { url } = await serveDigits();
    const fields = ['Range: bytes=0-1', 'If-Range: "another"'];
    expect((await ask(url, 'GET /digits.txt HTTP/1.1', ...fields)).status).toBe(200);
  });
});

describe('paths', () => {
  test.each([
    ['//agencies', '/agencies'],
    ['//agencies/', '/agencies/'],
    ['///evil.example/%2e%2e', '/evil.example/..'],
    ['/%2F/evil.example', '/evil.example'],
    ['/\\evil.example//', '/%5Cevil.example/'],
    ['/%09//evil.example', '/%09/evil.example'],
    ['/agencies//?x=1', '/agencies/?x=1'],
    ['/agencies', '/agencies/'],
    ['/agencies?x=//y', '/agencies/?x=//y'],
    ['http://evil.example//agencies', '/agencies'],
  ])('%s is sent on within this host, to %s', async (path, location) => {
    const { url } = await serveDigits();
    const answer = await ask(url, `GET ${path} HTTP/1.1`);
    expect([answer.status, answer.headers.location]).toEqual([301, location]);
  });

  test.each(
    named([
      '/../etc/passwd',
      '/..%2f..%2fetc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..\\..\\etc\\passwd',
      '/.git/config',
      '/agencies/../.git/config',
      '/digits.txt/',
      '/digits',
      '/index',
      `/${'x'.repeat(5000)}`,
      '/agencies/%F0%9F%A6%84',
    ]),
  )('%s is not there', async (_, path) => {
    const { url } = await serveDigits();
    const answer = await ask(url, `GET ${path} HTTP/1.1`);
    expect(answer.status).toBe(404);
    expect(answer.body).toContain('no such page');
  });

  test.each(['/%', '/%zz', '/%E0%A4%A', '/%FF', '/%00', '/digits.txt%00.html', 'digits.txt', '*'])(
    '%s is no path',
    async (path) => {
      const { url } = await serveDigits();
      expect((await ask(url, `GET ${path} HTTP/1.1`)).status).toBe(400);
    },
  );

  test.each([
    'http://evil.example/digits.txt',
    'HTTPS://x:1/digits.txt?a#b',
    '/digits.txt#x',
    '/agencies/../digits.txt',
  ])('%s is the file', async (path) => {
    const { url } = await serveDigits();
    expect((await ask(url, `GET ${path} HTTP/1.1`)).body).toBe(digits);
  });

  test('a whole address without a path is the home page', async () => {
    const { url } = await serveDigits();
    expect((await ask(url, 'GET http://x HTTP/1.1')).body).toBe('<h1>home</h1>');
  });

  test('the base path cannot be left', async () => {
    const { url } = await serveDigits('/mingbai/');
    expect((await ask(url, 'GET /mingbai/../digits.txt HTTP/1.1')).status).toBe(404);
    expect((await ask(url, 'GET /mingbai//agencies HTTP/1.1')).headers.location).toBe('/mingbai/agencies');
  });
});

describe('methods', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('%s is not allowed', async (method) => {
    const { url } = await serveDigits();
    const answer = await ask(url, `${method} /digits.txt HTTP/1.1`, 'Content-Length: 0');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(answer.body).not.toContain(digits);
  });

  test('a body that never ends is not waited for', async () => {
    const { url } = await serveDigits();
    const answer = await ask(url, 'POST / HTTP/1.1', 'Content-Length: 99999999');
    expect(answer.status).toBe(405);
  });

  test('CONNECT is not allowed either', async () => {
    const { url } = await serveDigits();
    const answer = await ask(url, 'CONNECT evil.example:443 HTTP/1.1');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  test.each(['*', '/digits.txt', '/none'])('OPTIONS %s says what is', async (path) => {
    const { url } = await serveDigits();
    const answer = await ask(url, `OPTIONS ${path} HTTP/1.1`);
    expect([answer.status, answer.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });
});

describe('conditions', () => {
  async function askAgain(...fields: string[]) {
    const { url } = await serveDigits();
    const { headers } = await ask(url, 'GET /digits.txt HTTP/1.1');
    const known = fields.map((field) =>
      field.replace('ETAG', headers.etag ?? '').replace('DATE', headers['last-modified'] ?? ''),
    );
    return ask(url, 'GET /digits.txt HTTP/1.1', ...known);
  }

  test.each(['If-None-Match: ETAG', 'If-None-Match: "x", ETAG', 'If-None-Match: *', 'If-Modified-Since: DATE'])(
    '%s: nothing new',
    async (field) => {
      const answer = await askAgain(field);
      expect([answer.status, answer.body]).toEqual([304, '']);
    },
  );

  test.each(['If-None-Match: "x"', 'If-None-Match: ,,"', 'If-Modified-Since: yesterday', 'If-Unmodified-Since: never'])(
    '%s: the file',
    async (field) => {
      expect((await askAgain(field)).body).toBe(digits);
    },
  );

  test('If-Match that does not', async () => {
    expect((await askAgain('If-Match: "x"')).status).toBe(412);
  });
});

describe('connections', () => {
  test.each([
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['bytes', new Uint8Array([0, 255, 22, 3, 1, 13, 10, 13, 10])],
    ['an unknown method', 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['another version', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n'],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    ['a length and chunks', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n'],
  ])('%s is a bad request', async (_, bytes) => {
    const { url } = await serveDigits();
    expect(await sendRaw(url, bytes)).toMatch(/^HTTP\/1.1 400 /);
  });

  test('headers may be too long', async () => {
    const { url } = await serveDigits();
    expect((await ask(url, 'GET / HTTP/1.1', `X: ${'x'.repeat(100_000)}`)).status).toBe(431);
    expect((await ask(url, `GET /${'x'.repeat(100_000)} HTTP/1.1`)).status).toBe(431);
  });

  test('what follows a good request and is none ends the connection after the answer', async () => {
    const { url } = await serveDigits();
    const received = await sendRaw(url, 'GET /digits.txt HTTP/1.1\r\nHost: x\r\n\r\n\0junk\r\n\r\n');
    expect(received).toMatch(/^HTTP\/1.1 (?:200|400) /);
  });

  test('requests in one go are answered in order', async () => {
    const { url } = await serveDigits();
    const next = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;
    const received = await sendRaw(
      url,
      next('/digits.txt') + next('//agencies') + next('/none', 'Connection: close\r\n'),
    );
    expect(received.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 301', 'HTTP/1.1 404']);
  });

  test('those who go away leave no open file behind', async () => {
    const { url, workspace } = await serveDigits();
    workspace.write('large.bin', new Uint8Array(20_000_000));
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    for (let time = 0; time < 30; time += 1) await abandon(url, 'GET /large.bin HTTP/1.1');
    await expect.poll(open, { timeout: 50_000 }).toBeLessThanOrEqual(before + 3);
  });
});

describe('files', () => {
  test('one that cannot be opened is an error of the server, of that answer alone', async () => {
    const { url, workspace } = await serveDigits();
    // A loop of links fails for everybody; rights do not stop the superuser.
    symlinkSync('loop.txt', workspace.path('loop.txt'));
    expect((await ask(url, 'GET /loop.txt HTTP/1.1')).status).toBe(500);
    workspace.write('locked.txt', 'x');
    chmodSync(workspace.path('locked.txt'), 0);
    const { status } = await ask(url, 'GET /locked.txt HTTP/1.1');
    expect(status).toBe(process.getuid?.() === 0 ? 200 : 500);
  });
});
