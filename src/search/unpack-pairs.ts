// `術术習习` → which traditional character stands for which simplified one.

export function unpackPairs(text: string): Map<string, string> {
  const characters = Array.from(text);
  return new Map(characters.flatMap((from, index) => (index % 2 === 0 ? [[from, characters[index + 1] ?? from]] : [])));
}
