/** `npm run openapi`: writes deploy/openapi.json, the description that a running bot serves at /api/openapi.json. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '../bot/http/openApi.ts';

writeFileSync(join(import.meta.dirname, 'openapi.json'), `${JSON.stringify(openApi(), undefined, 2)}\n`);
