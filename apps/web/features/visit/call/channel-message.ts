/** What the two browsers tell each other in the data channel; no server sees it. */
import { z } from 'zod';
import { DeviceStates, VisitParty } from '@hub/contracts/visit.ts';

// The page's content security policy forbids code made from text, which zod would try.
z.config({ jitless: true });

/** A chat text fits a data channel message of 16 kB, which every browser takes. */
export const CHAT_MAX_LENGTH = 4_000;

export const ChatText = z.object({
  id: z.uuid(),
  from: VisitParty,
  text: z.string().min(1).max(CHAT_MAX_LENGTH),
  /** Milliseconds since 1970 by the author's clock. */
  at: z.number(),
});
export type ChatText = z.infer<typeof ChatText>;

export const ChannelMessage = z.discriminatedUnion('type', [
  /** First on each new connection: what I have, so that you send me what I lack (I may have reloaded). */
  z.object({ type: z.literal('hello'), have: z.array(z.uuid()).max(2_000), devices: DeviceStates }),
  z.object({ type: z.literal('devices'), devices: DeviceStates }),
  z.object({ type: z.literal('chat'), chat: ChatText }),
  z.object({ type: z.literal('received'), id: z.uuid() }),
  /** I hang up; do not wait for me. */
  z.object({ type: z.literal('bye') }),
]);
export type ChannelMessage = z.infer<typeof ChannelMessage>;

/** Undefined for what is not one of ours: a newer version may say more than we know. */
export function readChannelMessage(data: unknown): ChannelMessage | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    return ChannelMessage.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}
