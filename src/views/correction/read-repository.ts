// What `MINGBAI_REPOSITORY` says → the address of the repository that takes issues, without a slash at its end.

/** Null where none is named; what is no web address is a mistake that must not end in a dead link. */
export function readRepository(named: string | undefined): string | null {
  const address = (named ?? '').trim().replace(/(?<!\/)\/+$/, '');
  if (address === '') return null;
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return address;
  throw new Error(
    `MINGBAI_REPOSITORY is ${address}: write the whole address, like https://github.com/owner/repository`,
  );
}
