// A language and areas of words → those words, loaded when a script has something to say: a page as such does not carry them.

const files = import.meta.glob<Readonly<Record<string, string>>>(
  '../i18n/*/{actions,charts,common,report,search}.json',
  {
    import: 'default',
  },
);

type Area = 'actions' | 'charts' | 'common' | 'report' | 'search';

/** Area → key → words, their places `{name}` left open. */
export async function loadWords<Name extends Area>(
  language: string,
  areas: readonly Name[],
): Promise<Record<Name, Readonly<Record<string, string>>>> {
  const load = async (area: Name) => [area, (await files[`../i18n/${language}/${area}.json`]?.()) ?? {}] as const;
  return Object.fromEntries(await Promise.all(areas.map(load))) as Record<Name, Readonly<Record<string, string>>>;
}
