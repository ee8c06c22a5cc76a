/**
 * The only place that touches the contract client: one connection, one typed api, one query cache, one live state.
 * Screens use `useApi()` for calls, `useQueries()` for cached reading, and the hooks of use-state.ts for what the core
 * tells by itself. Nothing here may show anything; failures become sentences through `callProblem` and ProblemBar.
 */
import { createORPCClient, DynamicLink } from '@orpc/client';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { AppEvent } from '../../shared/contract/types.ts';
import { createBrowserHost } from './browser-host.ts';
import { type Connection, createConnection } from './connection.ts';
import { createDesktopHost, type DesktopBridge, portFromWindow } from './desktop-host.ts';
import { type Api, followState, type LiveState } from './live-state.ts';
import type { PageHost } from './page-host.ts';

declare global {
  interface Window {
    /** Only in the Electron window. */
    readonly sheetbatch?: DesktopBridge;
  }
}

/** Everything a page holds of the core. */
export interface Client {
  readonly host: PageHost;
  readonly connection: Connection;
  readonly api: Api;
  readonly queries: RouterUtils<Api>;
  readonly cache: QueryClient;
  readonly live: LiveState;
}

/** Chooses the host by what the window offers and opens the line. Call once, before anything is drawn. */
export function connect(): Client {
  const bridge = window.sheetbatch;
  return createClient(
    bridge === undefined
      ? createBrowserHost(window.location.origin)
      : createDesktopHost(bridge, portFromWindow(window)),
  );
}

/** A client over any host. */
export function createClient(host: PageHost): Client {
  const connection = createConnection(host);
  const api: Api = createORPCClient(new DynamicLink(() => connection.currentLink()));
  const queries = createTanstackQueryUtils(api);
  const cache = createCache();
  const live = followState(api, connection, (event) => refresh(cache, queries, event));
  return { host, connection, api, queries, cache, live };
}

/**
 * The core is on this computer: a missing network must not hold back a call, and a failure is not helped by a retry.
 */
function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 60_000 },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Marks as old what an event has changed, so that what is on screen is read again. */
function refresh(cache: QueryClient, queries: RouterUtils<Api>, event: AppEvent): void {
  switch (event.type) {
    case 'jobs.progressed':
      void cache.invalidateQueries({ queryKey: queries.jobs.get.key({ input: { jobId: event.job.id } }) });
      return;
    case 'key.changed':
      void cache.invalidateQueries({ queryKey: queries.models.list.key() });
      void cache.invalidateQueries({ queryKey: queries.estimates.make.key() });
      return;
    default:
      return;
  }
}

const ClientContext = createContext<Client | null>(null);

/** Gives the client to everything below. */
export function ClientProvider(props: { readonly client: Client; readonly children: ReactNode }): ReactNode {
  return (
    <ClientContext value={props.client}>
      <QueryClientProvider client={props.client.cache}>{props.children}</QueryClientProvider>
    </ClientContext>
  );
}

/** The client of this page. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient outside of ClientProvider');
  return client;
}

/** The contract as functions: `await api.jobs.pause({ jobId })`. Failures are read with `callProblem`. */
export function useApi(): Api {
  return useClient().api;
}

/** Options for TanStack Query: `useQuery(queries.models.list.queryOptions({ input: {} }))`. */
export function useQueries(): RouterUtils<Api> {
  return useClient().queries;
}
