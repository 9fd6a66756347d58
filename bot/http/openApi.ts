/** The OpenAPI description of POST /api/diagnose, made of the shapes that the door itself reads with. */
import { z } from 'zod';
import { DIAGNOSIS } from '../shapes/diagnosis.ts';
import { readVersion } from '../version.ts';
import { REPORT } from './diagnoseDoor.ts';
import { sentence } from './httpErrors.ts';

const FAULT = z.object({
  error: z.object({ code: z.string(), message: z.string().meta({ description: 'What is wrong, and what to send.' }) }),
});

/** OpenAPI 3.1 takes JSON Schema as it is, but for the word that names the dialect: the document names it once. */
function schemaOf(shape: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io });
  return schema;
}

const json = (name: string, example?: object) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${name}` }, ...(example && { example }) },
});

const refusal = (status: number) => {
  const [code, message] = sentence(status);
  return { description: message, content: json('Fault', { error: { code, message } }) };
};
const refusals = (...statuses: number[]) => Object.fromEntries(statuses.map((status) => [status, refusal(status)]));

export function openApi() {
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'storagebot',
      version: readVersion(),
      summary: 'Names the cause of Azure Storage trouble, says why, and gives the smallest fix.',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The bot that serves this description.' }],
    paths: {
      '/api/diagnose': {
        post: {
          operationId: 'diagnose',
          summary: 'Diagnose a report',
          description:
            'The same text and facts get the same answer. Where the answer holds a question, ask it and send the text again with the answer in facts.',
          security: [{ key: [] }, { keyInAddress: [] }, {}],
          requestBody: { required: true, content: json('Report', EXAMPLE) },
          responses: {
            200: {
              description: 'A diagnosis. certainty "unknown" means: nothing was recognised, and no cause is claimed.',
              content: json('Diagnosis'),
            },
            ...refusals(400, 401, 413, 415, 429, 500),
          },
        },
      },
    },
    components: {
      schemas: {
        Report: schemaOf(REPORT, 'input'),
        Diagnosis: schemaOf(DIAGNOSIS, 'output'),
        Fault: schemaOf(FAULT, 'output'),
      },
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'x-storagebot-key', description: 'One of STORAGEBOT_ALERT_KEYS.' },
        keyInAddress: { type: 'apiKey', in: 'query', name: 'key', description: 'For callers that set no header.' },
      },
    },
  };
}

const EXAMPLE = { text: 'ERROR CODE: AuthorizationPermissionMismatch', facts: { auth: 'sas' } };

const DESCRIPTION = `Secrets in the text are masked before anything reads them, and nothing is kept or sent on.

Without a key only callers on the same machine are answered, and only as long as no app id is configured. The body is JSON of at most 256 KB, not compressed. Answers may carry more fields than are described.`;
