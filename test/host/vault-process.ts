/** Opens the vault in a process of its own, does what its arguments say, and prints what came of it as JSON. */
import { openVault } from '../../electron/host/keyring-vault.ts';

const vault = await openVault();
const answers: (string | null)[] = [];
for (const step of process.argv.slice(2)) {
  if (step.startsWith('write:')) await vault.write(step.slice('write:'.length));
  if (step === 'remove') await vault.remove();
  answers.push(step === 'read' ? await vault.read() : null);
}
process.stdout.write(JSON.stringify({ isLasting: vault.isLasting, storeName: vault.storeName, answers }));
process.exit(0);
