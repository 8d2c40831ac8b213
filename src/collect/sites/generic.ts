// Any page with links → its entries: the family of those that are of no other.
import { type Adapter, listLinkEntries } from './adapter.ts';
import { listFurtherPages } from './pagination.ts';

export const generic: Adapter = {
  recognises: () => true,
  read: (page) => ({ entries: listLinkEntries(page.parts().links), next: listFurtherPages(page) }),
};
