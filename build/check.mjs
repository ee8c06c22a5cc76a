import { bootstrap } from './bootstrap.mjs';
import { runCheckSteps } from './check-steps.mjs';

bootstrap();
const { failed } = await runCheckSteps();
process.stdout.write(
  failed.length === 0 ? '\nEverything is in order.\n' : `\nNot in order: ${failed.join(', ')}\n`,
);
process.exit(failed.length === 0 ? 0 : 1);
