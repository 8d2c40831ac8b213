// Any page with links → its entries: the family of those that are of no other.
import { type Adapter, listEntries } from './adapter.ts';
import { listFurtherPages } from './pagination.ts';

export const generic: Adapter = {
  recognises: () => true,
  read: (page) => ({ entries: listEntries(page.parts().links), next: listFurtherPages(page) }),
};
