// The families of sites, in the order in which a page is tried as one of them.

import { type AdapterId, adapterIds } from '../../store/ledger/record.ts';
import type { Adapter, ListPage } from './adapter.ts';
import { addresses } from './addresses.ts';
import { boda } from './boda.ts';
import { directory } from './directory.ts';
import { generic } from './generic.ts';
import { jpage } from './jpage.ts';
import { trs } from './trs.ts';

/** A new family is a line here. */
const adapters: Readonly<Record<AdapterId, Adapter>> = { addresses, directory, jpage, trs, boda, generic };

export const adapterOf = (id: AdapterId): Adapter => adapters[id];

/** The family that a page is of; the last one takes any. */
export const recogniseAdapter = (page: ListPage): AdapterId =>
  adapterIds.find((id) => adapters[id].recognises(page)) ?? 'generic';
