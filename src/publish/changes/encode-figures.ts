// Figures by metric id ↔ the one text that the snapshot keeps of a report.

/** `indexes` gets an entry for every metric it has not seen. */
export function encodeFigures(figures: ReadonlyMap<string, string>, indexes: Map<string, number>): string {
  const pairs = [...figures].map(([metric, state]) => {
    const index = indexes.get(metric) ?? indexes.size;
    indexes.set(metric, index);
    return `${index}=${state}`;
  });
  return pairs.join(' ');
}

export function decodeFigures(text: string, metrics: readonly string[]): Map<string, string> {
  if (text === '') return new Map();
  return new Map(
    text.split(' ').map((pair): [string, string] => {
      const [index = '', state = ''] = pair.split('=');
      const metric = metrics[Number(index)];
      if (metric === undefined) throw new Error(`the snapshot has no metric ${index}`);
      return [metric, state];
    }),
  );
}
