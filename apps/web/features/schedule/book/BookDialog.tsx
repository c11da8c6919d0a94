import type { Payer } from '@hub/contracts/payers.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { useLocalized } from '../../../i18n/localized.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { type Day, dayOf } from '../../find/days.ts';
import { visitTypesQuery } from '../../find/queries.ts';
import { DayField } from '../DayField.tsx';
import { FreeTimes } from '../FreeTimes.tsx';
import { MoveRefusal } from '../move/MoveRefusal.tsx';
import type { Colleague } from '../move/MoveDialog.tsx';
import { useTimes } from '../use-times.ts';
import { type KnownPatient, PatientPicker } from './PatientPicker.tsx';
import { PayerField, payerOf } from './PayerField.tsx';
import { WaitInstead } from './WaitInstead.tsx';

type Props = {
  /** The clinic whose desk books; none for a doctor, who books for those in their care. */
  deskOf?: string;
  practitioners: readonly Colleague[];
  zone: string;
  /** Where somebody pointed at; the free time nearest to it can be chosen. */
  start?: string | undefined;
  practitionerId?: string | undefined;
  day: Day;
  patient?: KnownPatient | undefined;
  onClose: () => void;
};

/** Books a visit for somebody whom the practice knows. */
export function BookDialog(props: Props) {
  const { practitioners, zone, start, onClose } = props;
  const { t } = useTranslation(['schedule', 'common', 'codes']);
  const localized = useLocalized();
  const times = useTimes(zone);
  const cache = useQueryClient();
  const key = useId();
  const [attempt] = useState(() => `${crypto.randomUUID()}${key}`);
  const [patient, setPatient] = useState(props.patient);
  const [practitionerId, setPractitionerId] = useState(
    props.practitionerId ?? practitioners[0]?.id ?? '',
  );
  const [visitTypeId, setVisitTypeId] = useState<string>();
  const [day, setDay] = useState<Day>(start ? dayOf(start, zone) : props.day);
  const [wanted, setWanted] = useState(start);
  const [slot, setSlot] = useState<string>();
  const [reason, setReason] = useState('');
  const [chosenPayer, setPayer] = useState<Payer>();
  const types = useQuery({ ...visitTypesQuery(practitionerId), enabled: practitionerId !== '' });
  const type = types.data?.find(({ id }) => id === visitTypeId) ?? types.data?.[0];
  const payer = type && payerOf(type, chosenPayer, patient?.payer);

  const book = useMutation({
    mutationFn: (request: { visitTypeId: string; start: string; patientId: string }) =>
      call(
        api.POST('/api/v1/scheduling/appointments', {
          params: { header: { 'idempotency-key': attempt } },
          body: {
            ...request,
            practitionerId,
            ...(reason.trim() && { reason: reason.trim() }),
            ...(payer && { payer }),
          },
        }),
      ),
    onSuccess: async (booked) => {
      toast(
        t('book.done', { name: patient?.name ?? t('unnamed'), when: times.near(booked.start) }),
      );
      onClose();
      await cache.invalidateQueries({ queryKey: ['scheduling'] });
    },
  });
  const change = (): void => {
    setSlot(undefined);
    book.reset();
  };
  const missing = !patient
    ? t('book.needPatient')
    : !type
      ? t('book.needType')
      : !slot
        ? t('book.needTime')
        : type.payers && !payer
          ? t('book.needPayer')
          : undefined;

  return (
    <Dialog
      title={t('book.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button
            variant="primary"
            isPending={book.isPending}
            disabledReason={missing}
            onPress={() =>
              patient &&
              type &&
              slot &&
              book.mutate({ visitTypeId: type.id, start: slot, patientId: patient.id })
            }
          >
            {slot ? t('book.submitAt', { when: times.time(slot) }) : t('book.submit')}
          </Button>
        </>
      }
    >
      {book.error && (
        <MoveRefusal
          error={book.error}
          zone={zone}
          onChoose={(next) => {
            setDay(dayOf(next, zone));
            setSlot(next);
            book.reset();
          }}
          onClose={onClose}
        />
      )}
      <PatientPicker patient={patient} onChange={setPatient} deskOf={props.deskOf} />
      {practitioners.length > 1 && (
        <Select
          label={t('book.practitioner')}
          options={practitioners.map((one) => ({ id: one.id, label: one.name }))}
          value={practitionerId}
          onChange={(next) => {
            setPractitionerId(next);
            setVisitTypeId(undefined);
            change();
          }}
        />
      )}
      {types.data && types.data.length === 0 ? (
        <Banner tone="warning">{t('book.noTypes')}</Banner>
      ) : (
        <Select
          label={t('book.type')}
          options={(types.data ?? []).map((one) => ({
            id: one.id,
            label: t('book.typeAndLength', {
              name: localized(one.name),
              minutes: one.durationMinutes,
            }),
          }))}
          value={type?.id ?? null}
          onChange={(next) => {
            setVisitTypeId(next);
            change();
          }}
        />
      )}
      {type && type.payers?.length !== 1 && (
        <PayerField type={type} value={payer} onChange={setPayer} />
      )}
      {type?.payers?.length === 1 && payer && (
        <p>{t('book.payerOnly', { payer: t(`codes:payer.${payer}`) })}</p>
      )}
      <DayField
        label={t('book.day')}
        day={day}
        onChange={(next) => {
          setDay(next);
          change();
        }}
      />
      {type && (
        <FreeTimes
          practitionerId={practitionerId}
          visitTypeId={type.id}
          day={day}
          zone={zone}
          value={slot}
          wanted={wanted}
          onChange={(next) => {
            setSlot(next);
            setWanted(undefined);
            book.reset();
          }}
          onDay={(next) => {
            setDay(next);
            change();
          }}
        />
      )}
      {type && (
        <WaitInstead
          wish={{ practitionerId, visitTypeId: type.id, zone, ...(payer && { payer }) }}
          patient={patient}
          onDone={onClose}
        />
      )}
      <TextArea
        label={t('book.reason')}
        description={t('book.reasonHelp')}
        isOptional
        value={reason}
        onChange={setReason}
        maxLength={1000}
        rows={2}
      />
    </Dialog>
  );
}
