// The labels of the requests table → row ids with a wording that no other contains, so that finding one is finding the row.
import { labelsOf } from '../../src/forms/labels.ts';

const rows = new Map(
  labelsOf('requests')
    .filter((label) => label.role === 'row' && label.strong)
    .map((label) => [label.id, label.wordings[0] ?? ''] as const)
    .filter(([, wording], _, all) => all.filter(([, other]) => other.includes(wording)).length === 1),
);

export const listRowWordings = (): ReadonlyMap<string, string> => rows;
