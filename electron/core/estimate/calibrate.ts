import type { ClaudeService } from '../claude/claude-service.ts';
import type { SampleRequest } from './estimate-basis.ts';

/** How Anthropic's own count follows from the rule of thumb: `perRequest + ratio × estimated`. */
export interface Calibration {
  readonly ratio: number;
  readonly perRequest: number;
  /** False where nothing was counted and the rule of thumb stands alone. */
  readonly isCounted: boolean;
}

/** The rule of thumb as it is. */
export const notCounted: Calibration = { ratio: 1, perRequest: 0, isCounted: false };

/** One request, counted by both. */
interface CountedRequest {
  readonly estimated: number;
  readonly counted: number;
}

/** A line through so few points may tilt; beyond this share of the plain ratio it is not believed. */
const maxTilt = 2;

/** Lets Anthropic count the sample, for free. Requests that could not be counted are left out. */
export async function calibrate(
  sample: readonly SampleRequest[],
  service: Pick<ClaudeService, 'countTokens'> | null,
): Promise<Calibration> {
  const [first, ...others] = sample;
  if (service === null || first === undefined) return notCounted;
  // One call first: without a key or a network the others would only fail as well.
  const firstCount = await service.countTokens(first.paramsJson);
  if (!firstCount.ok) return notCounted;
  const otherCounts = await Promise.all(
    others.map(async (request) => ({ request, count: await service.countTokens(request.paramsJson) })),
  );
  const points = [{ estimated: first.estimatedTokens, counted: firstCount.value }];
  for (const { request, count } of otherCounts) {
    if (count.ok) points.push({ estimated: request.estimatedTokens, counted: count.value });
  }
  return fitLine(points);
}

/**
 * The straight line nearest to the points. A line, since what every request costs beside its text does not
 * grow with the text; the plain ratio where the points lie too close together for one.
 */
export function fitLine(points: readonly CountedRequest[]): Calibration {
  const mean = (pick: (point: CountedRequest) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const meanEstimated = mean((point) => point.estimated);
  const meanCounted = mean((point) => point.counted);
  const plainRatio = meanCounted / Math.max(meanEstimated, 1);
  const plain: Calibration = { ratio: plainRatio, perRequest: 0, isCounted: true };
  const variance = mean((point) => (point.estimated - meanEstimated) ** 2);
  if (points.length < 3 || variance < (meanEstimated * 0.05) ** 2) return plain;
  const ratio = mean((point) => (point.estimated - meanEstimated) * (point.counted - meanCounted)) / variance;
  if (ratio > plainRatio * maxTilt || ratio < plainRatio / maxTilt) return plain;
  return { ratio, perRequest: meanCounted - ratio * meanEstimated, isCounted: true };
}
