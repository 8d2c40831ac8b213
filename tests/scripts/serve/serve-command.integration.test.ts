// `serve` as a process → where it listens, what it prints, and how it ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { scriptPath, Workspace } from '../workspace.ts';

function startServe(...args: string[]) {
  const workspace = new Workspace();
  workspace.write('index.html', '<h1>明白账</h1>');
  workspace.write('site.webmanifest', '{"scope":"/"}');
  const child = spawn(process.execPath, [scriptPath('mingbai.ts'), 'serve', '--port', '0', ...args, workspace.folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function readUrl(child: ReturnType<typeof startServe>): Promise<URL> {
  const [line] = await once(child.stdout, 'data');
  return new URL(String(line).trim());
}

/** The code of the error that a connection ends in; undefined where it is accepted. */
function tryConnecting(host: string, port: number): Promise<unknown> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    socket.on('error', (error) => resolve('code' in error ? error.code : error));
    socket.on('connect', () => {
      socket.destroy();
      resolve(undefined);
    });
  });
}

const outside = Object.values(networkInterfaces())
  .flatMap((found) => found ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

test('only this machine reaches it', async () => {
  const url = await readUrl(startServe());
  expect(url.hostname).toBe('127.0.0.1');
  expect(await tryConnecting('127.0.0.1', Number(url.port))).toBeUndefined();
  // Another address of the loopback network, which a server on all interfaces would answer too.
  expect(await tryConnecting('127.0.0.2', Number(url.port))).toBe('ECONNREFUSED');
  if (outside) expect(await tryConnecting(outside, Number(url.port))).toBe('ECONNREFUSED');
});

test.each([
  ['0.0.0.0', '0.0.0.0', '127.0.0.2'],
  ['127.0.0.2', '127.0.0.2', '127.0.0.2'],
])('--host %s is what it listens on and prints', async (host, printed, reached) => {
  const url = await readUrl(startServe('--host', host));
  expect(url.hostname).toBe(printed);
  expect(await tryConnecting(reached, Number(url.port))).toBeUndefined();
});

test.each(['192.0.2.1', 'no such host', 'x.invalid'])('--host %s is wrong usage', async (host) => {
  const child = startServe('--host', host);
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  const [code] = await once(child, 'close');
  expect(code).toBe(2);
  expect(said).toContain(`--host ${host} is no address of this machine`);
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s as soon as the address is read ends it well', async (signal) => {
  for (let time = 0; time < 5; time += 1) {
    const child = startServe();
    const ended = once(child, 'exit');
    await readUrl(child);
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
  }
});

test('SIGTERM ends it while somebody is connected', async () => {
  const child = startServe();
  const ended = once(child, 'exit');
  const url = await readUrl(child);
  const socket = connect(Number(url.port), url.hostname);
  socket.on('error', () => {});
  await once(socket, 'connect');
  child.kill('SIGTERM');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  socket.destroy();
});

test('under npm, the end of the shell between them ends it', async () => {
  const workspace = new Workspace();
  workspace.write('index.html', '<h1>明白账</h1>');
  workspace.write('site.webmanifest', '{"scope":"/"}');
  // The second command keeps the shell from making way for the first.
  const command = `"${process.execPath}" "${scriptPath('mingbai.ts')}" serve --port 0 "${workspace.folder}"; true`;
  const shell = spawn('sh', ['-c', command], { env: { ...process.env, npm_lifecycle_event: 'serve' } });
  const [line] = await once(shell.stdout, 'data');
  const { hostname, port } = new URL(String(line).trim());
  shell.kill('SIGTERM');
  await expect.poll(() => tryConnecting(hostname, Number(port)), { timeout: 50_000 }).toBe('ECONNREFUSED');
});
