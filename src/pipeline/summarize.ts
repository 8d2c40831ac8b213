// What a run did → its summary: counts by outcome, form and format, and every source that gave no report.

import type { FormId } from '../forms/forms.ts';
import type { Message } from '../report/model/message.ts';
import type { Rejection } from '../report/model/rejection.ts';
import type { SourceFormat } from '../report/model/report.ts';
import type { RunState } from './apply-result.ts';
import { rejectDuplicate } from './reject.ts';
import type { SourceFile } from './walk-sources.ts';

interface RejectedSource {
  file: string;
  rejection: Rejection;
  /** Target of an output that was written from an earlier version of this source, and is kept. */
  kept: string | null;
}

export interface Summary {
  /** Sources found, and how many of them were the same as last time. */
  found: number;
  unchanged: number;
  published: number;
  templates: Partial<Record<FormId, number>>;
  formats: Partial<Record<SourceFormat, number>>;
  rejected: RejectedSource[];
  failed: { file: string; message: Message }[];
  written: string[];
  removed: string[];
  warnings: Message[];
}

export function summarize(state: RunState, sources: readonly SourceFile[], unchanged: number): Summary {
  const summary: Summary = {
    found: sources.length,
    unchanged,
    published: 0,
    templates: {},
    formats: {},
    rejected: [],
    failed: [...state.failures].map(([file, message]) => ({ file, message })),
    written: [...state.written].sort(),
    removed: state.removed.toSorted(),
    warnings: state.warnings,
  };
  const winners = new Map(state.ledger.losers());
  for (const { file } of sources) addSource(summary, state, file, winners.get(file));
  return summary;
}

function addSource(summary: Summary, state: RunState, file: string, winner: string | undefined): void {
  const entry = state.ledger.entries.get(file);
  if (!entry || state.failures.has(file)) return;
  if ('rejection' in entry.outcome) {
    summary.rejected.push({ file, rejection: entry.outcome.rejection, kept: entry.written?.target ?? null });
  } else if (winner !== undefined) {
    summary.rejected.push({ file, rejection: rejectDuplicate(winner), kept: null });
  } else {
    const { template, format } = entry.outcome.claim;
    summary.published += 1;
    summary.templates[template] = (summary.templates[template] ?? 0) + 1;
    summary.formats[format] = (summary.formats[format] ?? 0) + 1;
  }
}
