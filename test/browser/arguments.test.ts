import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../electron/browser/arguments.ts';
import { openCommand } from '../../electron/browser/open-address.ts';

describe('the command line of the browser host', () => {
  it('needs nothing', () => {
    expect(readArguments([])).toEqual({
      port: 0,
      dataFolder: null,
      apiUrl: 'https://api.anthropic.com',
      opensBrowser: true,
    });
  });

  it('takes a port, a folder, an address and silence', () => {
    const args = ['--port', '8123', '--data-dir', 'here', '--api-url', 'http://127.0.0.1:9/', '--no-open'];
    expect(readArguments(args)).toEqual({
      port: 8123,
      dataFolder: resolve('here'),
      apiUrl: 'http://127.0.0.1:9',
      opensBrowser: false,
    });
  });

  it.each([
    [['--port', 'abc']],
    [['--port', '70000']],
    [['--api-url', 'http://api.example.com']],
    [['--api-url', 'ftp://127.0.0.1']],
    [['--api-url', 'http://127.0.0.1@evil.example']],
    [['--api-url', 'https://user:secret@api.example.com']],
    [['--unknown']],
    [['stray']],
  ])('says in one sentence what is wrong with %j', (args) => {
    expect(readArguments(args)).toEqual(expect.stringMatching(/--|Unexpected/));
  });
});

describe('opening the browser', () => {
  it('is left alone where nobody would see it', () => {
    expect(openCommand('linux', {}, 'http://x')).toBeNull();
  });

  it.each([
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
    ['darwin', {}, 'open'],
    ['win32', {}, 'rundll32'],
  ] as const)('uses what %s with %j has', (platform, environment, command) => {
    const how = openCommand(platform, environment, 'http://127.0.0.1:1/?token=a&b=c');
    expect(how?.command).toBe(command);
    // As one argument of its own, so that no shell reads the `&`.
    expect(how?.args.at(-1)).toContain('http://127.0.0.1:1/?token=a&b=c');
  });
});
