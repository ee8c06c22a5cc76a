import type { Session } from 'electron';
import { appOrigin } from './navigation-policy.ts';

/** Copying an answer is the only thing of the system that the page needs. */
const allowed = new Set(['clipboard-sanitized-write']);

/** Decides on a permission that a page asks for; everything else is denied without asking the user. */
export function decidePermission(permission: string, requestingAddress: string): boolean {
  const isOurs = requestingAddress === appOrigin || requestingAddress.startsWith(`${appOrigin}/`);
  return isOurs && allowed.has(permission);
}

/** Puts the decision in force for every page of the session. */
export function lockPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(decidePermission(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => decidePermission(permission, origin));
  session.setDevicePermissionHandler(() => false);
}
