/** The names that pass between preload and main process; everything else goes over the message port. */
export const channels = {
  /** Page asks for a port. */
  requestPort: 'sheetbatch:request-port',
  /**
   * The port arrives; the same name is the window message in which the page finds it
   * (renderer/client/desktop-host.ts).
   */
  port: 'sheetbatch-port',
  /** A dropped file's path becomes a reference. */
  droppedFile: 'sheetbatch:dropped-file',
  /** A dropped file without a path, as out of a mail or a zip: its name and bytes become a reference. */
  droppedBytes: 'sheetbatch:dropped-bytes',
  /** A command from the menu bar, the tray or a notice reaches the page. */
  command: 'sheetbatch:command',
} as const;
