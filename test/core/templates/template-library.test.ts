import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openTemplateLibrary,
  type TemplateLibrary,
} from '../../../electron/core/templates/template-library.ts';
import type { TemplateContent } from '../../../shared/model/library.ts';
import { unwrap } from '../../../shared/model/outcome.ts';

let folder = '';
let library: TemplateLibrary;
let now = Date.parse('2026-11-21T10:00:00Z');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'template-library-'));
  library = openTemplateLibrary({ folder: join(folder, 'templates'), now: () => now++ });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const content = (name: string, instruction = 'Do {{A}}'): TemplateContent => ({
  name,
  description: '',
  columnName: 'A',
  maxTokens: 10,
  template: { instruction, background: '', answerFormat: { kind: 'text' }, emptyRule: 'send-empty' },
});

describe('the library of own templates', () => {
  it('is there again after a start, with names, versions and order', async () => {
    expect(await library.list()).toEqual([]);
    const tickets = unwrap(await library.save(content('Tickets')));
    unwrap(await library.save(content('Äpfel')));
    unwrap(await library.save(content('Tickets', 'Do it better'), tickets.id));
    unwrap(await library.rename(tickets.id, 'Anfragen'));
    const again = openTemplateLibrary({ folder: join(folder, 'templates'), now: () => now });
    const listed = await again.list();
    expect(listed.map((own) => own.versions.at(-1)?.content.name)).toEqual(['Anfragen', 'Äpfel']);
    expect(listed[0]?.versions).toHaveLength(3);
    const restored = unwrap(await again.restore(tickets.id, 1));
    expect(restored.versions.at(-1)).toMatchObject({ number: 4, content: { name: 'Tickets' } });
    expect(readdirSync(join(folder, 'templates')).every((name) => name.endsWith('.json'))).toBe(true);
  });

  it('gives copies and imports a name of their own', async () => {
    const mine = unwrap(await library.save(content('Mine')));
    const copy = unwrap(await library.duplicate(content('Mine')));
    const file = unwrap(await library.exportText(mine.id));
    const imported = unwrap(await library.importText(file));
    expect(copy.versions[0]?.content.name).toBe('Mine (2)');
    expect(imported.versions[0]?.content.name).toBe('Mine (3)');
    expect(new Set([mine.id, copy.id, imported.id]).size).toBe(3);
  });

  it('removes one and knows it no more', async () => {
    const mine = unwrap(await library.save(content('Mine')));
    expect(await library.remove(mine.id)).toEqual({ ok: true, value: null });
    for (const outcome of [
      await library.remove(mine.id),
      await library.rename(mine.id, 'x'),
      await library.restore(mine.id, 1),
      await library.exportText('../../etc/passwd'),
      await library.save(content('x'), 'unknown'),
    ]) {
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'reference-unknown' } });
    }
  });

  it('keeps the others when one file is damaged, and lets the damaged one lie', async () => {
    unwrap(await library.save(content('Good')));
    writeFileSync(join(folder, 'templates', 'bad.json'), '{"id":"bad","versions":[{');
    writeFileSync(join(folder, 'templates', 'empty.json'), '{"id":"empty","versions":[]}');
    expect(await library.list()).toHaveLength(1);
    expect(readdirSync(join(folder, 'templates'))).toHaveLength(3);
  });

  it('refuses what could not be used, and writes nothing', async () => {
    expect(await library.save(content('x', '  '))).toMatchObject({
      ok: false,
      problem: { code: 'instruction-empty' },
    });
    expect(await library.importText('hello')).toMatchObject({
      ok: false,
      problem: { code: 'template-invalid' },
    });
    expect(await library.list()).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)('says when the folder cannot be written', async () => {
    chmodSync(folder, 0o500);
    expect(await library.save(content('x'))).toMatchObject({
      ok: false,
      problem: { code: 'data-folder-not-writable' },
    });
    chmodSync(folder, 0o700);
  });

  it('says when the folder is not one', async () => {
    writeFileSync(join(folder, 'templates'), 'a file');
    expect(await library.save(content('x'))).toMatchObject({
      ok: false,
      problem: { code: 'data-folder-not-writable' },
    });
  });
});
