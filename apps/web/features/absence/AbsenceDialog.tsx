import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AbsenceForm, type AbsenceValues } from './AbsenceForm.tsx';
import { PlanStep } from './PlanStep.tsx';
import {
  type Absence,
  type AffectedVisit,
  previewAbsence,
  readPlan,
  type Span,
} from './queries.ts';
import { PlanLoader } from './PlanLoader.tsx';

type Props = {
  practitionerId: string;
  clinicId: string;
  zone: string;
  /** One that is there and whose visits are still to be decided; undefined for a new one. */
  absence: Absence | undefined;
  /** A stretch of a calendar to block: to begin with, and in the words of blocking. */
  block?: Span;
  onClose: () => void;
};

/** Plans an absence: when, then what becomes of each visit in it, then what came of that. */
export default function AbsenceDialog(props: Props) {
  const { practitionerId, clinicId, zone, absence, block, onClose } = props;
  const { t } = useTranslation('absence');
  const queries = useQueryClient();
  const [values, setValues] = useState<AbsenceValues | undefined>(
    block && { ...block, kind: 'other' },
  );
  const [saved, setSaved] = useState(absence);
  const [visits, setVisits] = useState<AffectedVisit[]>();
  const preview = useMutation({
    mutationFn: (next: AbsenceValues) => previewAbsence(practitionerId, next),
    onSuccess: (found, next) => {
      setValues(next);
      setVisits(found);
    },
  });

  /** The absence comes first, so that no new visit gets in while the others are moved. */
  async function save(): Promise<Absence> {
    if (saved) return saved;
    const created = await call(
      api.POST('/api/v1/scheduling/practitioners/{practitionerId}/absences', {
        params: { path: { practitionerId } },
        body: values!,
      }),
    );
    setSaved(created);
    return created;
  }
  const refresh = () => queries.invalidateQueries({ queryKey: ['scheduling'] });

  return (
    <Dialog
      title={t(visits ? (block ? 'block.plan' : 'plan.title') : block ? 'block.title' : 'title')}
      isOpen
      onOpenChange={onClose}
    >
      {visits ? (
        <PlanStep
          visits={visits}
          practitionerId={practitionerId}
          clinicId={clinicId}
          zone={zone}
          save={save}
          isBlock={block !== undefined}
          onBack={saved ? undefined : () => setVisits(undefined)}
          onAgain={async () => setVisits(await readPlan((await save()).id))}
          onSettled={refresh}
          onClose={onClose}
        />
      ) : absence ? (
        <PlanLoader absence={absence} onLoaded={setVisits} />
      ) : (
        <AbsenceForm
          zone={zone}
          before={values}
          isPending={preview.isPending}
          problem={preview.error}
          onNext={(next) => preview.mutate(next)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
