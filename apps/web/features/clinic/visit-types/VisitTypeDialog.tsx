import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { languageNames, languages } from '../../../i18n/languages.ts';
import { useLocalized } from '../../../i18n/localized.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Form } from '../../../ui/Form.tsx';
import { FormFoot } from '../../../ui/FormFoot.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { toast } from '../../../ui/Toast.tsx';
import type { VisitType } from '../../find/queries.ts';
import { localizedOf } from '../form-values.ts';
import { type Clinic, clinicVisitTypesQuery, type VisitTypeInput } from '../queries.ts';
import { TermsFields } from './TermsFields.tsx';
import { currencyOf, priceOf, termsOf } from './visit-type-values.ts';
import styles from './VisitTypes.module.css';
import { WhoOffers } from './WhoOffers.tsx';

type Props = { clinic: Clinic; visitType: VisitType | undefined; onClose: () => void };

/** Adds a kind of visit, or changes one. */
export function VisitTypeDialog({ clinic, visitType, onClose }: Props) {
  const { t } = useTranslation(['clinic', 'codes', 'common']);
  const cache = useQueryClient();
  const localized = useLocalized();
  const [mode, setMode] = useState<VisitMode>(visitType?.mode ?? 'video');
  const [minutes, setMinutes] = useState(visitType?.durationMinutes ?? 15);
  const [price, setPrice] = useState(
    visitType?.price ? visitType.price.amountMinor / 100 : Number.NaN,
  );
  const [noticeHours, setNoticeHours] = useState((visitType?.minimumNoticeMinutes ?? 60) / 60);
  const [daysAhead, setDaysAhead] = useState(visitType?.maximumDaysAhead ?? 90);
  const [who, setWho] = useState(visitType?.practitionerIds ?? null);
  const [isActive, setActive] = useState(visitType?.active ?? true);
  const [terms, setTerms] = useState(() => termsOf(visitType));
  const currency = visitType?.price?.currency ?? currencyOf(clinic.address.country);

  const save = useMutation({
    mutationFn: (body: VisitTypeInput) =>
      visitType
        ? call(
            api.PUT('/api/v1/scheduling/visit-types/{visitTypeId}', {
              params: { path: { visitTypeId: visitType.id } },
              body,
            }),
          )
        : call(
            api.POST('/api/v1/scheduling/clinics/{clinicId}/visit-types', {
              params: { path: { clinicId: clinic.id } },
              body,
            }),
          ),
    onSuccess: async (saved) => {
      await cache.invalidateQueries({ queryKey: clinicVisitTypesQuery(clinic.id).queryKey });
      toast(t('types.saved', { name: localized(saved.name) }));
      onClose();
    },
  });

  function submit(values: FormData) {
    save.mutate({
      ...terms,
      name: localizedOf(values, 'name') ?? {},
      durationMinutes: minutes,
      price: priceOf(price, currency),
      mode,
      minimumNoticeMinutes: Math.round(noticeHours * 60),
      maximumDaysAhead: daysAhead,
      practitionerIds: who && [...who],
      active: isActive,
    });
  }

  return (
    <Dialog
      title={t(visitType ? 'types.editTitle' : 'types.add')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Form onSubmit={submit} problem={save.error}>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('types.name')}</legend>
          <p className={styles.help}>{t('profile.descriptionHelp')}</p>
          {languages.map((language) => (
            <TextField
              key={language}
              label={languageNames[language]}
              name={`name.${language}`}
              defaultValue={visitType?.name[language] ?? ''}
              maxLength={120}
              isOptional
            />
          ))}
        </fieldset>
        <RadioGroup
          label={t('types.mode')}
          value={mode}
          onChange={setMode}
          options={(['video', 'in-person'] as const).map((id) => ({
            id,
            label: t(`codes:mode.${id}`),
          }))}
        />
        <NumberField
          label={t('types.durationField')}
          value={minutes}
          onChange={setMinutes}
          minValue={5}
          maxValue={480}
          step={5}
          isRequired
        />
        <NumberField
          label={t('types.priceField', { currency })}
          description={t('types.priceHelp')}
          value={price}
          onChange={setPrice}
          minValue={0}
          maxValue={1_000_000}
          formatOptions={{ style: 'currency', currency }}
          isOptional
        />
        <NumberField
          label={t('types.notice')}
          description={t('types.noticeHelp')}
          value={noticeHours}
          onChange={setNoticeHours}
          minValue={0}
          maxValue={720}
          isRequired
        />
        <NumberField
          label={t('types.ahead')}
          value={daysAhead}
          onChange={setDaysAhead}
          minValue={1}
          maxValue={730}
          isRequired
        />
        <TermsFields terms={terms} onChange={setTerms} />
        <WhoOffers clinicId={clinic.id} value={who} onChange={setWho} />
        {visitType && (
          <Checkbox isSelected={isActive} onChange={setActive}>
            {t('types.activeField')}
          </Checkbox>
        )}
        <FormFoot
          submitLabel={t('common:action.save')}
          isPending={save.isPending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
