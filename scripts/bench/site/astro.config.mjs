// The site's own configuration with a cache of its own: a measured build must not touch the content store of real ones.
import config from '../../../astro.config.mjs';

export default { ...config, cacheDir: process.env.MINGBAI_BENCH_CACHE };
