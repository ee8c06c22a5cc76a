/** A page host whose core lives in the same process, over a real message channel and the real contract. */
import { RPCHandler } from '@orpc/server/message-port';
import { linkOverPort } from '../../renderer/client/desktop-host.ts';
import type { HostLink, PageHost } from '../../renderer/client/page-host.ts';
import { createFakeRouter } from './fake-core.ts';
import { createFakeState, type FakeStart, type FakeState } from './fake-state.ts';

/** A host for `createClient`, and ways to shake it. */
export interface FakeHost extends PageHost {
  readonly state: FakeState;
  /** Cuts the line, as when the program is ended. */
  cut(): void;
  /** Whether new lines are accepted; true at first. */
  setAnswering(isAnswering: boolean): void;
  readonly openedCount: () => number;
}

/** Makes a fake host. */
export function createFakeHost(start: FakeStart = {}): FakeHost {
  const state = createFakeState(start);
  const handler = new RPCHandler(createFakeRouter(state));
  let current: { link: HostLink; end: () => void } | null = null;
  let isAnswering = true;
  let opened = 0;
  return {
    kind: start.host ?? 'browser',
    state,
    async open() {
      if (!isAnswering) throw new Error('nobody answers');
      opened += 1;
      const { port1, port2 } = new MessageChannel();
      handler.upgrade(port1);
      port1.start();
      const link = linkOverPort(port2);
      const { promise, resolve } = Promise.withResolvers<void>();
      const end = (): void => {
        port1.close();
        port2.close();
        resolve();
      };
      current = { link, end };
      return { link: link.link, closed: promise, close: end };
    },
    takeFile: async (file) => ({ fileId: 'dropped', name: file.name }),
    downloadAddress: (fileId) => (start.host === 'desktop' ? null : `/files/${fileId}`),
    cut: () => current?.end(),
    setAnswering: (value) => {
      isAnswering = value;
    },
    openedCount: () => opened,
  };
}
