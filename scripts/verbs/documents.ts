// Our digests → the Word, PDF, OFD and Excel files among the embedded reports. `--check` exits 1 where a committed one says something else.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { defineCommand, type Effects, type ExitCode, exitCode } from '../command/command.ts';
import { convertToPdf } from '../documents/convert-to-pdf.ts';
import { findOutdated } from '../documents/find-outdated.ts';
import { type DocumentPlan, documents } from '../documents/list-documents.ts';
import { isPrinted, printDigest } from '../documents/print-digest.ts';

const digests = fileURLToPath(new URL('../documents/digests', import.meta.url));
const sources = fileURLToPath(new URL('../../content/sources', import.meta.url));

const usage = `Usage: mingbai documents [--check] [--out DIR]

Makes the Word, PDF, OFD and Excel files of content/sources from the digests in scripts/documents/digests.
A PDF is printed by LibreOffice (soffice) in the font WenQuanYi Micro Hei; both must be installed for that.

  --check     make nothing; say which committed file differs from its digest
  --out DIR   write to (or check) another folder
  -h, --help  print this help

Exit code: 0 made or equal, 1 different, 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  options: {
    check: { type: 'boolean', default: false },
    out: { type: 'string', default: sources },
  },
  async run({ values, effects }) {
    if (values.check) return check(values.out, effects);
    for (const plan of documents) await effects.print(`${await make(plan, values.out)}\n`);
    return exitCode.clean;
  },
});

/** Resolves to the name of the document. */
async function make({ digest, target }: DocumentPlan, folder: string): Promise<string> {
  const format = extname(target).slice(1);
  const bytes = new Uint8Array(readFileSync(join(digests, digest)));
  const printed = await printDigest(bytes, digest, isPrinted(format) ? format : 'docx');
  const path = join(folder, target);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, format === 'pdf' ? convertToPdf(printed) : printed);
  return target;
}

async function check(folder: string, { print }: Effects): Promise<ExitCode> {
  const outdated = await findOutdated(documents, { digests, targets: folder, registry: loadRegistry() });
  for (const target of outdated) await print(`${target} differs from its digest; run npm run documents\n`);
  return outdated.length === 0 ? exitCode.clean : exitCode.findings;
}
