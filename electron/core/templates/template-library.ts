import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { OwnTemplate, TemplateContent } from '../../../shared/model/library.ts';
import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import { templateContent } from '../../../shared/schemas/template-schemas.ts';
import { isDiskFull } from '../platform/disk-full.ts';
import { systemCode } from '../workbook/model/file-problem.ts';
import { checkContent } from './check-content.ts';
import {
  createOwnTemplate,
  duplicateTemplate,
  freeName,
  presentVersion,
  renameTemplate,
  restoreVersion,
  saveVersion,
} from './own-templates.ts';
import { exportTemplate, importTemplate } from './template-file.ts';

/** The user's own templates, one file each, so that a damaged one takes no other along. */
export interface TemplateLibrary {
  /** By name. Files that cannot be read are left where they are and left out. */
  list(): Promise<readonly OwnTemplate[]>;
  find(id: string): Promise<OwnTemplate | null>;
  /** Without an id a new template under a name that is free; with one, a new version of it. */
  save(content: TemplateContent, id?: string): Promise<Outcome<OwnTemplate>>;
  rename(id: string, name: string): Promise<Outcome<OwnTemplate>>;
  duplicate(content: TemplateContent): Promise<Outcome<OwnTemplate>>;
  restore(id: string, versionNumber: number): Promise<Outcome<OwnTemplate>>;
  remove(id: string): Promise<Outcome<null>>;
  exportText(id: string): Promise<Outcome<string>>;
  importText(text: string): Promise<Outcome<OwnTemplate>>;
}

/** Where the templates lie, and the time. */
export interface TemplateLibraryOptions {
  /** Absolute path; created when the first template is saved. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Names that no own template gets by itself, such as those of the ready ones. */
  readonly reservedNames?: readonly string[];
}

const storedTemplate = z.object({
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  versions: z
    .array(z.object({ number: z.int().min(1), savedAt: z.string(), content: templateContent }))
    .min(1),
});

/** Opens the library of a data folder. An unknown id is `reference-unknown`. */
export function openTemplateLibrary({
  folder,
  now,
  reservedNames = [],
}: TemplateLibraryOptions): TemplateLibrary {
  const time = () => new Date(now()).toISOString();
  const pathOf = (id: string) => join(folder, `${id}.json`);

  async function find(id: string): Promise<OwnTemplate | null> {
    if (!/^[A-Za-z0-9-]{1,64}$/.test(id)) return null;
    return readStored(pathOf(id));
  }

  async function list(): Promise<readonly OwnTemplate[]> {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
    const found = await Promise.all(names.map((name) => readStored(join(folder, name))));
    return found
      .filter((own) => own !== null)
      .sort((left, right) => nameOf(left).localeCompare(nameOf(right)) || left.id.localeCompare(right.id));
  }

  async function takenNames(): Promise<readonly string[]> {
    return [...reservedNames, ...(await list()).map(nameOf)];
  }

  async function store(own: OwnTemplate): Promise<Outcome<OwnTemplate>> {
    const checked = checkContent(presentVersion(own).content);
    if (!checked.ok) return checked;
    const written = await writeWhole(folder, pathOf(own.id), JSON.stringify(own));
    return written.ok ? success(own) : written;
  }

  async function change(
    id: string,
    by: (own: OwnTemplate) => OwnTemplate | null,
  ): Promise<Outcome<OwnTemplate>> {
    const own = await find(id);
    const changed = own === null ? null : by(own);
    return changed === null ? failure('reference-unknown') : store(changed);
  }

  async function add(content: TemplateContent): Promise<Outcome<OwnTemplate>> {
    const taken = await takenNames();
    return store(
      createOwnTemplate(randomUUID(), { ...content, name: freeName(content.name, taken) }, time()),
    );
  }

  return {
    list,
    find,
    save: (content, id) =>
      id === undefined ? add(content) : change(id, (own) => saveVersion(own, content, time())),
    rename: (id, name) =>
      change(id, (own) => (name.trim() === '' ? null : renameTemplate(own, name, time()))),
    duplicate: async (content) => store(duplicateTemplate(content, randomUUID(), await takenNames(), time())),
    restore: (id, number) => change(id, (own) => restoreVersion(own, number, time())),
    async remove(id) {
      if ((await find(id)) === null) return failure('reference-unknown');
      await rm(pathOf(id), { force: true });
      return success(null);
    },
    async exportText(id) {
      const own = await find(id);
      return own === null
        ? failure('reference-unknown')
        : success(exportTemplate(presentVersion(own).content));
    },
    async importText(text) {
      const content = importTemplate(text);
      return content.ok ? add(content.value) : content;
    },
  };
}

function nameOf(own: OwnTemplate): string {
  return presentVersion(own).content.name;
}

async function readStored(path: string): Promise<OwnTemplate | null> {
  try {
    const parsed = storedTemplate.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? (parsed.data as OwnTemplate) : null;
  } catch {
    return null;
  }
}

/** Never half a file: written beside it, on disk for good, then put in its place. */
async function writeWhole(folder: string, path: string, text: string): Promise<Outcome<null>> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return success(null);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    if (systemCode(error) === null) throw error;
    return failure(isDiskFull(error) ? 'disk-full' : 'data-folder-not-writable');
  }
}
