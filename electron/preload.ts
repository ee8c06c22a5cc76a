/** Hands the page its message port and turns a dropped file into a reference. It decides nothing; main checks the sender. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels } from './desktop/channels.ts';

ipcRenderer.on(channels.port, (event) => {
  window.postMessage(channels.port, window.location.origin, event.ports);
});

contextBridge.exposeInMainWorld('sheetbatch', {
  requestPort: () => ipcRenderer.send(channels.requestPort),
  droppedFile: (file: File) => ipcRenderer.invoke(channels.droppedFile, webUtils.getPathForFile(file)),
});
