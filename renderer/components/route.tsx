import { type MouseEvent, type ReactNode, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { FileReference } from '../../shared/contract/types.ts';
import { assertNever } from '../../shared/model/outcome.ts';

/** The steps of the wizard, in their order. */
export const wizardSteps = ['sheet', 'instruction', 'try', 'send'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/**
 * Where the user is; kept in the address after `#`, so that back, forward and reload work. A new job may
 * start with a file that was dropped or picked elsewhere; the wizard takes it and then replaces the route.
 */
export type Route =
  | { readonly screen: 'home' }
  | {
      readonly screen: 'new-job';
      readonly step: WizardStep;
      readonly file?: FileReference;
      /** True when the user asked to practise with it. */
      readonly isPractice?: boolean;
      /** The template to begin with; the wizard takes it likewise. */
      readonly templateId?: string;
    }
  | { readonly screen: 'templates'; readonly templateId?: string }
  | { readonly screen: 'job'; readonly jobId: string }
  | { readonly screen: 'settings' }
  | { readonly screen: 'help' }
  /** Batches of the Anthropic account, reached from the settings. */
  | { readonly screen: 'batches' }
  | { readonly screen: 'unknown' };

type NewJobRoute = Extract<Route, { readonly screen: 'new-job' }>;

/** Reads a route from the part of an address after `#`. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [screen = '', argument = ''] = path.split('/');
  if (screen === '') return { screen: 'home' };
  if (screen === 'settings' || screen === 'batches' || screen === 'help') return { screen };
  if (screen === 'jobs' && isReference(argument)) return { screen: 'job', jobId: argument };
  if (screen === 'templates') return isReference(argument) ? { screen, templateId: argument } : { screen };
  if (screen === 'new') return newJobRoute(argument, new URLSearchParams(query));
  return { screen: 'unknown' };
}

function isReference(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}

function newJobRoute(argument: string, query: URLSearchParams): Route {
  const step = wizardSteps.find((known) => known === argument) ?? 'sheet';
  const [fileId, name] = [query.get('file'), query.get('name')];
  const templateId = query.get('template') ?? '';
  return {
    screen: 'new-job',
    step,
    ...(fileId !== null && name !== null ? { file: { fileId, name } } : {}),
    ...(query.get('practice') === '1' ? { isPractice: true } : {}),
    ...(isReference(templateId) ? { templateId } : {}),
  };
}

/** The address of a route, beginning with `#`. */
export function routeAddress(route: Route): string {
  switch (route.screen) {
    case 'home':
    case 'unknown':
      return '#/';
    case 'settings':
      return '#/settings';
    case 'help':
      return '#/help';
    case 'batches':
      return '#/batches';
    case 'templates':
      return route.templateId === undefined ? '#/templates' : `#/templates/${route.templateId}`;
    case 'job':
      return `#/jobs/${route.jobId}`;
    case 'new-job':
      return `#/new/${route.step}${newJobQuery(route)}`;
    default:
      return assertNever(route);
  }
}

function newJobQuery({ file, isPractice, templateId }: NewJobRoute): string {
  const query = new URLSearchParams();
  if (file !== undefined) {
    query.set('file', file.fileId);
    query.set('name', file.name);
  }
  if (isPractice === true) query.set('practice', '1');
  if (templateId !== undefined) query.set('template', templateId);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Goes to a route, leaving the present one behind for the back button. */
export function navigate(route: Route): void {
  window.location.hash = routeAddress(route);
}

/** Goes to a route in place of the present one, so that back skips it. */
export function replaceRoute(route: Route): void {
  const previous = window.location.href;
  window.history.replaceState(null, '', routeAddress(route));
  window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL: previous, newURL: window.location.href }));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The present route. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Attributes for a link of any look: its address, and a click that stays within the page. */
export function useRouteLink(route: Route): {
  readonly href: string;
  readonly onClick: (event: MouseEvent) => void;
} {
  const href = routeAddress(route);
  const onClick = useCallback(
    (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      window.location.hash = href;
    },
    [href],
  );
  return { href, onClick };
}

/** A plain link that leads to a route. */
export function RouteLink(props: {
  readonly to: Route;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <a className={props.className} {...useRouteLink(props.to)}>
      {props.children}
    </a>
  );
}
