// A region's code → the code of its province; the country's own for national bodies.
import { listAncestors } from '../../report/registry/locality.ts';
import type { Registry } from '../../report/registry/registry.ts';

export const topOf = (code: string, { regions }: Pick<Registry, 'regions'>): string =>
  listAncestors(code, regions).at(-1)?.code ?? code;
