/** Token bucket, pure: how much a socket may send. */
export interface Bucket {
  tokens: number;
  at: Date;
}

export interface Limit {
  burst: number;
  perSecond: number;
}

/** A negotiation sends two descriptions and a few dozen candidates at once, then nothing. */
export const SIGNAL_LIMIT: Limit = { burst: 200, perSecond: 20 };
export const REQUEST_LIMIT: Limit = { burst: 30, perSecond: 3 };

export const fullBucket = (limit: Limit, now: Date): Bucket => ({ tokens: limit.burst, at: now });

/** The bucket after one more message, or undefined when the message is too many. */
export function take(bucket: Bucket, limit: Limit, now: Date): Bucket | undefined {
  const seconds = Math.max(0, (now.getTime() - bucket.at.getTime()) / 1000);
  const tokens = Math.min(limit.burst, bucket.tokens + seconds * limit.perSecond);
  return tokens < 1 ? undefined : { tokens: tokens - 1, at: now };
}
