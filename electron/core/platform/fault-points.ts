/**
 * Told the name of a step just before it is taken. Only the kill tests give one, to end the process exactly there; the
 * product's hosts have none, and nothing but a call argument can bring one in.
 */
export type Probe = (step: string) => void;
