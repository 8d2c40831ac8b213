import { writeContent } from '/work/wt/render/scripts/bench/site/write-content.ts';
console.log(await writeContent('/tmp/r/c1800', 300, 6));
