import { join } from 'node:path';
import ts from 'typescript';

/** Which settings a file is checked with; the first that fits. */
const settings: readonly (readonly [RegExp, string])[] = [
  [/^electron\/core\//, 'electron/core/tsconfig.json'],
  [/^electron\//, 'electron/tsconfig.json'],
  [/^shared\//, 'shared/tsconfig.json'],
  [/^renderer\//, 'renderer/tsconfig.json'],
];

/**
 * Checks the types of one file with another text, the rest of the checkout being as it is. The first look
 * takes some seconds, the others a fraction of one.
 */
export class TypeCheck {
  readonly #root: string;
  readonly #services = new Map<string, ts.LanguageService>();
  readonly #sound = new Map<string, boolean>();
  #changed: { readonly path: string; readonly text: string } | null = null;
  #version = 0;

  /** @param root absolute path of the checkout. */
  constructor(root: string) {
    this.#root = root;
  }

  /**
   * What the type checker says against this text of a file; null where it has nothing to say, or has of the
   * file as it is.
   */
  problemOf(file: string, text: string): string | null {
    const config = settings.find(([files]) => files.test(file))?.[1];
    if (config === undefined) return null;
    const service = this.#services.get(config) ?? this.#open(config);
    this.#services.set(config, service);
    const path = join(this.#root, file);
    const isSound = this.#sound.get(path) ?? this.#look(service, path, null) === null;
    this.#sound.set(path, isSound);
    return isSound ? this.#look(service, path, text) : null;
  }

  #look(service: ts.LanguageService, path: string, text: string | null): string | null {
    this.#changed = text === null ? null : { path, text };
    this.#version += 1;
    const [first] = [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)];
    this.#changed = null;
    return first === undefined ? null : ts.flattenDiagnosticMessageText(first.messageText, ' ');
  }

  #open(config: string): ts.LanguageService {
    const parsed = ts.getParsedCommandLineOfConfigFile(
      join(this.#root, config),
      {},
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
          throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '));
        },
      },
    );
    if (parsed === undefined) throw new Error(`${config} cannot be read`);
    const { fileNames } = parsed;
    const options: ts.CompilerOptions = {
      ...parsed.options,
      // Or each file is refused that imports one of another part.
      composite: false,
      incremental: false,
      declaration: false,
      emitDeclarationOnly: false,
      noEmit: true,
      // Whoever leaves a call out leaves its import out, too.
      noUnusedLocals: false,
      noUnusedParameters: false,
    };
    const { fileExists, readFile, readDirectory, directoryExists, getDirectories } = ts.sys;
    return ts.createLanguageService({
      fileExists,
      readFile,
      readDirectory,
      directoryExists,
      getDirectories,
      getCompilationSettings: () => options,
      getScriptFileNames: () => fileNames,
      getScriptVersion: (path) => (path === this.#changed?.path ? `${this.#version}` : '0'),
      getScriptSnapshot: (path) => {
        const text = path === this.#changed?.path ? this.#changed.text : ts.sys.readFile(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => this.#root,
      getDefaultLibFileName: (asked) => ts.getDefaultLibFilePath(asked),
    });
  }
}
