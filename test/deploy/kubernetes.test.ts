/** The manifests for AKS: what Kubernetes' own schemas say of them, and whether their parts know each other. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { readConfig } from '../../bot/config.ts';
import { SETTINGS } from '../../bot/settings.ts';

jest.setTimeout(120_000);

const ROOT = join(import.meta.dirname, '../..');
const TEXT = readFileSync(join(ROOT, 'deploy/kubernetes/storagebot.yaml'), 'utf8');

// biome-ignore lint/suspicious/noExplicitAny: a manifest is as deep as it is
type Manifest = any;
const parsed = parseAllDocuments(TEXT);
const MANIFESTS: Manifest[] = parsed.map((document) => document.toJS());
const named = (kind: string): Manifest => MANIFESTS.find((one) => one.kind === kind);

/**
 * What the types of kubernetes-models, which are made of the published schemas, have against the manifests: unknown
 * names, missing ones, wrong kinds of values.
 */
function faults(manifests: Manifest[]): string[] {
  const folder = join(ROOT, `node_modules/.cache/storagebot-manifests-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const lines = manifests.flatMap((one, index) => [
    `import type { I${one.kind} as Kind${index} } from 'kubernetes-models/${one.apiVersion}/${one.kind}';`,
    `export const manifest${index}: Kind${index} = ${JSON.stringify(one)};`,
  ]);
  try {
    writeFileSync(join(folder, 'manifests.ts'), lines.join('\n'));
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      '--pretty',
      'false',
    ];
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const config = join(folder, 'tsconfig.json');
    writeFileSync(config, JSON.stringify({ files: ['manifests.ts'], compilerOptions: { types: [] } }));
    execFileSync(process.execPath, [tsc, '-p', config, ...options], { encoding: 'utf8', stdio: 'pipe' });
    return [];
  } catch (fault) {
    const { stdout } = fault as { stdout: string };
    return stdout.split('\n').filter((line) => line.includes('error'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the YAML has no faults and no key twice', () => {
  expect(parsed.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
});

test('the schemas have nothing against it', () => expect(faults(MANIFESTS)).toEqual([]));

test('and would have, if something were wrong', () => {
  const [unknown, missing, wrong] = [1, 2, 3].map(() => structuredClone(named('Deployment')));
  unknown.spec.template.spec.containers[0].livenessProb = {};
  delete missing.spec.selector;
  wrong.spec.replicas = 'two';
  for (const manifest of [unknown, missing, wrong]) expect(faults([manifest])).toHaveLength(1);
});

describe('the pod', () => {
  const pod = named('Deployment').spec.template.spec;
  const [container] = pod.containers;

  test('runs with a file system that nobody writes, as nobody of importance, and may gain nothing', () => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(readFileSync(join(ROOT, 'deploy/Dockerfile'), 'utf8')).toContain('\nUSER 1000:1000\n');
  });

  test('is asked for what the server answers', () => {
    const server = readFileSync(join(ROOT, 'bot/http/server.ts'), 'utf8');
    const paths = ['startupProbe', 'livenessProbe', 'readinessProbe'].map((probe) => container[probe].httpGet.path);
    expect(paths).toEqual(['/healthz', '/healthz', '/readyz']);
    for (const path of paths) expect(server).toContain(`'${path}'`);
  });

  test('is the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(container.image).toBe(`REGISTRY.azurecr.io/storagebot:${version}`);
  });

  test('has each volume that it mounts', () => {
    const has = pod.volumes.map(({ name }: { name: string }) => name);
    expect(container.volumeMounts.map(({ name }: { name: string }) => name)).toEqual(has);
  });

  test('has settings that the bot knows and that let it start', () => {
    const { data } = named('ConfigMap');
    expect(Object.keys(data).filter((name) => !Object.hasOwn(SETTINGS.shape, name))).toEqual([]);
    const filled = Object.entries(data as Record<string, string>).map(([name, value]) => [
      name,
      value.replace(/[A-Z]+(?:_[A-Z]+)*_ID\b/, '11111111-2222-3333-4444-555555555555').replace('ACCOUNT', 'contoso'),
    ]);
    expect(readConfig(Object.fromEntries(filled))).toMatchObject({ host: '0.0.0.0', metrics: 9464 });
  });
});

test('everything speaks of the same pods, ports and names', () => {
  const labels = named('Deployment').spec.template.metadata.labels;
  const { ports } = named('Deployment').spec.template.spec.containers[0];
  const names = ports.map(({ name }: { name: string }) => name);
  expect(labels).toMatchObject({ app: 'storagebot', 'azure.workload.identity/use': 'true' });
  expect(named('Service').spec.selector).toEqual({ app: labels.app });
  for (const kind of ['Deployment', 'PodDisruptionBudget'])
    expect(named(kind).spec.selector.matchLabels).toEqual({ app: labels.app });
  expect(named('NetworkPolicy').spec.podSelector.matchLabels).toEqual({ app: labels.app });
  expect(named('HorizontalPodAutoscaler').spec.scaleTargetRef).toMatchObject({
    kind: 'Deployment',
    name: 'storagebot',
  });
  expect(names).toContain(named('Service').spec.ports[0].targetPort);
  const open = named('NetworkPolicy').spec.ingress.flatMap(({ ports }: Manifest) =>
    ports.map((one: Manifest) => one.port),
  );
  expect(open).toEqual(names);
  expect(new Set(MANIFESTS.map((one) => one.metadata.namespace ?? one.metadata.name))).toEqual(new Set(['storagebot']));
});

test('only what is called from outside is reached from outside', () => {
  const paths = named('Ingress').spec.rules[0].http.paths.map(({ path }: { path: string }) => path);
  expect(paths).toEqual(['/api/messages', '/api/alerts']);
});
