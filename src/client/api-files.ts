// The path of a file of the API → what it holds, asked for once a page.

const files = new Map<string, Promise<unknown>>();

/** One that failed may be asked for again. */
export function loadApiFile<File>(path: string): Promise<File> {
  const known = files.get(path) ?? fetch(path).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)));
  files.set(path, known);
  known.catch(() => files.delete(path));
  return known as Promise<File>;
}
