/** Device choices are kept in the browser; what is on or off is kept for the visit in this tab. */
import { z } from 'zod';

// The page's content security policy forbids code made from text, which zod would try.
z.config({ jitless: true });

const Choice = z.object({
  camera: z.string().optional(),
  microphone: z.string().optional(),
  speaker: z.string().optional(),
});
export type DeviceChoice = z.infer<typeof Choice>;

const Wanted = z.object({ camera: z.boolean(), microphone: z.boolean() });
export type WantedDevices = z.infer<typeof Wanted>;

const CHOICE = 'hub.devices';
const wantedKey = (visitId: string): string => `hub.visit.${visitId}`;

function read<T>(storage: () => Storage, key: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(storage().getItem(key) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

function write(storage: () => Storage, key: string, value: unknown): void {
  try {
    storage().setItem(key, JSON.stringify(value));
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
}

const local = (): Storage => localStorage;
const session = (): Storage => sessionStorage;

export const rememberedChoice = (): DeviceChoice => read(local, CHOICE, Choice) ?? {};
export const rememberChoice = (choice: DeviceChoice): void => write(local, CHOICE, choice);

/** Undefined until the person has been ready for this visit in this tab. */
export const rememberedWanted = (visitId: string): WantedDevices | undefined =>
  read(session, wantedKey(visitId), Wanted);
export const rememberWanted = (visitId: string, wanted: WantedDevices): void =>
  write(session, wantedKey(visitId), wanted);
