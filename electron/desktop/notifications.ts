import { Notification } from 'electron';
import type { Notifications } from '../core/ports.ts';

/** The system's notifications; a click brings the window back. */
export function createNotifications(onClick: () => void): Notifications {
  // Shown ones are held, or their click is lost when they are collected (electronjs.org/docs/latest/tutorial/notifications).
  const shown = new Set<Notification>();
  return {
    show(title, body) {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body });
      const forget = (): void => {
        shown.delete(notification);
      };
      notification.on('click', () => {
        forget();
        onClick();
      });
      notification.on('close', forget);
      shown.add(notification);
      notification.show();
    },
  };
}
