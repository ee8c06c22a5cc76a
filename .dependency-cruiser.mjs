import { roomRules } from './build/core-rooms.mjs';

/** Who may import whom (docs/architecture.md). Each rule says what to do instead. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Node's own modules, as dependency-cruiser names them once resolved. */
const coreModule = { dependencyTypes: ['core'] };

export default {
  forbidden: [
    rule('no-cycles', 'Move what both need into a third file.', {}, { circular: true }),
    {
      ...rule(
        'no-folder-cycles',
        'Two rooms that need each other are one, or lack a third.',
        { path: '^(electron|renderer|shared)/' },
        { circular: true },
      ),
      scope: 'folder',
    },
    rule(
      'nothing-unresolved',
      'The import leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: '^(electron|bufferutil|utf-8-validate)$' },
    ),
    rule(
      'nothing-imports-test',
      'What the product needs belongs in the product.',
      { pathNot: '^test/' },
      { path: '^test/' },
    ),
    rule(
      'nothing-imports-build',
      'build/ runs before the product exists.',
      { path: '^(electron|renderer|shared)/' },
      { path: '^build/' },
    ),
    rule(
      'shared-knows-nobody',
      'shared/ is for both sides.',
      { path: '^shared/' },
      { path: '^(electron|renderer)/' },
    ),
    rule(
      'model-below-contract',
      'The contract is made of the model.',
      { path: '^shared/model/' },
      { path: '^shared/contract/' },
    ),
    rule(
      'model-below-sentences',
      'Sentences are made for the codes of the model.',
      { path: '^shared/(model|contract)/' },
      { path: '^shared/sentences/' },
    ),
    rule(
      'sentences-below-contract',
      'Sentences know no calls.',
      { path: '^shared/sentences/' },
      { path: '^shared/contract/' },
    ),
    rule(
      'schemas-at-the-bottom',
      'Model and contract are made of the schemas.',
      { path: '^shared/schemas/' },
      { path: '^shared/(model|contract|sentences)/' },
    ),
    rule('shared-without-node', 'shared/ runs in the page, too.', { path: '^shared/' }, coreModule),
    rule(
      'renderer-knows-only-shared',
      'The page reaches the core through renderer/client.',
      { path: '^renderer/' },
      { path: '^electron/' },
    ),
    rule('renderer-without-node', 'The page is sandboxed.', { path: '^renderer/' }, coreModule),
    rule(
      'renderer-without-anthropic',
      'The page never talks to Anthropic.',
      { path: '^renderer/' },
      { path: '(^|/)@anthropic-ai/' },
    ),
    rule(
      'contract-client-in-one-place',
      'Use the hooks of renderer/client.',
      { path: '^renderer/', pathNot: '^renderer/client/' },
      { path: '(^|/)@orpc/' },
    ),
    rule(
      'features-apart',
      'What two features share belongs in components/ or client/.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    rule(
      'features-below-app',
      'A feature does not know the frame around it.',
      { path: '^renderer/(features|components|client|messages|styles)/' },
      { path: '^renderer/(app/|main\\.tsx$)' },
    ),
    rule(
      'components-below-features',
      'A component serves every feature.',
      { path: '^renderer/(components|client|messages|styles)/' },
      { path: '^renderer/features/' },
    ),
    rule(
      'core-without-hosts',
      'The core reaches the outside through core/platform/ports.ts.',
      { path: '^electron/core/' },
      { path: '^electron/(host|desktop|browser|[^/]+\\.ts$)' },
    ),
    rule(
      'electron-only-in-desktop',
      'Only the desktop host knows Electron.',
      { path: '^(electron/(core|host|browser)/|electron/(browser|headless)\\.ts$|renderer/|shared/)' },
      { path: '(^|/)node_modules/(electron|electron-store|electron-updater)/|^electron$' },
    ),
    ...roomRules,
    rule(
      'host-below-hosts',
      'electron/host is what both hosts share.',
      { path: '^electron/host/' },
      { path: '^electron/(desktop|browser|[^/]+\\.ts$)' },
    ),
    rule(
      'desktop-without-browser',
      'Share it in electron/host.',
      { path: '^electron/desktop/' },
      { path: '^electron/(browser|[^/]+\\.ts$)' },
    ),
    rule(
      'browser-without-desktop',
      'Share it in electron/host.',
      { path: '^electron/browser/' },
      { path: '^electron/(desktop|[^/]+\\.ts$)' },
    ),
    rule(
      'preload-alone',
      'A sandboxed preload is one tiny file.',
      { path: '^electron/preload\\.ts$' },
      { pathNot: '(^|/)node_modules/electron/|^electron$|^electron/desktop/channels\\.ts$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
