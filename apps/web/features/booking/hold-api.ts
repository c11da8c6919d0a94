import { api, call } from '../../app/api.ts';
import type { SlotRef } from '../find/slot-ref.ts';
import { heldSlot, type HeldSlot, isSameSlot } from './held-slot.ts';

/** The slot kept for this tab: the one that it has, or a new one in place of it. */
export async function takeSlot(slot: SlotRef): Promise<HeldSlot> {
  const earlier = heldSlot.read();
  if (earlier && isSameSlot(earlier, slot) && earlier.endsAt > Date.now()) return earlier;
  const { practitionerId, visitTypeId, start } = slot;
  const held = await call(
    api.POST('/api/v1/scheduling/holds', {
      body: {
        practitionerId,
        visitTypeId,
        start,
        ...(earlier && { instead: { id: earlier.id, token: earlier.token } }),
      },
    }),
  );
  return kept({ ...held, endsAt: endOf(held) });
}

/** Ten more minutes. */
export async function extendSlot(held: HeldSlot): Promise<HeldSlot> {
  const { id, token } = held;
  const extended = await call(
    api.POST('/api/v1/scheduling/holds/{holdId}/extend', {
      params: { path: { holdId: id } },
      body: { token },
    }),
  );
  return kept({ ...held, ...extended, endsAt: endOf(extended) });
}

/** Gives the slot back, also while the page is being left. That it has ended already is as good. */
export async function releaseSlot({ id, token }: HeldSlot): Promise<void> {
  heldSlot.forget();
  await api
    .POST('/api/v1/scheduling/holds/{holdId}/release', {
      params: { path: { holdId: id } },
      body: { token },
      keepalive: true,
    })
    .catch(() => undefined);
}

const endOf = ({ secondsLeft }: { secondsLeft: number }): number => Date.now() + secondsLeft * 1000;

function kept(held: HeldSlot): HeldSlot {
  const { id, token, practitionerId, visitTypeId, start, endsAt, extensionsLeft, placesLeft } =
    held;
  const one = {
    id,
    token,
    practitionerId,
    visitTypeId,
    start,
    endsAt,
    extensionsLeft,
    placesLeft,
  };
  heldSlot.write(one);
  return one;
}
