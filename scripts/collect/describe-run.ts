// What a run did, and what the ledgers say → the text that `collect` prints.
import type { SiteOutcome } from '../../src/collect/collect-site.ts';
import { translate } from '../../src/i18n/translate.ts';
import { wordMessage } from '../../src/i18n/word-message.ts';
import type { ListRecord } from '../../src/store/ledger/record.ts';
import type { LedgerDocument, LedgerSummary } from '../../src/store/ledger/summary.ts';

const escapeControls = (line: string): string =>
  line.replace(/\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);

const print = (lines: readonly string[]): string => lines.map((line) => `${escapeControls(line)}\n`).join('');

export function describeOutcome({ site, requests, bytes, took, ledger }: SiteOutcome): string {
  const size = `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  return print([
    `${site.id}: ${requests} requests, ${size}, ${(took / 1000).toFixed(1)} s, ${ledger.documents.length} documents known`,
  ]);
}

export const describePlan = ({ site, planned, ledger }: SiteOutcome): string =>
  print([
    `${site.id}: ${planned.length} documents would be asked for`,
    ...ledger.lists.map(({ address, state }) => `  list ${state} ${address}`),
    ...planned.map(({ address, year, title }) => `  ${year ?? '????'} ${address} ${title}`),
  ]);

const describeList = ({ address, state, reports, expected, before, why }: ListRecord): string => {
  const compared = expected !== undefined ? `, ${expected} expected` : before !== undefined ? `, ${before} before` : '';
  return `list ${state}: ${address}: ${reports} reports${compared}${why ? `; ${why.code} ${why.detail ?? ''}` : ''}`;
};

function describeRefused({ site, record }: LedgerDocument): string[] {
  const { address, state, why, rejection, title } = record;
  const reason = why
    ? `${translate('en', `collect.why.${why.code}`)}${why.detail ? ` (${why.detail})` : ''}`
    : rejection
      ? wordMessage('en', rejection.message)
      : '';
  return [`${state} ${site}: ${address} ${title}`, `  ${reason}`];
}

const mostFigures = 20;

function describeChange({ site, record }: LedgerDocument): string[] {
  const figures = record.changes.at(-1)?.figures ?? [];
  const listed = figures
    .slice(0, mostFigures)
    .map(({ metric, from, to }) => `  ${metric}: ${from ?? 'none'} → ${to ?? 'none'}`);
  const left = figures.length - listed.length;
  return [`changed ${site}: ${record.address} ${record.title}`, ...listed, ...(left > 0 ? [`  and ${left} more`] : [])];
}

export function describeLedgers({ sites, states, alarms, refused, changed, missing, partial }: LedgerSummary): string {
  const counts = Object.entries(states).filter(([, count]) => count > 0);
  return print([
    `sites      ${sites}`,
    `documents  ${counts.map(([state, count]) => `${state}: ${count}`).join(', ') || 'none'}`,
    `missing    ${missing.length}`,
    ...partial.map((site) => `unfinished ${site}: run again to go on`),
    ...alarms.map(({ site, list }) => `alarm      ${site}: ${describeList(list)}`),
    ...changed.flatMap(describeChange),
    ...refused.flatMap(describeRefused),
    ...missing.map(({ body, year, due }) => `missing    ${body.agency} ${year}: due ${due}, on no list`),
  ]);
}
