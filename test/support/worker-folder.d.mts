export const builtWorkerFolder: URL;
