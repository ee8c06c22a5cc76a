/**
 * One measured task of another library, in a process of its own. Its argument is a RivalTask as JSON; it
 * prints the figures as its last line.
 */
import { rm } from 'node:fs/promises';
import { reportTask } from './measure.ts';
import { type RivalName, rivals } from './rivals.ts';

/** Which library shall do what. */
export interface RivalTask {
  readonly rival: RivalName;
  readonly kind: 'read' | 'add-column';
  readonly path: string;
  readonly targetPath: string;
  readonly rowCount: number;
}

const task = JSON.parse(process.argv[2] ?? '{}') as RivalTask;

async function work(): Promise<undefined> {
  const rival = rivals[task.rival];
  if (task.kind === 'add-column') {
    await rival.addColumn?.(
      task.path,
      task.targetPath,
      (row) => `Answer ${row}: a parcel came late; refund offered.`,
    );
    return;
  }
  const cells = await rival.read(task.path);
  if (cells < task.rowCount * 12) throw new Error(`${task.rival} read ${cells} cells`);
}

await reportTask(work);
await rm(task.targetPath, { force: true });
