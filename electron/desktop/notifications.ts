import { Notification } from 'electron';
import type { Notice, Notifications } from '../core/platform/ports.ts';
import type { Translator } from '../locales/translator.ts';
import { notificationText } from './notification-text.ts';

/** The system's notifications, for the core's notices and for the host's own sentences. */
export interface DesktopNotifications extends Notifications {
  show(title: string, body: string): void;
}

/** The job's id as a notification carries it; ids are letters, digits, `-` and `_`. */
const jobMark = /job-([A-Za-z0-9_-]{1,64})/;

/** The job that a clicked notification is about, from the arguments that Windows gives back; null for none. */
export function jobOfActivation(launchArguments: string): string | null {
  return jobMark.exec(launchArguments)?.[1] ?? null;
}

/**
 * The system's notifications; a click brings the window back, at the job that the notice is about. On Windows a click
 * may come hours later, when the notification has long been put away: there the system's own activation is heard, which
 * comes with the notification's id.
 */
export function createNotifications(
  translator: () => Translator,
  onClick: (jobId: string | null) => void,
  platform: NodeJS.Platform = process.platform,
): DesktopNotifications {
  // Shown ones are held, or their click is lost when they are collected
  // (electronjs.org/docs/latest/tutorial/notifications).
  const shown = new Set<Notification>();
  const isActivated = platform === 'win32';
  if (isActivated) {
    Notification.handleActivation((details) => onClick(jobOfActivation(details.arguments)));
  }

  function show(title: string, body: string, jobId: string | null): void {
    if (!Notification.isSupported()) return;
    const notification = new Notification({ title, body, ...(jobId === null ? {} : { id: `job-${jobId}` }) });
    const forget = (): void => {
      shown.delete(notification);
    };
    notification.on('click', () => {
      forget();
      if (!isActivated) onClick(jobId);
    });
    notification.on('close', forget);
    shown.add(notification);
    notification.show();
  }

  return {
    show: (title, body) => show(title, body, null),
    tell(notice: Notice) {
      const { title, body } = notificationText(notice, translator());
      show(title, body, notice.jobId);
    },
  };
}
