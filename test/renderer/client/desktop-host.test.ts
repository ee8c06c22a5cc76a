import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createDesktopHost, portFromWindow, portMessage } from '../../../renderer/client/desktop-host.ts';
import { failure, success } from '../../../shared/model/outcome.ts';

/** The part of a window that messages arrive at. */
class FakeWindow extends EventTarget {
  receive(data: unknown, source: unknown, ports: readonly MessagePort[]): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data, source, ports }));
  }
}

const channels: MessageChannel[] = [];

function channel(): MessageChannel {
  const made = new MessageChannel();
  channels.push(made);
  return made;
}

afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

describe('the port that the preload hands over', () => {
  test('is taken only from this window and under its own name', async () => {
    const target = new FakeWindow();
    const taken = vi.fn();
    const arriving = portFromWindow(target as unknown as Window).then(taken);
    const [foreign, unnamed, right] = [channel(), channel(), channel()];
    target.receive(portMessage, 'another window', [foreign.port1]);
    target.receive('something else', target, [unnamed.port1]);
    target.receive(portMessage, target, []);
    target.receive(portMessage, target, [right.port1]);
    await arriving;
    expect(taken).toHaveBeenCalledExactlyOnceWith(right.port1);
  });

  test('carries calls, and its closing is noticed', async () => {
    const { port1, port2 } = channel();
    const file = { fileId: 'f', name: 'n.xlsx' };
    const bridge = { requestPort: vi.fn(), droppedFile: async () => success(file) };
    const host = createDesktopHost(bridge, Promise.resolve(port2));
    const link = await host.open();
    expect(bridge.requestPort).toHaveBeenCalledOnce();
    port1.close();
    await link.closed;
    expect(await host.takeFile(new File([], 'n.xlsx'))).toEqual(file);
    expect(host.downloadAddress('f')).toBeNull();
  });
});

describe('a dropped file that cannot be taken', () => {
  test('says why, in a sentence of its own', async () => {
    const bridge = { droppedFile: async () => failure('disk-full') };
    const host = createDesktopHost(bridge, new Promise(() => {}));
    await expect(host.takeFile(new File([], 'n.xlsx'))).rejects.toMatchObject({
      problem: { code: 'disk-full' },
    });
  });
});

describe('the wait for the core', () => {
  test('is long for the first port, since the window is there before, and short for others', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const bridge = { droppedFile: async () => failure('disk-full') };
    const host = createDesktopHost(bridge, new Promise(() => {}));
    const ends: string[] = [];
    void host.open().catch(() => ends.push('first'));
    await vi.advanceTimersByTimeAsync(9 * 60_000);
    expect(ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    void host.open().catch(() => ends.push('second'));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(ends).toEqual(['first', 'second']);
  });
});

describe('the commands of the menus', () => {
  test('reach the page when they are ours, and nothing else does', () => {
    const heard = vi.fn();
    let tell = (_value: unknown): void => {};
    const bridge = {
      droppedFile: async () => success({ fileId: 'a', name: 'a' }),
      onCommand: (listener: (value: unknown) => void) => {
        tell = listener;
      },
    };
    createDesktopHost(bridge, new Promise(() => {})).onCommand?.(heard);
    tell({ name: 'help' });
    tell({ name: 'format-disk' });
    tell('help');
    expect(heard.mock.calls).toEqual([[{ name: 'help' }]]);
  });
});
