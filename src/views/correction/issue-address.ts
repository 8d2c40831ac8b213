// A repository, a title and a text → the address that opens a new issue with both filled in.

/** What the forms of the common hosts are called; GitHub and Gitea share one. */
const hosts = [
  { name: /(?:^|\.)gitlab\b/, page: '/-/issues/new', title: 'issue[title]', body: 'issue[description]' },
  { name: /./, page: '/issues/new', title: 'title', body: 'body' },
] as const;

export function issueAddress(repository: string, title: string, body: string): string {
  const { hostname } = new URL(repository);
  const host = hosts.find(({ name }) => name.test(hostname)) ?? hosts[1];
  const query = [
    [host.title, title],
    [host.body, body],
  ].map((pair) => pair.map((part) => encodeURIComponent(part)).join('='));
  return `${repository}${host.page}?${query.join('&')}`;
}
