import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `package.json`, `data/` and `models/`: the same from `src/` and from `dist/src/`. */
export const root: string = (() => {
  let dir = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(dir, 'package.json'))) {
    const parent = dirname(dir);
    if (parent === dir) throw new Error('kronika: package.json not found above src/paths.ts; reinstall the package');
    dir = parent;
  }
  return dir;
})();

export const dataDir: string = join(root, 'data');
export const modelsDir: string = join(root, 'models');
