import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { List } from '../../ui/List.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { nameOf } from '../doctor/person.ts';
import { patientsByIdQuery } from '../doctor/queries.ts';
import styles from './Absence.module.css';
import { type Choice, decisionOf, inParts } from './plan.ts';
import { type Outcome, PlanResult } from './PlanResult.tsx';
import type { Absence, AffectedVisit } from './queries.ts';
import { VisitChoice } from './VisitChoice.tsx';

type Props = {
  visits: readonly AffectedVisit[];
  practitionerId: string;
  clinicId: string;
  zone: string;
  /** Makes the absence, or gives the one that is there. */
  save: () => Promise<Absence>;
  /** In the words of blocking time, not of being away. */
  isBlock: boolean;
  onBack: (() => void) | undefined;
  /** Shows what is left to decide. */
  onAgain: () => Promise<void>;
  onSettled: () => Promise<void>;
  onClose: () => void;
};

/** What becomes of each visit in an absence, and then what came of it. */
export function PlanStep({
  visits,
  practitionerId,
  clinicId,
  zone,
  save,
  isBlock,
  onBack,
  onAgain,
  onSettled,
  onClose,
}: Props) {
  const { t } = useTranslation(['absence', 'common']);
  const problemText = useProblemText();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [done, setDone] = useState<Outcome[]>([]);
  const patients = useQuery(patientsByIdQuery(visits.map(({ patientId }) => patientId)));
  const name = (patientId: string) => nameOf(patients.data?.get(patientId)) ?? t('absence:unnamed');
  const decisions = visits.flatMap((visit) => decisionOf(visit, choices) ?? []);
  const isComplete = decisions.length === visits.length;
  const apply = useMutation({
    mutationFn: async () => {
      setDone([]);
      const { id } = await save();
      const outcomes: Outcome[] = [];
      // Each part is safe to repeat: what was done already answers as done.
      for (const part of inParts(decisions)) {
        const { items } = await call(
          api.POST('/api/v1/scheduling/absences/{absenceId}/visits', {
            params: { path: { absenceId: id } },
            body: { decisions: part },
          }),
        );
        outcomes.push(...items);
        setDone([...outcomes]);
      }
      return outcomes;
    },
    onSettled,
  });

  if (apply.isSuccess)
    return (
      <PlanResult
        outcomes={apply.data}
        visits={visits}
        zone={zone}
        isBlock={isBlock}
        nameOf={name}
        onAgain={async () => {
          await onAgain();
          setChoices(new Map());
          apply.reset();
        }}
        onClose={onClose}
      />
    );
  return (
    <div className={styles.form}>
      <p>{t('absence:plan.text', { count: visits.length })}</p>
      {visits.length > 0 && (
        <List label={t(isBlock ? 'absence:block.plan' : 'absence:plan.title')}>
          {visits.map((visit) => (
            <VisitChoice
              key={visit.appointmentId}
              visit={visit}
              name={name(visit.patientId)}
              absentId={practitionerId}
              clinicId={clinicId}
              zone={zone}
              choices={choices}
              isDisabled={apply.isPending}
              onChoose={(choice) =>
                setChoices((before) => new Map(before).set(visit.appointmentId, choice))
              }
            />
          ))}
        </List>
      )}
      {apply.isPending && visits.length > 0 && (
        <Progress
          label={t('absence:plan.progress')}
          value={done.length}
          max={visits.length}
          valueLabel={t('absence:plan.progressValue', { done: done.length, count: visits.length })}
        />
      )}
      {apply.error && <Banner tone="danger">{problemText(apply.error)}</Banner>}
      <div className={styles.foot}>
        <Button variant="quiet" onPress={onBack ?? onClose}>
          {onBack ? t('common:action.back') : t('common:action.cancel')}
        </Button>
        <Button
          variant="primary"
          isPending={apply.isPending}
          {...(!isComplete && { disabledReason: t('absence:plan.incomplete') })}
          onPress={() => apply.mutate()}
        >
          {t(!onBack ? 'absence:plan.apply' : isBlock ? 'absence:block.save' : 'absence:plan.save')}
        </Button>
      </div>
    </div>
  );
}
