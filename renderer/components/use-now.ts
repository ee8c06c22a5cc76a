import { useEffect, useState } from 'react';

/** The present in milliseconds since 1970, renewed every `everyMs`; for countdowns and "since". */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
