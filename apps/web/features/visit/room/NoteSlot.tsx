import type { Visit } from '@hub/contracts/visit.ts';
import { lazy, Suspense } from 'react';
import { Skeleton } from '../../../ui/Skeleton.tsx';

const NoteEditor = lazy(async () => ({
  default: (await import('../../notes/NoteEditor.tsx')).NoteEditor,
}));

const IntakeSlot = lazy(async () => ({
  default: (await import('../../intake/IntakeSlot.tsx')).IntakeSlot,
}));

/** The note beside the call, and above it what the patient answered before; fetched apart, so that picture and sound do not wait for it. */
export function NoteSlot({ visit }: { visit: Visit }) {
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <IntakeSlot visitId={visit.id} />
      <NoteEditor
        encounterId={visit.id}
        patientId={visit.patientId}
        practitionerId={visit.practitionerId}
      />
    </Suspense>
  );
}
