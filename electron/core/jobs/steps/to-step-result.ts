import type { CallFailure } from '../../claude/claude-service.ts';
import { backoffMs } from '../context/backoff-policy.ts';
import type { EngineContext, StepResult } from '../context/engine-context.ts';

/** What a failed call means for the engine: wait visibly for what passes by itself, hold for what needs the user. */
export function toStepResult(
  context: EngineContext,
  failed: CallFailure,
  failures: number,
  scope: 'lane' | 'batch',
): StepResult {
  if (!failed.isTemporary) return { kind: 'hold', problem: failed.problem };
  const delay = backoffMs(failures, failed.retryAfterMs, context.random());
  return { kind: 'wait', scope, problem: failed.problem, retryAt: context.clock.now() + delay };
}
