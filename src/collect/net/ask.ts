// One address → one answer, decompressed, within limits of size and time; redirects are reported and not followed.
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import undici from 'undici';
import { makeTrouble, type Trouble } from '../../store/ledger/trouble.ts';
import { checkLiteralHost, guardLookup, isAllowedLocal, type Resolve } from './guard-address.ts';

export interface AskLimits {
  /** Of the answer, decompressed. */
  bytes: number;
  /** Milliseconds until the head of the answer. */
  headTime: number;
  /** Milliseconds for the whole answer, however it drips. */
  wholeTime: number;
}

export const usualLimits: AskLimits = { bytes: 32 * 1024 * 1024, headTime: 30_000, wholeTime: 180_000 };

export type Headers = Readonly<Record<string, string>>;

export interface RawAnswer {
  kind: 'answer';
  status: number;
  /** Names in lower case; repeated ones joined by commas. */
  headers: Headers;
  body: Uint8Array;
  /** Bytes that came over the line. */
  received: number;
}

export type AskResult = RawAnswer | { kind: 'trouble'; trouble: Trouble; received: number };

export interface AskerOptions {
  userAgent: string;
  resolve: Resolve;
  /** `host:port` of local machines that may be asked. */
  allowed: ReadonlySet<string>;
  limits: AskLimits;
}

// The package is CommonJS: its parts are those of what it exports.
const { Agent, request } = undici;

type RequestAgent = InstanceType<typeof Agent>;

class TooLargeError extends Error {
  readonly code = 'ETOOLARGE';
}

/** Servers compress once; whoever does it ten times means harm. */
const mostEncodings = 2;

const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function flattenHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const pairs = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
  );
  return Object.fromEntries(pairs);
}

/** System codes and those of the HTTP client → what the ledger says. */
const codes: readonly (readonly [RegExp, Parameters<typeof makeTrouble>[0]])[] = [
  [/^EPRIVATE$/u, 'failed.private'],
  [/^ETOOLARGE$/u, 'failed.too_large'],
  [/^(?:ENOTFOUND|EAI_\w+)$/u, 'failed.dns'],
  [
    /^(?:UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT|UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT|ABORT_ERR|AbortError|TimeoutError)$/u,
    'failed.timeout',
  ],
  [/^(?:CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|ERR_TLS_\w+|ERR_SSL_\w+|EPROTO)$/u, 'failed.tls'],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/u, 'failed.connect'],
];

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

export function troubleOf(error: unknown): Trouble {
  const chain: unknown[] = [];
  for (let each: unknown = error; each instanceof Error && chain.length < 5; each = each.cause) chain.push(each);
  // What ends a request for its time has a number for a code, and says in its name what it is.
  const names = chain.flatMap((each) => (each instanceof Error ? [codeOf(each), each.name] : []));
  for (const [pattern, code] of codes) {
    const known = names.find((name) => pattern.test(name));
    if (known === undefined) continue;
    const inside = chain.find((each) => each instanceof Error && codeOf(each) === 'EPRIVATE');
    return makeTrouble(code, inside instanceof Error ? inside.message : known);
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return makeTrouble('failed.broken', code.slice(0, 80));
}

/** What has been received, so that a broken answer counts in the budget too. */
interface Count {
  received: number;
}

async function readBody(body: Readable, encodings: readonly string[], most: number, count: Count): Promise<Uint8Array> {
  const streams: NodeJS.ReadWriteStream[] = encodings.toReversed().flatMap((name) => decoders[name]?.() ?? []);
  body.on('data', (chunk: Uint8Array) => {
    count.received += chunk.length;
  });
  let last: NodeJS.ReadableStream = body;
  for (const stream of streams) {
    // An error of what feeds it must reach whoever reads it.
    last.on('error', (error) => stream.emit('error', error));
    last = last.pipe(stream);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of last) {
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    if (size > most) {
      body.destroy();
      throw new TooLargeError(`more than ${most} bytes`);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Asks one address at a time whoever calls; keeps no cookies. */
export class Asker {
  readonly #options: AskerOptions;
  readonly #guarded: RequestAgent;
  /** For local machines that were named. */
  readonly #open: RequestAgent;

  constructor(options: AskerOptions) {
    this.#options = options;
    const { headTime } = options.limits;
    const common = { keepAliveTimeout: 1, headersTimeout: headTime, bodyTimeout: headTime, pipelining: 0 };
    const connect = { timeout: headTime };
    this.#guarded = new Agent({ ...common, connect: { ...connect, lookup: guardLookup(options.resolve) } });
    this.#open = new Agent({ ...common, connect });
  }

  async ask(address: string, extra: Headers = {}, stop?: AbortSignal): Promise<AskResult> {
    const { limits, userAgent, allowed } = this.#options;
    const count: Count = { received: 0 };
    const url = new URL(address);
    const whole = AbortSignal.timeout(limits.wholeTime);
    try {
      const isOpen = isAllowedLocal(url, allowed);
      if (!isOpen) checkLiteralHost(url);
      const { statusCode, headers, body } = await request(url, {
        dispatcher: isOpen ? this.#open : this.#guarded,
        signal: stop ? AbortSignal.any([whole, stop]) : whole,
        headers: {
          'user-agent': userAgent,
          accept: 'text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8',
          'accept-language': 'zh-CN,zh;q=0.9',
          'accept-encoding': 'gzip, br',
          ...extra,
        },
      });
      // Whoever destroys a body before reading it is not heard by anybody else.
      body.on('error', () => {});
      const flat = flattenHeaders(headers);
      const announced = Number(flat['content-length'] ?? 0);
      if (announced > limits.bytes) {
        body.destroy();
        throw new TooLargeError(`${announced} bytes`);
      }
      const encodings = (flat['content-encoding'] ?? '').split(',').map((each) => each.trim().toLowerCase());
      if (encodings.length > mostEncodings) {
        body.destroy();
        throw new Error(`compressed ${encodings.length} times`);
      }
      const read = await readBody(body, encodings, limits.bytes, count);
      return { kind: 'answer', status: statusCode, headers: flat, body: read, received: count.received };
    } catch (error) {
      if (stop?.aborted) return { kind: 'trouble', trouble: makeTrouble('waiting.stopped'), received: count.received };
      return { kind: 'trouble', trouble: troubleOf(error), received: count.received };
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#guarded.destroy(), this.#open.destroy()]);
  }
}
