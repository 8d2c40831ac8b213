// The digest of every embedded report as a file of every format: the same figures.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { writeDigest } from '../../../src/publish/digest/write-digest.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { readDocument } from '../../../src/report/read/read-document.ts';
import { formKnowledge, readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { printers } from '../support/print-formats.ts';

const registry = loadRegistry();
const reports = fileURLToPath(new URL('../../../content/reports', import.meta.url));

async function listFound(bytes: Uint8Array, fileName: string) {
  const outcome = await readReport(bytes, registry, { fileName });
  if (outcome.status !== 'ok') throw new Error(outcome.rejection.message.code);
  const { report, format } = outcome;
  const { agencyId, year, title, template, figures } = report;
  const found = figures.map(({ metric, value, status, qualifier, unit }) => [metric, value, status, qualifier, unit]);
  return { format, found: [agencyId, year, title, template, ...found] };
}

/** A row shorter than the others has no like in a sheet, whose cells are all there; a text without tables is no sheet. */
function isWhole({ children }: Root): boolean {
  const grids = children.flatMap((node) => (node.type === 'grid' ? [node] : []));
  return grids.length > 0 && grids.every(({ problems }) => problems.length === 0);
}

interface ReadDigest {
  name: string;
  root: Root;
  found: unknown[];
}

async function listDigests(): Promise<ReadDigest[]> {
  const digests: ReadDigest[] = [];
  for (const name of globSync('*/*.json', { cwd: reports }).sort()) {
    const { report }: { report: Report } = JSON.parse(readFileSync(`${reports}/${name}`, 'utf8'));
    const source = { sha256: '', publisher: null, title: null, url: null, retrieved: null };
    const markdown = new TextEncoder().encode(writeDigest(report, source).markdown);
    const reading = await readDocument(markdown, formKnowledge, { fileName: 'digest.md' });
    if (!reading.ok || !isWhole(reading.document.root)) continue;
    const { found } = await listFound(markdown, 'digest.md');
    digests.push({ name, root: reading.document.root, found });
  }
  return digests;
}

const digests = await listDigests();

describe('a digest has the same figures as', () => {
  it('one of those that are printed here', () => {
    expect(digests.length).toBeGreaterThan(9);
  });

  it.each(Object.entries(printers))('%s', async (_, { format, print, isVariant }) => {
    const chosen = digests.filter((_digest, index) => !isVariant || index % 5 === 0);
    for (const { name, root, found } of chosen)
      expect({ name, ...(await listFound(print(root), `2023.${format}`)) }).toEqual({ name, format, found });
  });
});
