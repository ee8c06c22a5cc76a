/**
 * Runs the built main.js on the stand-in for Electron against a scripted service: a workbook chosen in the system's
 * dialog, a live job, its answers saved into a copy and into the original, and taken back. Prints what came of it as
 * JSON. Arguments: `--data-dir` and, last, the path of the workbook.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/contract.ts';
import { makeSettings } from '../core/support/core-bench.ts';
import { startScriptedService } from '../service/scripted-service.ts';

const standIn = new URL('./electron-stand-in.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
const original = String(process.argv.at(-1));
const service = await startScriptedService({ answer: ({ text }) => text.toUpperCase() });
process.argv.push('--api-url', service.url);
const { app, BrowserWindow, ipcMain, powerMonitor, record } = await import('./electron-stand-in.ts');
const blockersAtCreate: number[] = [];
service.subscribe((event) => {
  if (event.op === 'create' && event.step === 'received') blockersAtCreate.push(record.blockers.length);
});
await import(new URL('../../dist/electron/main.js', import.meta.url).href);

const soon = (): Promise<void> => new Promise((go) => setTimeout(go, 20));
while (BrowserWindow.all.length === 0) await soon();
const window = BrowserWindow.all[0];
if (window === undefined) throw new Error(record.errors.join());
ipcMain.emit('sheetbatch:request-port', {
  senderFrame: window.webContents.mainFrame,
  sender: window.webContents,
});
while (window.webContents.posted.length === 0) await soon();
const port = window.webContents.posted[0]?.ports[0] as MessagePort;
const link = new RPCLink({ port: port as unknown as globalThis.MessagePort });
port.start();
const api: ContractRouterClient<Contract> = createORPCClient(link);

await api.key.save({ key: 'sk-ant-test-1234' });
record.chosen.push(original);
const file = await api.files.choose({});
if (file === null) throw new Error('no file was chosen');
const workbook = await api.workbooks.open({ fileId: file.fileId });
const sheet = workbook.sheets[workbook.suggestedSheet]?.name ?? '';
const { tableId, columns } = await api.workbooks.readTable({ fileId: file.fileId, sheet });
const template = {
  instruction: columns.map(({ name }) => `{{${name}}}`).join(' '),
  background: '',
  answerFormat: { kind: 'text' as const },
  emptyRule: 'send-empty' as const,
};
const settings = makeSettings({ template, columnName: 'Answer', isPractice: false });
const { id: jobId } = await api.jobs.send({ tableId, settings });
let state = '';
while (state !== 'finished') {
  // A computer that wakes up has its batches looked at without waiting for the next turn.
  powerMonitor.emit('resume');
  await soon();
  ({ state } = await api.jobs.get({ jobId }));
}

const before = readFileSync(original);
record.chosen.push(null);
const givenUp = await api.jobs.save({ jobId, target: 'copy', asks: true });
const copy = join(dirname(original), 'Chosen.xlsx');
record.chosen.push(copy);
const copied = await api.jobs.save({ jobId, target: 'copy', asks: true });
const untouched = readFileSync(original).equals(before);
const replaced = await api.jobs.save({ jobId, target: 'original' });
const files = readdirSync(dirname(original)).sort();
const undo = await api.jobs.checkUndo({ jobId });
await api.jobs.undoSave({ jobId });
const isBack = readFileSync(original).equals(before);

// Nothing is paid for after a quit, and the next start knows the job.
const ended = new Promise((resolve) => app.once('stand-in-ended', resolve));
port.close();
app.quit();
await ended;
await service.close();

process.stdout.write(
  JSON.stringify({
    sheet,
    dialogs: record.dialogs,
    requests: service.report().requestCount,
    blockers: record.blockers,
    blockersAtCreate,
    givenUp,
    copied: copied?.written,
    copyIsThere: readFileSync(copy).length > 0,
    untouched,
    replaced: replaced?.written,
    files,
    undo: undo?.problem ?? null,
    isBack,
    errors: record.errors,
  }),
);
process.exit(0);
