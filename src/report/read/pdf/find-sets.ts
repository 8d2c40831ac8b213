// Pairs of things that belong together → the sets they form.

/** Every index below `count` is in exactly one set; sets and their members ascend. */
export function findSets(count: number, pairs: Iterable<readonly [number, number]>): number[][] {
  const parents = Array.from({ length: count }, (_, index) => index);
  for (const [a, b] of pairs) {
    const rootA = findRoot(parents, a);
    const rootB = findRoot(parents, b);
    parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
  const sets = new Map<number, number[]>();
  for (let index = 0; index < count; index += 1) {
    const root = findRoot(parents, index);
    const set = sets.get(root);
    if (set) set.push(index);
    else sets.set(root, [index]);
  }
  return [...sets.values()];
}

function findRoot(parents: number[], index: number): number {
  let root = index;
  while (parents[root] !== root) {
    const above = parents[parents[root] ?? root] ?? root;
    parents[root] = above;
    root = above;
  }
  return root;
}
