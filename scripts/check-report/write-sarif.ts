// Checked files → a SARIF 2.1.0 log, which code hosts and editors show beside the files.

import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stateRule, wordBasis, wordRemedy } from '../../src/i18n/word-rule.ts';
import type { CheckedFile } from '../../src/pipeline/read-in-threads.ts';
import { type PublishedFinding, publishFinding, wordInBoth } from '../../src/publish/findings.ts';
import type { AnyRule } from '../../src/report/check/rule.ts';
import { rules } from '../../src/report/check/rules.ts';
import type { Position } from '../../src/report/model/figure.ts';
import type { Level } from '../../src/report/model/finding.ts';

const levels: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'note' };

export function writeSarif(checked: readonly CheckedFile[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Mingbai', rules: rules.map(toDescriptor) } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: checked.flatMap(toNotification) }],
        artifacts: checked.map(({ file }) => ({ location: locate(file) })),
        results: checked.flatMap((file) =>
          file.status === 'ok' ? file.findings.map((finding) => toResult(file.file, publishFinding(finding))) : [],
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toDescriptor(rule: AnyRule) {
  const { id, level } = rule;
  return {
    id,
    shortDescription: { text: stateRule('en', id) },
    fullDescription: { text: stateRule('zh', id) },
    help: { text: `${wordRemedy('zh', rule)} ${wordRemedy('en', rule)} ${wordBasis('zh', rule)}` },
    defaultConfiguration: { level: levels[level] },
  };
}

function toResult(file: string, { rule, level, message, left, right, difference, at }: PublishedFinding) {
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[level],
    message: { text: `${message.zh} ${message.en}` },
    locations: [{ physicalLocation: { artifactLocation: locate(file) }, logicalLocations: at.map(toLogical) }],
    properties: { left, right, difference },
  };
}

function toNotification(checked: CheckedFile) {
  if (checked.status === 'ok') return [];
  const message = wordInBoth(checked.rejection.message);
  const locations = [{ physicalLocation: { artifactLocation: locate(checked.file) } }];
  return [{ level: 'error', message: { text: `${message.zh} ${message.en}` }, locations }];
}

/** Documents have no lines: a place is named by section and cell. */
function toLogical(place: Position) {
  if ('table' in place)
    return { fullyQualifiedName: `${place.section}/table-${place.table}/${place.row}/${place.column}` };
  return { fullyQualifiedName: `${place.section}/paragraph-${place.paragraph}/${place.start}-${place.end}` };
}

/** Relative to where the command runs, as a URI; a file elsewhere by its full path. */
function locate(file: string): { uri: string } {
  const path = relative('.', file);
  if (path.startsWith('..')) return { uri: pathToFileURL(file).href };
  return { uri: path.split(sep).map(encodeURIComponent).join('/') };
}
