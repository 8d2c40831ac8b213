// Every text figure of every published report points at its own characters in what the page shows.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findingsFile } from '../../../src/report/model/findings-file.ts';
import { reportFile } from '../../../src/report/model/report.ts';
import { quoteText } from '../../../src/report/model/section.ts';
import { listFile } from '../../../src/views/findings/collect-findings.ts';
import { listTextMarks, renderSection } from '../../../src/views/report/render-section.ts';

const paths = readdirSync('content/reports', { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.json'),
);
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const decode = (html: string): string =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

test.each(paths)('%s', (path) => {
  const { report, source } = reportFile.parse(read(`content/reports/${path}`));
  const sidecar = readFileSync(join('content/sources', `${source.file.replace(extname(source.file), '')}.yml`), 'utf8');
  const isByProgram = sidecar.includes('\ndigest: {"by":"program"}\n');
  const findings = listFile(findingsFile.parse(read(`content/findings/${path}`)));
  const marks = listTextMarks(report, findings);
  const blocks = new Map(report.sections.map((section) => [section.id, renderSection(section, marks)]));
  for (const { metric, at, raw, value } of report.figures) {
    if (!('paragraph' in at)) continue;
    const block = blocks.get(at.section)?.[at.paragraph];
    const printed = block?.text.slice(at.start, at.end) ?? '';
    expect(quoteText(report.sections, at), metric).toBe(printed);
    // A digest by the program states about 1,451 where its original prints 1451余, which stays the figure's characters.
    if (isByProgram && printed !== raw) expect(printed, metric).toBe(`约${value?.toLocaleString('en-US')}`);
    else expect(printed, metric).toBe(raw);
    const links = [...(block?.html ?? '').matchAll(/<a class=text-figure href=#note-([^\s>]+)[^>]*>([^<]*)<\/a>/g)];
    const shown = links.filter(([, own]) => own === metric).map(([, , words]) => words);
    expect(decode(shown.join('')), metric).toBe(printed);
  }
  for (const { finding } of findings) {
    for (const place of finding.at) {
      if (!('paragraph' in place)) continue;
      const html = blocks.get(place.section)?.[place.paragraph]?.html ?? '';
      expect(html).toContain(` id=text-${place.section}-${place.paragraph}-${place.start}>`);
    }
  }
});
