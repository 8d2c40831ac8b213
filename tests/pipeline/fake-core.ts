// A core for tests: reads `<agencyId> <year> <number of figures>`, counts its calls, and obeys `throw`.

import type { ReadingCore } from '../../src/pipeline/core.ts';
import { readSource, type SourceJob, type SourceResult } from '../../src/pipeline/read-source.ts';
import { makeRejection } from '../../src/report/model/rejection.ts';
import type { Report } from '../../src/report/model/report.ts';

export interface FakeCore extends ReadingCore {
  /** Names of the files that it was asked to read. */
  asked: string[];
}

export function fakeCore(key = '1'): FakeCore {
  const asked: string[] = [];
  const read: ReadingCore['read'] = async (bytes, { fileName = '' }) => {
    asked.push(fileName);
    const text = new TextDecoder().decode(bytes).trim();
    if (text === 'throw') throw new RangeError('no such thing');
    const [, agencyId, year, figures] = /^(\S+) (\d{4}) (\d+)$/.exec(text) ?? [];
    if (agencyId === undefined)
      return {
        status: 'rejected',
        rejection: makeRejection('rejections.not_a_report.nothing_found'),
      };
    return {
      status: 'ok',
      format: 'text',
      encoding: 'utf-8',
      report: fakeReport(agencyId, Number(year), Number(figures)),
    };
  };
  return { reader: key, key, asked, read };
}

/** Reads with this core in the thread of the test, and not in worker threads, which would load the real one. */
export function readingWith(core: ReadingCore): {
  core: ReadingCore;
  read(jobs: SourceJob[]): AsyncGenerator<SourceResult>;
} {
  return {
    core,
    async *read(jobs) {
      for (const job of jobs) yield await readSource(core, job);
    },
  };
}

function fakeReport(agencyId: string, year: number, figures: number): Report {
  const at = { section: 'overview', paragraph: 0, start: 0, end: 1 };
  return {
    // Not in the order of the schema, which the written file must have all the same.
    figures: Array.from({ length: figures }, () => ({
      metric: 'x',
      value: 1,
      status: 'reported',
      qualifier: 'exact',
      unit: '条',
      raw: '1',
      at,
    })),
    year,
    agencyId,
    agency: '某局',
    region: '371000',
    sector: null,
    scope: 'agency',
    template: '2021',
    title: '报告',
    published: null,
    period: null,
    sections: [],
    tables: [],
    notes: [],
  };
}
