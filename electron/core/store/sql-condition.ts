import type { SqlValue } from '../database/database.ts';

/** A condition on rows `r` and what is joined to them (result-filter.ts), with its values. */
export interface SqlCondition {
  readonly where: string;
  readonly values: readonly SqlValue[];
}
