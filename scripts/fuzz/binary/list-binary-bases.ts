// The Word, PDF, OFD, Excel and RTF files that the fuzz damages: the fixtures, the embedded reports, and the corpus where it is there.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'fflate';

const kinds = ['docx', 'doc', 'pdf', 'ofd', 'xlsx', 'xls', 'rtf'] as const;
const endings = `{${kinds.join(',')}}`;

export interface BinaryBase {
  name: string;
  kind: (typeof kinds)[number];
  bytes: Uint8Array;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const kindOf = (name: string): BinaryBase['kind'] =>
  kinds.find((kind) => name.replace(/\.gz$/, '').endsWith(`.${kind}`)) ?? 'pdf';

function readBase(folder: string, name: string): BinaryBase {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  return { name, kind: kindOf(name), bytes: name.endsWith('.gz') ? gunzipSync(bytes) : bytes };
}

const listIn = (folder: string, pattern: string): BinaryBase[] =>
  globSync(pattern, { cwd: folder })
    .sort()
    .map((name) => readBase(folder, name));

export function listBinaryBases(corpus?: string): BinaryBase[] {
  return [
    ...listIn(root, 'tests/fixtures/word/*.{doc,docx}'),
    ...listIn(root, 'tests/fixtures/pdf/*/input.pdf.gz'),
    ...listIn(root, `tests/fixtures/formats/*.${endings}`),
    ...listIn(root, `content/sources/**/*.${endings}`),
    ...(corpus ? listIn(corpus, `**/*.${endings}`) : []),
  ];
}
