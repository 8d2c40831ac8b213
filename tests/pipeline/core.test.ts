// The fingerprint of the reader: whatever decides how a document is read changes it, and nothing else does.
import { beforeEach, expect, it } from 'vitest';
import { fingerprintReader } from '../../src/pipeline/core.ts';
import { Workspace } from '../scripts/workspace.ts';

let project: Workspace;

beforeEach(() => {
  project = new Workspace();
  project.write('forms/tables/requests.ts', 'row one');
  project.write('forms/forms.ts', 'forms');
  project.write('report/read-report.ts', 'read');
  project.write('views/view.ts', 'view');
});

it.each([
  ['a changed form', 'forms/tables/requests.ts', 'row two'],
  ['a new form', 'forms/tables/appeals.ts', 'row'],
  ['a changed file of the core', 'report/read-report.ts', 'read otherwise'],
  ['a table of data of the core', 'report/text/words.json', '{}'],
])('changes with %s', (_, name, text) => {
  const before = fingerprintReader(project.folder);
  project.write(name, text);
  expect(fingerprintReader(project.folder)).not.toBe(before);
});

it.each([
  ['a page', 'views/view.ts'],
  ['a note beside a form', 'forms/README.md'],
])('stays the same with %s', (_, name) => {
  const before = fingerprintReader(project.folder);
  project.write(name, 'otherwise');
  expect(fingerprintReader(project.folder)).toBe(before);
});

it('reads this project itself where none is named', () => {
  expect(fingerprintReader()).toMatch(/^[0-9a-f]{64}$/);
});
