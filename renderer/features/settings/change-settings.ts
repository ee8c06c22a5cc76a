import type { Settings } from '../../../shared/model/settings.ts';

/** Keeps some settings; a failure is shown at the top of the screen. */
export type ChangeSettings = (changes: Partial<Settings>) => void;
