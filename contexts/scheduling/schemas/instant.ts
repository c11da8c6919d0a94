import { z } from 'zod';

/** A moment with its offset, as RFC 3339 writes it. */
export const instant = z.iso.datetime({ offset: true });
