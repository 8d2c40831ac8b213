// A WARC file → its records, read without the library that wrote it: what is asked of the format is asked here once more.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface PlainRecord {
  version: string;
  headers: Map<string, string>;
  /** Of the HTTP answer; empty for others. */
  http: Map<string, string>;
  status: number;
  body: Buffer;
  block: Buffer;
}

const headersOf = (lines: readonly string[]): Map<string, string> =>
  new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );

function split(bytes: Buffer): [string[], Buffer] {
  const at = bytes.indexOf('\r\n\r\n');
  return [bytes.subarray(0, at).toString('latin1').split('\r\n'), bytes.subarray(at + 4)];
}

export function readRecordsApart(bytes: Buffer): PlainRecord[] {
  const records: PlainRecord[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const [[version = '', ...lines], after] = split(rest);
    const headers = headersOf(lines);
    const length = Number(headers.get('content-length'));
    const block = after.subarray(0, length);
    if (after.subarray(length, length + 4).toString('latin1') !== '\r\n\r\n')
      throw new Error('a record does not end where it says');
    const isHttp = headers.get('content-type')?.startsWith('application/http') ?? false;
    const [[statusLine = '', ...httpLines], body] = isHttp ? split(block) : [[''], block];
    records.push({
      version,
      headers,
      http: headersOf(httpLines),
      status: Number(statusLine.split(' ')[1] ?? 0),
      body,
      block,
    });
    rest = after.subarray(length + 4);
  }
  return records;
}

export const readWarcApart = (path: string): PlainRecord[] => readRecordsApart(gunzipSync(readFileSync(path)));

/** The one record that lies at a place of the file. */
export function readRecordAt(path: string, offset: number, length: number): PlainRecord {
  const [record, ...others] = readRecordsApart(gunzipSync(readFileSync(path).subarray(offset, offset + length)));
  if (!record || others.length > 0) throw new Error('there is not one record at that place');
  return record;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
