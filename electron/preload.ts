/**
 * Hands the page its message port and the menus' commands, and turns a dropped file into a reference. It
 * decides nothing; main checks the sender.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels } from './desktop/channels.ts';

ipcRenderer.on(channels.port, (event) => {
  window.postMessage(channels.port, window.location.origin, event.ports);
});

/** A command may come before the page can hear it, as when the tray opens the window. */
const waiting: unknown[] = [];
let tell = (command: unknown): void => {
  waiting.push(command);
};
ipcRenderer.on(channels.command, (_event, command: unknown) => tell(command));

contextBridge.exposeInMainWorld('sheetbatch', {
  requestPort: () => ipcRenderer.send(channels.requestPort),
  droppedFile: async (file: File) => {
    const path = webUtils.getPathForFile(file);
    if (path !== '') return ipcRenderer.invoke(channels.droppedFile, path);
    return ipcRenderer.invoke(channels.droppedBytes, file.name, new Uint8Array(await file.arrayBuffer()));
  },
  onCommand: (listener: (command: unknown) => void) => {
    tell = listener;
    for (const command of waiting.splice(0)) listener(command);
  },
});
