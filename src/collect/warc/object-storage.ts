// An object storage that speaks S3 ↔ WARC files: each is put there once, under the name that it has here, and read from its offset.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AwsV4Signer } from 'aws4fetch';
import undici from 'undici';
import { realClock } from '../net/host-turns.ts';

export interface StoragePlace {
  /** What stands before the name of a file: the bucket, and a folder in it if there is one. */
  address: string;
  region: string;
  keyId: string;
  secret: string;
}

/** Its message says what the storage answered. */
export class StorageError extends Error {
  override name = 'StorageError';
}

interface StorageAnswer {
  status: number;
  length: number;
  body: Uint8Array;
}

interface Upload {
  path: string;
  size: number;
}

const mostTries = 3;
const passing = new Set([429, 500, 502, 503, 504]);
const hashOfNothing = createHash('sha256').digest('hex');

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

export class ObjectStorage {
  readonly #place: StoragePlace;
  /** Milliseconds before a second try. */
  readonly #pause: number;

  constructor(place: StoragePlace, pause = 2_000) {
    this.#place = place;
    this.#pause = pause;
  }

  get address(): string {
    return this.#place.address;
  }

  /** Throws where the storage would not let us in: to be called before anything is asked of anybody. */
  async check(): Promise<void> {
    const { status } = await this.#ask('HEAD', 'mingbai');
    if (status !== 200 && status !== 404) throw this.#refused('mingbai', status);
  }

  /** Undefined where it is not there. */
  async sizeOf(name: string): Promise<number | undefined> {
    const { status, length } = await this.#ask('HEAD', name);
    if (status === 404) return undefined;
    if (status !== 200) throw this.#refused(name, status);
    return length;
  }

  async put(name: string, path: string): Promise<void> {
    const { status } = await this.#ask('PUT', name, {}, { path, size: statSync(path).size });
    if (status < 200 || status >= 300) throw this.#refused(name, status);
  }

  /** Undefined where it is not there. */
  async read(name: string, offset: number, length: number): Promise<Uint8Array | undefined> {
    const { status, body } = await this.#ask('GET', name, { range: `bytes=${offset}-${offset + length - 1}` });
    if (status === 206) return body;
    // Some send the whole of it.
    return status === 200 ? body.subarray(offset, offset + length) : undefined;
  }

  #refused(name: string, status: number): StorageError {
    const what = status === 401 || status === 403 ? ': its keys, or what they allow, are not as they should be' : '';
    return new StorageError(`${this.#place.address}/${name}: the storage answers ${status}${what}`);
  }

  async #ask(method: string, name: string, headers: Record<string, string> = {}, upload?: Upload) {
    for (let tries = 1; ; tries += 1) {
      const answer = await this.#askOnce(method, name, headers, upload).catch((cause: unknown) => cause);
      if (!(answer instanceof Error) && !passing.has((answer as StorageAnswer).status)) return answer as StorageAnswer;
      if (tries < mostTries) await realClock.sleep(this.#pause * tries);
      else if (answer instanceof Error)
        throw new StorageError(`${this.#place.address}/${name}: ${answer.message || answer.name}`, { cause: answer });
      else return answer as StorageAnswer;
    }
  }

  async #askOnce(
    method: string,
    name: string,
    headers: Record<string, string>,
    upload: Upload | undefined,
  ): Promise<StorageAnswer> {
    const { address, region, keyId, secret } = this.#place;
    const signer = new AwsV4Signer({
      method,
      url: `${address}/${name}`,
      headers: { ...headers, 'x-amz-content-sha256': upload ? await hashFile(upload.path) : hashOfNothing },
      accessKeyId: keyId,
      secretAccessKey: secret,
      service: 's3',
      region,
    });
    const signed = await signer.sign();
    const answer = await undici.request(signed.url, {
      method: method as 'GET',
      headers: { ...Object.fromEntries(signed.headers), ...(upload && { 'content-length': String(upload.size) }) },
      body: upload ? createReadStream(upload.path) : null,
      headersTimeout: 60_000,
      bodyTimeout: 60_000,
    });
    const body = new Uint8Array(await answer.body.arrayBuffer());
    return { status: answer.statusCode, length: Number(answer.headers['content-length'] ?? 0), body };
  }
}

export interface StoredCaptures {
  stored: string[];
  /** Why the others are not there; the next run tries again. */
  failed: string[];
}

/** Beside a file that lies in the storage too, so that nobody asks for it again. */
const markOf = (path: string): string => `${path}.stored`;

/** Puts away every WARC file of runs that have ended. What is there already is never written over. */
export async function storeCaptures(captures: string, storage: ObjectStorage): Promise<StoredCaptures> {
  const done: StoredCaptures = { stored: [], failed: [] };
  for (const found of globSync('*/*.warc.gz', { cwd: captures }).sort()) {
    const name = found.replaceAll('\\', '/');
    const path = join(captures, found);
    const mark = markOf(path);
    if (existsSync(mark) && readFileSync(mark, 'utf8') === storage.address) continue;
    // A run that is to be gone on with writes on in its file.
    if (existsSync(join(captures, `${name.split('/')[0]}.journal`))) continue;
    try {
      const there = await storage.sizeOf(name);
      if (there !== undefined && there !== statSync(path).size)
        throw new StorageError(`${storage.address}/${name} is there already and another: it is not written over`);
      if (there === undefined) await storage.put(name, path);
      writeFileSync(mark, storage.address);
      done.stored.push(name);
    } catch (cause) {
      if (!(cause instanceof StorageError)) throw cause;
      done.failed.push(cause.message);
    }
  }
  return done;
}
