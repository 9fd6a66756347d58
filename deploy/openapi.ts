/** `npm run openapi`: writes deploy/openapi.json, the description that a running bot serves at /api/openapi.json. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '../bot/http/openApi.ts';
import { script } from '../knowledge/tools/script.ts';

script('npm run openapi --', 'Writes deploy/openapi.json anew, after a change of bot/shapes/.').parse();

writeFileSync(join(import.meta.dirname, 'openapi.json'), `${JSON.stringify(openApi(), undefined, 2)}\n`);
