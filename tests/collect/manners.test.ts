import { describe, expect, test } from 'vitest';
import { RequestBudget } from '../../src/collect/net/budget.ts';
import {
  checkLiteralHost,
  guardLookup,
  isAllowedLocal,
  isPublicAddress,
  PrivateAddressError,
  readAllowed,
} from '../../src/collect/net/guard-address.ts';
import { type Clock, HostTurns } from '../../src/collect/net/host-turns.ts';
import { nextPace, type PaceRules, readRetryAfter, startPace } from '../../src/collect/net/pace.ts';
import { recogniseBarrier } from '../../src/collect/net/recognise-barrier.ts';
import { readRobots } from '../../src/collect/net/visitor.ts';

const rules: PaceRules = { pause: 1_000, longestPause: 20_000, longestWait: 100_000, patience: 3 };

describe('the pace of a host', () => {
  test('a quick answer leaves the least pause, a slow one twice its time', () => {
    const quick = nextPace(startPace(rules), { kind: 'answered', took: 50 }, 5_000, rules);
    expect(quick).toMatchObject({ pause: 1_000, readyAt: 6_000 });
    const slow = nextPace(quick, { kind: 'answered', took: 4_000 }, 9_000, rules);
    expect(slow).toMatchObject({ pause: 8_000, readyAt: 17_000 });
    expect(nextPace(slow, { kind: 'answered', took: 50 }, 20_000, rules).pause).toBe(4_000);
    expect(nextPace(slow, { kind: 'answered', took: 60_000 }, 20_000, rules).pause).toBe(20_000);
  });

  test('robots.txt may ask for more', () => {
    expect(nextPace(startPace(rules), { kind: 'answered', took: 1 }, 0, rules, 7_000).pause).toBe(7_000);
    expect(nextPace(startPace(rules), { kind: 'answered', took: 1 }, 0, rules, 30_000).pause).toBe(30_000);
  });

  test('limits double the pause and end the patience', () => {
    const first = nextPace(startPace(rules), { kind: 'limited' }, 0, rules);
    const second = nextPace(first, { kind: 'limited', retryAfter: 9_000 }, 2_000, rules);
    const third = nextPace(second, { kind: 'failed' }, 11_000, rules);
    expect([first.readyAt, second.readyAt, third.pause]).toEqual([2_000, 11_000, 6_000]);
    expect([first.isClosed, second.isClosed, third.isClosed]).toEqual([false, false, true]);
    expect(nextPace(second, { kind: 'answered', took: 1 }, 12_000, rules).refusals).toBe(0);
  });

  test('who asks for an hour is left alone', () => {
    expect(nextPace(startPace(rules), { kind: 'limited', retryAfter: 3_600_000 }, 0, rules).isClosed).toBe(true);
  });

  test('Retry-After is seconds or a date', () => {
    expect(readRetryAfter('120', 0)).toBe(120_000);
    expect(readRetryAfter('Wed, 21 Oct 2026 07:28:00 GMT', Date.parse('2026-10-21T07:27:30Z'))).toBe(30_000);
    expect(readRetryAfter('soon', 0)).toBeUndefined();
    expect(readRetryAfter(undefined, 0)).toBeUndefined();
  });
});

class WoundClock implements Clock {
  time = 0;
  now = (): number => this.time;
  sleep = async (milliseconds: number): Promise<void> => {
    this.time += milliseconds;
  };
}

describe('turns', () => {
  test('requests to a host never overlap and keep their pause; other hosts are not held up', async () => {
    const clock = new WoundClock();
    const turns = new HostTurns(clock, rules);
    const stop = new AbortController().signal;
    const log: [string, number][] = [];
    let under = 0;
    const act = (host: string) => () => {
      under += host === 'a' ? 1 : 0;
      expect(under).toBeLessThanOrEqual(1);
      log.push([host, clock.now()]);
      clock.time += 10;
      under -= host === 'a' ? 1 : 0;
      return Promise.resolve({ value: host, event: { kind: 'answered', took: 10 } as const });
    };
    await Promise.all([1, 2, 3].map(() => turns.take('a', stop, act('a'))));
    expect(log.map(([, at]) => at)).toEqual([0, 1_010, 2_020]);
    await turns.take('b', stop, act('b'));
    expect(log.at(-1)).toEqual(['b', 2_030]);
  });

  test('a closed host and a stopped run give no turn', async () => {
    const turns = new HostTurns(new WoundClock(), { ...rules, patience: 1 });
    const stop = new AbortController();
    const fail = () => Promise.resolve({ value: 1, event: { kind: 'failed' } as const });
    expect(await turns.take('a', stop.signal, fail)).toBe(1);
    expect(await turns.take('a', stop.signal, fail)).toBeUndefined();
    stop.abort();
    expect(await turns.take('b', stop.signal, fail)).toBeUndefined();
  });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const origin = 'https://a.gov.cn';
const robots = (text: string, status: number | undefined = 200) =>
  readRobots(`${origin}/robots.txt`, status, bytes(text), 'MingbaiCollector');

describe('robots.txt', () => {
  test('our own group comes before that of all', () => {
    const own = robots(
      'User-agent: *\nDisallow: /\n\nUser-agent: MingbaiCollector\nDisallow: /private/\nCrawl-delay: 5\n',
    );
    expect(own.allows(`${origin}/nb/`)).toBe(true);
    expect(own.allows(`${origin}/private/1`)).toBe(false);
    expect(own.crawlDelay).toBe(5_000);
  });

  test('the longest rule counts, with wildcards and ends', () => {
    const own = robots('User-agent: *\nDisallow: /*.pdf$\nDisallow: /zwgk/\nAllow: /zwgk/nb/\n');
    expect(own.allows(`${origin}/zwgk/nb/1.htm`)).toBe(true);
    expect(own.allows(`${origin}/zwgk/x.htm`)).toBe(false);
    expect(own.allows(`${origin}/a.pdf`)).toBe(false);
    expect(own.allows(`${origin}/a.pdf?x`)).toBe(true);
  });

  test('none, a refusal and a page of HTML forbid nothing; a fault forbids all', () => {
    expect(robots('', 404).allows(origin)).toBe(true);
    expect(robots('', 403).allows(origin)).toBe(true);
    expect(robots('<!DOCTYPE html><p>Disallow: /').allows(`${origin}/nb/`)).toBe(true);
    expect(robots('User-agent: *\nDisallow: /', 503)).toMatchObject({ isUnreachable: true });
    expect(readRobots(`${origin}/robots.txt`, undefined, bytes(''), 'MingbaiCollector')).toMatchObject({
      isUnreachable: true,
    });
  });
});

describe('no forged requests', () => {
  test.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.16.3.4',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fc00::1',
    '::ffff:10.0.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '64:ff9b::a00:1',
    '2002:a00:1::',
  ])('%s is inside', (address) => expect(isPublicAddress(address)).toBe(false));

  test.each(['203.119.25.1', '2400:3200::1', '8.8.8.8'])('%s is outside', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://localhost/',
    'http://a.localhost./',
  ])('%s is written as a number, or means here', (address) =>
    expect(() => checkLiteralHost(new URL(address))).toThrow(PrivateAddressError),
  );

  const lookUp = (addresses: string[], all = true) =>
    new Promise((resolve, reject) => {
      const lookup = guardLookup(async () =>
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
      lookup('a.gov.cn', { all }, (error, found) => (error ? reject(error) : resolve(found)));
    });

  test('a name that leads inside is refused, even by one of its addresses', async () => {
    await expect(lookUp(['203.119.25.1', '10.0.0.1'])).rejects.toThrow(PrivateAddressError);
    await expect(lookUp(['::ffff:127.0.0.1'])).rejects.toThrow(PrivateAddressError);
    await expect(lookUp([])).rejects.toMatchObject({ code: 'ENOTFOUND' });
    expect(await lookUp(['203.119.25.1'])).toEqual([{ address: '203.119.25.1', family: 4 }]);
    expect(await lookUp(['203.119.25.1'], false)).toBe('203.119.25.1');
  });

  test('only the local ports that are named are asked', () => {
    const allowed = readAllowed('127.0.0.1:8080, localhost:9000');
    expect(isAllowedLocal(new URL('http://127.0.0.1:8080/x'), allowed)).toBe(true);
    expect(isAllowedLocal(new URL('http://127.0.0.1:8081/x'), allowed)).toBe(false);
    expect(isAllowedLocal(new URL('http://127.0.0.1/x'), allowed)).toBe(false);
    for (const wrong of ['127.0.0.1', 'a:0', ':80', 'x:99999', ''])
      expect(() => readAllowed(wrong)).toThrow('--allow-local');
  });
});

describe('barriers', () => {
  const barrier = (html: string, status = 200) => recogniseBarrier({ status, html })?.code;
  const prose = '本年度，本机关认真执行条例。'.repeat(60);

  test('a report that speaks of log-ins, captchas and pages not found is a page', () => {
    expect(
      barrier(`<html><body><p>${prose}请先登录，请输入验证码，页面不存在。</p><input type="password"></body></html>`),
    ).toBeUndefined();
    expect(
      barrier(`<html><script>document.cookie="a=1";location.href="/m"</script><p>${prose}</p></html>`),
    ).toBeUndefined();
  });

  test('short pages that are something else', () => {
    expect(barrier('<script>document.cookie="__jsl_clearance=1;path=/";location.href=location.pathname</script>')).toBe(
      'blocked.challenge',
    );
    expect(barrier('<title>404 Not Found</title>')).toBe('gone.soft');
    expect(barrier('<p>抱歉，您要查看的信息已被删除</p>')).toBe('gone.soft');
    expect(barrier('', 521)).toBe('blocked.challenge');
    expect(barrier('<p>附件：<a href="1.pdf">年度报告</a></p>')).toBeUndefined();
  });
});

test('a budget ends at its requests, its bytes, and with that of the run', () => {
  const whole = new RequestBudget({ requests: 3, bytes: 1_000 });
  const own = new RequestBudget({ requests: 2, bytes: 1_000 }, whole);
  expect([own.spend(), own.spend(), own.spend()]).toEqual([true, true, false]);
  const other = new RequestBudget({ requests: 9, bytes: 9_999 }, whole);
  expect([other.spend(), other.spend()]).toEqual([true, false]);
  const big = new RequestBudget({ requests: 9, bytes: 10 });
  big.count(10);
  expect(big.spend()).toBe(false);
});
