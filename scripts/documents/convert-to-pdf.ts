// The bytes of a Word document → the bytes of a PDF with a text layer, printed by an installed LibreOffice.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A profile of its own, so that an office that is open on this machine does not answer instead. */
export function convertToPdf(docx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-'));
  try {
    writeFileSync(join(folder, 'report.docx'), docx);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, 'report.docx'], {
      cwd: folder,
      stdio: 'ignore',
    });
    return new Uint8Array(readFileSync(join(folder, 'report.pdf')));
  } catch (cause) {
    throw new Error('LibreOffice (soffice) is needed to print the PDF, and did not', { cause });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
