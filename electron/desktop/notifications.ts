import { Notification } from 'electron';
import type { Notice, Notifications } from '../core/platform/ports.ts';
import type { Translator } from '../locales/translator.ts';
import { notificationText } from './notification-text.ts';

/** The system's notifications, for the core's notices and for the host's own sentences. */
export interface DesktopNotifications extends Notifications {
  show(title: string, body: string): void;
}

/** The system's notifications; a click brings the window back, at the job that the notice is about. */
export function createNotifications(
  speech: () => Translator,
  onClick: (jobId: string | null) => void,
): DesktopNotifications {
  // Shown ones are held, or their click is lost when they are collected
  // (electronjs.org/docs/latest/tutorial/notifications).
  const shown = new Set<Notification>();

  function show(title: string, body: string, jobId: string | null): void {
    if (!Notification.isSupported()) return;
    const notification = new Notification({ title, body });
    const forget = (): void => {
      shown.delete(notification);
    };
    notification.on('click', () => {
      forget();
      onClick(jobId);
    });
    notification.on('close', forget);
    shown.add(notification);
    notification.show();
  }

  return {
    show: (title, body) => show(title, body, null),
    tell(notice: Notice) {
      const { title, body } = notificationText(notice, speech());
      show(title, body, notice.jobId);
    },
  };
}
