// The import table of docs/architecture.md, checked. One entry a folder: what it may import of ours, besides itself.
const contract = '^processes/contract\\.ts$';

/** Folders that know nothing of ours; the others may import only the file named. */
const closed = { engine: 'engine.ts', docstore: 'docstore.ts', sandbox: 'sandbox.ts' };

const mayImport = {
  domain: [],
  engine: [],
  docstore: [],
  sandbox: [],
  processes: ['^domain/'],
  adapters: ['^domain/'],
  workers: ['^domain/', contract],
  ui: ['^domain/'],
};

const ours = '^(domain|processes|engine|docstore|adapters|sandbox|workers|server|ui|bench|bin|tests)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Files that need each other are one subject, or lack a third that both could import.',
      from: {},
      // Types vanish when compiled and may point both ways.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment: 'The file or package is not there.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-packages',
      severity: 'error',
      comment: 'The product runs without devDependencies.',
      from: { path: '^(domain|processes|engine|docstore|adapters|sandbox|workers|server|ui|bin)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    ...Object.entries(mayImport).map(([folder, allowed]) => ({
      name: `${folder}-imports`,
      severity: 'error',
      comment: `${folder}/ may import ${allowed.length === 0 ? 'nothing of ours' : allowed.join(', ')}; pass a port in instead.`,
      from: { path: `^${folder}/` },
      to: { path: ours, pathNot: [`^${folder}/`, ...allowed] },
    })),
    {
      name: 'server-imports',
      severity: 'error',
      comment: 'server/ takes engine, store and workers as ports; main.ts and wiring/ alone put them together.',
      from: { path: '^server/', pathNot: ['^server/main\\.ts$', '^server/wiring/'] },
      to: { path: ours, pathNot: ['^server/', '^domain/', '^adapters/', contract] },
    },
    {
      name: 'server-takes-adapters-as-ports',
      severity: 'error',
      comment: 'server/ may name the type of an adapter, but is handed the adapter itself.',
      from: { path: '^server/', pathNot: ['^server/main\\.ts$', '^server/wiring/'] },
      to: { path: '^adapters/', dependencyTypesNot: ['type-only'] },
    },
    ...Object.entries(closed).map(([folder, entry]) => ({
      name: `${folder}-entry`,
      severity: 'error',
      comment: `Others import only ${folder}/${entry}.`,
      from: { pathNot: [`^${folder}/`, `^tests/${folder}/`] },
      to: { path: `^${folder}/`, pathNot: `^${folder}/${entry.replace('.', '\\.')}$` },
    })),
    {
      name: 'zeebe-node-in-one-place',
      severity: 'error',
      comment: 'adapters/zeebe/ alone knows zeebe-node.',
      from: { path: ours, pathNot: ['^adapters/zeebe/', '^tests/', '^bench/'] },
      to: { path: 'node_modules/zeebe-node/' },
    },
    {
      name: 'bpmn-js-in-one-place',
      severity: 'error',
      comment: 'ui/diagram/ alone knows bpmn-js.',
      from: { path: '^ui/', pathNot: '^ui/diagram/' },
      to: { path: 'node_modules/(bpmn-js|diagram-js)[^/]*/' },
    },
    {
      name: 'domain-packages',
      severity: 'error',
      comment: 'domain/ is pure: zod and nothing else.',
      from: { path: '^domain/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/zod/' },
    },
    {
      name: 'domain-no-io',
      severity: 'error',
      comment: 'domain/ is pure: no files, network or processes.',
      from: { path: '^domain/' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^ui/dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'], mainFields: ['module', 'main', 'types'] },
  },
};
