import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { policyPath, readPolicy } from '../../electron/desktop/policy.ts';
import {
  plainNotes,
  startUpdates,
  type UpdateAnswer,
  type Updater,
  updateKind,
} from '../../electron/desktop/updates.ts';
import { keepAwake, watchUploads } from '../../electron/desktop/upload-watch.ts';

const dayMs = 24 * 60 * 60_000;

/** A clock of which the test turns the hands; what is due is called in order. */
function handClock() {
  /** What timers go by, and what the clock of the wall shows beyond it. */
  let elapsed = 0;
  let ahead = 1_000_000;
  const due: { at: number; call: () => void }[] = [];
  return {
    now: () => elapsed + ahead,
    schedule(delayMs: number, call: () => void) {
      const entry = { at: elapsed + delayMs, call };
      due.push(entry);
      return () => void due.splice(due.indexOf(entry), 1);
    },
    /** The clock of the wall alone, as after sleep or by hand: timers stand still. */
    turn(ms: number) {
      ahead += ms;
    },
    async pass(ms: number) {
      const end = elapsed + ms;
      for (;;) {
        const next = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        due.splice(due.indexOf(next), 1);
        elapsed = next.at;
        next.call();
        await settle();
      }
      elapsed = end;
      await settle();
    },
  };
}

/** Lets everything that is ready run. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

/** The program around updates: a feed, an upload, a user, each as the test wants it. */
function bench(kind: 'self' | 'managed' | 'none' = 'self') {
  const clock = handClock();
  const told: (UpdateAnswer | string)[] = [];
  const state = {
    feed: { version: '1.1.0', isNew: true, notes: 'Better.' as string | null, isBroken: false },
    isQuiet: true,
    isDownloadBroken: false,
    /** An AppImage that does not run as one. */
    isUnpacked: false,
    answer: 'later' as 'restart' | 'later',
    loaded: 0,
  };
  let tellQuiet: (() => void)[] = [];
  const failing: ((error: Error) => void)[] = [];
  const updater = {
    autoDownload: true,
    autoInstallOnAppQuit: false,
    async checkForUpdates() {
      told.push('look');
      if (state.feed.isBroken) throw new Error('offline');
      const updateInfo = { version: state.feed.version, releaseNotes: state.feed.notes };
      return state.isUnpacked ? null : { isUpdateAvailable: state.feed.isNew, updateInfo };
    },
    async downloadUpdate() {
      told.push('download');
      if (state.isDownloadBroken) throw new Error('cut off');
      return [];
    },
    on(_event: 'error', call: (error: Error) => void) {
      failing.push(call);
      return updater;
    },
    quitAndInstall: (isSilent: boolean, runsAfter: boolean) => told.push(`install ${isSilent} ${runsAfter}`),
  };
  const updates = startUpdates({
    kind,
    async loadUpdater() {
      state.loaded += 1;
      return updater as unknown as Updater;
    },
    clock,
    untilQuiet: () =>
      state.isQuiet ? Promise.resolve() : new Promise<void>((resolve) => tellQuiet.push(resolve)),
    answer: (answer) => told.push(answer),
    async ask({ version, notes }, wasAsked) {
      told.push(`ask ${version} "${notes}" ${wasAsked}`);
      return state.answer;
    },
    async close() {
      told.push('close');
    },
    relaunch: () => told.push('relaunch'),
    log: (line) => told.push(`log ${line.split('\n')[0]}`),
  });
  return {
    clock,
    told,
    state,
    updater,
    updates,
    becomeQuiet() {
      state.isQuiet = true;
      for (const tell of tellQuiet) tell();
      tellQuiet = [];
    },
    fail: () => failing.at(-1)?.(new Error('no installer')),
  };
}

describe('updates', () => {
  it('are looked for a minute after the start and once a day, and fetched without a question', async () => {
    const { clock, told, state, updater } = bench();
    state.feed.isNew = false;
    await clock.pass(59_000);
    expect(told).toEqual([]);
    await clock.pass(1_000);
    expect(told).toEqual(['look']);
    await clock.pass(dayMs - 3_600_000);
    expect(told).toEqual(['look']);
    await clock.pass(2 * 3_600_000);
    expect(told).toEqual(['look', 'look']);
    state.feed.isNew = true;
    await clock.pass(dayMs + 3_600_000);
    expect(told).toEqual(['look', 'look', 'look', 'download', 'ask 1.1.0 "Better." false']);
    expect(updater).toMatchObject({ autoDownload: false, autoInstallOnAppQuit: true });
  });

  it('are asked about once and installed on quitting, however long the program runs on', async () => {
    const { clock, told } = bench();
    await clock.pass(10 * dayMs);
    expect(told).toEqual(['look', 'download', 'ask 1.1.0 "Better." false']);
  });

  it('are looked for within an hour after a computer has slept through the day', async () => {
    const { clock, told, state } = bench();
    state.feed.isNew = false;
    await clock.pass(60_000);
    clock.turn(3 * dayMs);
    await clock.pass(3_600_000);
    expect(told).toEqual(['look', 'look']);
  });

  it('are looked for although the clock was set back by years', async () => {
    const { clock, told, state } = bench();
    state.feed.isNew = false;
    await clock.pass(60_000);
    clock.turn(-10 * 365 * dayMs);
    await clock.pass(3_600_000);
    expect(told).toEqual(['look', 'look']);
  });

  it('wait for what is being uploaded, before the download and before the restart', async () => {
    const { clock, told, state, becomeQuiet } = bench();
    state.isQuiet = false;
    state.answer = 'restart';
    await clock.pass(60_000);
    expect(told).toEqual(['look']);
    becomeQuiet();
    state.isQuiet = false;
    await settle();
    expect(told.slice(1)).toEqual(['download', 'ask 1.1.0 "Better." false']);
    becomeQuiet();
    await settle();
    expect(told.slice(3)).toEqual(['close', 'install false true']);
  });

  it('start the program again when the installer does not start, and try no other on the way out', async () => {
    const { clock, told, state, updater, fail } = bench();
    state.answer = 'restart';
    await clock.pass(60_000);
    fail();
    expect(told.slice(-3)).toEqual([
      'install false true',
      expect.stringContaining('no installer'),
      'relaunch',
    ]);
    expect(updater.autoInstallOnAppQuit).toBe(false);
    await clock.pass(dayMs);
    expect(told.filter((each) => each === 'relaunch')).toHaveLength(1);
  });

  it('start the program again when it is still here a minute after the installer was told to begin', async () => {
    const { clock, told, state } = bench();
    state.answer = 'restart';
    await clock.pass(60_000);
    await clock.pass(59_000);
    expect(told.at(-1)).toBe('install false true');
    await clock.pass(1_000);
    expect(told.at(-1)).toBe('relaunch');
  });

  it('are fetched anew when the system refuses one that was already here', async () => {
    const { clock, told, fail } = bench();
    await clock.pass(60_000);
    fail();
    await clock.pass(dayMs + 3_600_000);
    expect(told.filter((each) => each === 'download')).toHaveLength(2);
  });

  it('are looked for, asked about and installed once, however often somebody presses', async () => {
    const { updates, told, state } = bench();
    state.answer = 'restart';
    await Promise.all([updates.lookNow(), updates.lookNow(), updates.lookNow()]);
    await settle();
    await updates.lookNow();
    expect(told).toEqual([
      'look',
      { kind: 'downloading', version: '1.1.0' },
      'download',
      'ask 1.1.0 "Better." false',
      'close',
      'install false true',
    ]);
  });

  it('say what came of it to a user who asks while a look by itself is under way', async () => {
    const { updates, clock, told, state } = bench();
    state.feed.isNew = false;
    const byItself = clock.pass(60_000);
    await Promise.resolve();
    await updates.lookNow();
    await byItself;
    expect(told).toEqual(['look', { kind: 'newest' }]);
    await clock.pass(dayMs + 3_600_000);
    expect(told).toEqual(['look', { kind: 'newest' }, 'look']);
  });

  it('say that a download failed to a user who has asked for it', async () => {
    const { updates, told, state } = bench();
    state.isDownloadBroken = true;
    await updates.lookNow();
    await settle();
    expect(told.at(-1)).toEqual({ kind: 'failed' });
  });

  it('say that a copy cannot update itself where nobody could look', async () => {
    const { updates, told, state } = bench();
    state.isUnpacked = true;
    await updates.lookNow();
    expect(told).toEqual(['look', { kind: 'none' }]);
  });

  it('say what came of it to a user who asks', async () => {
    const { updates, told, state } = bench();
    state.feed.isBroken = true;
    await updates.lookNow();
    expect(told.splice(0)).toEqual(['look', expect.stringContaining('offline'), { kind: 'failed' }]);
    Object.assign(state.feed, { isBroken: false, isNew: false });
    await updates.lookNow();
    expect(told.splice(0)).toEqual(['look', { kind: 'newest' }]);
    state.feed.isNew = true;
    state.isQuiet = false;
    await updates.lookNow();
    await updates.lookNow();
    const downloading = { kind: 'downloading', version: '1.1.0' };
    expect(told.splice(0)).toEqual(['look', downloading, downloading]);
  });

  it('ask again whoever looks for one that is ready', async () => {
    const { updates, clock, told, state } = bench();
    await clock.pass(60_000);
    told.length = 0;
    state.answer = 'restart';
    await updates.lookNow();
    expect(told).toEqual(['ask 1.1.0 "Better." true', 'close', 'install false true']);
  });

  it('are tried again the next day when a download was cut off, without a word', async () => {
    const { clock, told, state } = bench();
    state.isDownloadBroken = true;
    await clock.pass(60_000);
    expect(told).toEqual(['look', 'download', expect.stringContaining('log')]);
    state.isDownloadBroken = false;
    await clock.pass(dayMs + 3_600_000);
    expect(told.slice(3)).toEqual(['look', 'download', 'ask 1.1.0 "Better." false']);
  });

  it.each(['managed', 'none'] as const)(
    'are never looked for where it is %s, which is said',
    async (kind) => {
      const { updates, clock, told, state } = bench(kind);
      await clock.pass(3 * dayMs);
      await updates.lookNow();
      expect(told).toEqual([{ kind }]);
      expect(state.loaded).toBe(0);
    },
  );

  it('come only to an installed program with a feed, where the computer’s policy allows them', () => {
    const resourcesFolder = mkdtempSync(join(tmpdir(), 'sheetbatch-feed-'));
    onTestFinished(() => rmSync(resourcesFolder, { recursive: true }));
    const installed = { isPackaged: true, resourcesFolder, platform: 'win32' as const, environment: {} };
    expect(updateKind(installed, true)).toBe('none');
    writeFileSync(join(resourcesFolder, 'app-update.yml'), 'provider: generic');
    expect(updateKind(installed, true)).toBe('self');
    expect(updateKind(installed, false)).toBe('managed');
    expect(updateKind({ ...installed, isPackaged: false }, true)).toBe('none');
    const linux = { ...installed, platform: 'linux' as const };
    expect(updateKind(linux, true)).toBe('none');
    expect(updateKind({ ...linux, environment: { APPIMAGE: '/a/Sheetbatch.AppImage' } }, true)).toBe('self');
    writeFileSync(join(resourcesFolder, 'package-type'), 'deb');
    expect(updateKind(linux, true)).toBe('self');
  });

  it.each([
    ['plain', '## 1.1.0\n- Faster.\n\n- Prettier.', '1.1.0\n• Faster.\n• Prettier.'],
    ['a web page', '<h2>1.1.0</h2><ul><li>A &amp; B</li><li>&lt;b&gt;</li></ul>', '1.1.0\n• A & B\n• <b>'],
    ['one for each version', [{ note: 'Two.' }, { note: null }, { note: 'One.' }], 'Two.\nOne.'],
    ['none', null, ''],
    ['too many', 'a\n'.repeat(40), `${'a\n'.repeat(12)}…`],
  ])('tell notes that are %s', (_name, notes, shown) => {
    expect(plainNotes(notes)).toBe(shown);
  });
});

describe('the policy of a computer', () => {
  it.each([
    ['{"updates": false}', false],
    ['{"updates": true}', true],
    ['{}', true],
    // Whoever put it there wanted something.
    ['{"updates": "no"}', false],
    ['updates=0', false],
    ['null', false],
  ])('reads %s', (text, updates) => {
    const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-policy-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'policy.json');
    const notes: string[] = [];
    writeFileSync(path, text);
    expect(readPolicy(path, (line) => notes.push(line))).toEqual({ updates });
    expect(notes.length).toBe(/^\{("updates": (true|false))?\}$/.test(text) ? 0 : 1);
  });

  it('allows everything where there is none, and nothing where it cannot be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-policy-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    expect(readPolicy(join(folder, 'policy.json'), () => {})).toEqual({ updates: true });
    mkdirSync(join(folder, 'policy.json'));
    expect(readPolicy(join(folder, 'policy.json'), () => {})).toEqual({ updates: false });
  });

  it('lies where the people who look after a computer put such things', () => {
    expect(policyPath('win32', { PROGRAMDATA: 'D:\\Data' })).toBe('D:\\Data\\Sheetbatch\\policy.json');
    expect(policyPath('darwin', {})).toBe('/Library/Application Support/Sheetbatch/policy.json');
    expect(policyPath('linux', {})).toBe('/etc/sheetbatch/policy.json');
  });
});

describe('an upload', () => {
  /** Requests that are answered or fail when the test says so. */
  function watched() {
    const replies: PromiseWithResolvers<Response>[] = [];
    const heard: boolean[] = [];
    const fetch = (() => {
      const reply = Promise.withResolvers<Response>();
      replies.push(reply);
      return reply.promise;
    }) as typeof globalThis.fetch;
    return { watch: watchUploads(fetch, (isUploading) => heard.push(isUploading)), replies, heard };
  }
  const address = 'https://api.example/v1/messages/batches';

  it('is a POST that has no reply yet, and several count as one', async () => {
    const { watch, replies, heard } = watched();
    const first = watch.fetch(address, { method: 'POST' });
    const second = watch.fetch(address, { method: 'post' });
    const list = watch.fetch(address);
    expect(watch.isUploading()).toBe(true);
    let isQuiet = false;
    const quiet = watch.untilQuiet().then(() => {
      isQuiet = true;
    });
    replies[0]?.resolve(new Response('{}'));
    await first;
    await settle();
    expect([watch.isUploading(), isQuiet, heard]).toEqual([true, false, [true]]);
    replies[1]?.reject(new Error('cut off'));
    await expect(second).rejects.toThrow('cut off');
    await quiet;
    expect([watch.isUploading(), heard]).toEqual([false, [true, false]]);
    await watch.untilQuiet();
    replies[2]?.resolve(new Response('[]'));
    expect((await list).status).toBe(200);
  });

  it('keeps the computer awake, and nothing else does', () => {
    const calls: string[] = [];
    const tell = keepAwake({
      start: (type) => calls.push(`start ${type}`),
      stop: (id) => calls.push(`stop ${id}`),
    });
    tell(false);
    tell(true);
    tell(true);
    tell(false);
    tell(false);
    tell(true);
    expect(calls).toEqual(['start prevent-app-suspension', 'stop 1', 'start prevent-app-suspension']);
  });
});
