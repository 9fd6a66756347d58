/** The templates, as far as they can be checked without Azure: grammar, names, modules, and what each resource type takes. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { SETTINGS } from '../../bot/settings.ts';
import { readBicep, type Template } from '../support/bicep.ts';
import { misfits, type Shape } from '../support/resourceShape.ts';

const ROOT = join(import.meta.dirname, '../..');
const FILES = globSync('deploy/**/*.bicep', { cwd: ROOT }).sort();
const TYPES = parse(readFileSync(join(import.meta.dirname, 'resourceTypes.yaml'), 'utf8')) as Record<string, Shape>;
/** https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions; newGuid and utcNow would make each run differ. */
const FUNCTIONS = new Set(
  'allowed cidrSubnet concat description empty environment filter guid json loadTextContent map maxLength maxValue minLength minValue replace resourceGroup secure string subscriptionResourceId take tenant toLower uniqueString'.split(
    ' ',
  ),
);
/** Given by the bicep language to every resource and module. */
const LANGUAGE = { parent: 'any', scope: 'any', dependsOn: 'array' };

const read = (file: string) => readBicep(join(ROOT, file));
const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test('the reader of these tests finds what is wrong', async () => {
  const wrong = await readBicep(
    'wrong.bicep',
    "resource a 'Microsoft.App/containerApps@2025-01-01' = {\n  name: 'a'\n  propertys: {}\n  identity: { type: 'Mine' }\n}\nvar b = {\n",
  );
  expect(wrong.faults).not.toEqual([]);
  const right = await readBicep(
    'right.bicep',
    "resource a 'Microsoft.App/containerApps@2025-01-01' = {\n  name: 'a'\n  propertys: {}\n  identity: { type: x ? 'None' : 'Mine' }\n  properties: {\n    template: { containers: [for one in all: { imag: one }] }\n  }\n}\n",
  );
  const [resource] = right.resources;
  expect(misfits(resource!.body, TYPES['Microsoft.App/containerApps@2025-01-01']!)).toEqual([
    'line 3: .propertys is nothing that Azure knows',
    'line 4: .identity.type takes None, SystemAssigned, SystemAssigned,UserAssigned, UserAssigned',
    'line 6: .properties.template.containers[0].imag is nothing that Azure knows',
  ]);
});

describe.each(FILES)('%s', (file) => {
  let template: Template;
  beforeAll(async () => {
    template = await read(file);
  });

  test('is grammatical', () => expect(template.faults).toEqual([]));

  test('uses only names that it has', () => {
    const { params, variables, resources, modules } = template;
    const own = new Set([...params, ...variables, ...resources, ...modules].map(({ name }) => name));
    const unknown = template.used.filter(({ name }) => !own.has(name) && !FUNCTIONS.has(name));
    expect(unknown.map(({ name, line }) => `${name} in line ${line}`)).toEqual([]);
  });

  test('has no name that nobody uses', () => {
    const used = new Set(template.used.map(({ name }) => name));
    const idle = [...template.params, ...template.variables].filter(({ name }) => !used.has(name));
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  test('gives each resource what its type takes', () => {
    const faults = template.resources.flatMap(({ type, body, isExisting }) => {
      const shape = TYPES[type];
      if (!shape) return [`${type} is not in resourceTypes.yaml`];
      if (isExisting) return [];
      return misfits(body, { ...(shape as object), ...LANGUAGE } as Shape).map((fault) => `${type}, ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  test('gives each module what it takes, and asks it for what it has', async () => {
    for (const { name, path, body } of template.modules) {
      const module = await read(relative(ROOT, resolve(ROOT, dirname(file), path)));
      const params = body.kind === 'object' ? body.entries.get('params') : undefined;
      const given = params?.kind === 'object' ? [...params.entries.keys()] : [];
      const known = module.params.map((one) => one.name);
      expect([path, given.filter((one) => !known.includes(one))]).toEqual([path, []]);
      const required = module.params.filter((one) => one.isRequired).map((one) => one.name);
      expect([path, required.filter((one) => !given.includes(one))]).toEqual([path, []]);
      const asked = template.used.filter((one) => one.name === name && one.output).map(({ output }) => output);
      expect([path, asked.filter((one) => !module.outputs.some((has) => has.name === one))]).toEqual([path, []]);
    }
  });

  test('loads only files that are there', () => {
    const loaded = [...text(file).matchAll(/loadTextContent\('([^']+)'\)/g)].map((match) => match[1] as string);
    expect(loaded.filter((one) => !existsSync(join(ROOT, dirname(file), one)))).toEqual([]);
  });
});

test('each module is used, and the table holds no type that is not', async () => {
  const templates = await Promise.all(FILES.map(read));
  const paths = templates.flatMap(({ file, modules }) => modules.map(({ path }) => resolve(dirname(file), path)));
  expect(FILES.filter((file) => file !== 'deploy/main.bicep').map((file) => join(ROOT, file))).toEqual(paths.sort());
  const types = new Set(templates.flatMap(({ resources }) => resources.map(({ type }) => type)));
  expect(Object.keys(TYPES).filter((type) => !types.has(type))).toEqual([]);
});

test('the parameters file sets parameters of the template, and every required one', async () => {
  const [parameters, main] = [await read('deploy/main.bicepparam'), await read('deploy/main.bicep')];
  expect(text('deploy/main.bicepparam')).toContain("using 'main.bicep'");
  expect(parameters.faults).toEqual([]);
  const given = parameters.variables.map(({ name }) => name);
  expect(given.filter((name) => !main.params.some((param) => param.name === name))).toEqual([]);
  expect(main.params.filter((param) => param.isRequired && !given.includes(param.name))).toEqual([]);
});

describe('least rights', () => {
  /** Role → what it is for; a new one needs a reason here. */
  const ROLES = {
    'ba92f5b4-2d11-453d-a403-e96b0029c9fe': 'Storage Blob Data Contributor, on three containers',
    '974c5e8b-45b9-4653-ba55-5f855dd0fb88': 'Storage Queue Data Contributor, on two queues',
    '4633458b-17de-408a-b874-0445c86b69e6': 'Key Vault Secrets User, on the secrets that are named',
    '3913510d-42f4-4e42-8a64-420c390055eb': 'Monitoring Metrics Publisher, on Application Insights',
    '7f951dda-4ed3-4680-a7ca-43fe172d538d': 'AcrPull, on the registry',
  };

  test('only these roles are given', () => {
    const ids = FILES.flatMap((file) => text(file).match(/'[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'/g) ?? []);
    expect(new Set(ids.map((id) => id.slice(1, -1)))).toEqual(new Set(Object.keys(ROLES)));
  });

  test('each on one resource, under a name that the next run makes again', async () => {
    for (const file of FILES)
      for (const { type, body, name } of (await read(file)).resources) {
        if (!type.startsWith('Microsoft.Authorization/roleAssignments@') || body.kind !== 'object') continue;
        expect([file, name, body.entries.has('scope')]).toEqual([file, name, true]);
      }
    const names = FILES.flatMap((file) => [...text(file).matchAll(/roleAssignments@[^{]*\{\s*name: (\w+)\(/g)]);
    expect(new Set(names.map((match) => match[1]))).toEqual(new Set(['guid']));
    expect(FILES.filter((file) => /newGuid|utcNow|deployment\(\)/.test(text(file)))).toEqual([]);
  });

  test('keys of the storage account, local sign-in to the bot and to Application Insights are off', () => {
    expect(text('deploy/modules/storage.bicep')).toContain('allowSharedKeyAccess: false');
    expect(text('deploy/modules/registration.bicep')).toContain('disableLocalAuth: true');
    expect(text('deploy/modules/monitoring.bicep')).toContain('DisableLocalAuth: true');
    expect(FILES.filter((file) => /listKeys|listAccountSas|@secure/.test(text(file)))).toEqual([]);
  });
});

test('every setting that the templates give is one that the bot knows', () => {
  const app = text('deploy/modules/app.bicep');
  const given = [...app.matchAll(/\{ (?:name|env): '(\w+)', (?:value|secret):/g)].map((match) => match[1] as string);
  expect(given).toEqual(expect.arrayContaining(['MicrosoftAppId', 'CertificatePrivateKey', 'STORAGEBOT_STORAGE']));
  expect(given.filter((name) => !Object.hasOwn(SETTINGS.shape, name))).toEqual([]);
});

test('the templates make the containers and queues that the bot uses', () => {
  const storage = text('deploy/modules/storage.bicep');
  const made = [...storage.matchAll(/'(storagebot-[\w-]+)'/g)].map((match) => match[1] as string);
  const used = globSync('bot/**/*.ts', { cwd: ROOT }).flatMap((file) =>
    [...text(file).matchAll(/const CONTAINER = '([\w-]+)'/g)].map((match) => match[1] as string),
  );
  expect(new Set(made)).toEqual(new Set([...used, 'storagebot-alerts', 'storagebot-lanes']));
});
