// The documents that were read worst → files that a developer can open, with what is wrong in them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Choice, makeDocument } from '../../../tests/truth/make-document.ts';
import type { TruthOutcome } from './truth-worker.ts';

const endings = { text: 'txt', html: 'html', markdown: 'md', docx: 'docx', doc: 'doc', pdf: 'pdf' } as const;
const mostDetails = 30;

/** The paths, each with what is wrong in the file. */
export function showDocuments(
  outcomes: readonly TruthOutcome[],
  seed: number,
  choice: Choice,
  folder: string,
): string[] {
  mkdirSync(folder, { recursive: true });
  return outcomes.map(({ index, name, layout, judged }) => {
    const { bytes, layout: writer } = makeDocument(index, seed, choice);
    const stem = `${seed}-${index}-${name.replace(/[^\p{L}\p{N}+]+/gu, '-').slice(0, 60)}`;
    const file = join(folder, `${stem}.${endings[writer.format]}`);
    const wrong = judged
      .filter(({ detail }) => detail !== undefined)
      .map(({ verdict, detail }) => `  ${verdict}: ${detail}`);
    const words = [`${name} (${layout})`, ...wrong.toSorted().reverse().slice(0, mostDetails)].join('\n');
    writeFileSync(file, bytes);
    writeFileSync(join(folder, `${stem}.why`), `${words}\n`);
    return `${file}: ${words}`;
  });
}
