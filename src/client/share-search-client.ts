// The folder of the name index → the one client of the page: its boxes share a worker and what it has fetched.
import { SearchClient } from '../search/search-client.ts';

let client: SearchClient | undefined;

export function shareSearchClient(base: string): SearchClient {
  client ??= new SearchClient({ base });
  return client;
}
