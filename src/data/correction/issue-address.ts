// A repository, a title and a text → the address that opens a new issue with both filled in.

export function issueAddress(repository: string, title: string, body: string): string {
  return `${repository}/issues/new?title=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}
