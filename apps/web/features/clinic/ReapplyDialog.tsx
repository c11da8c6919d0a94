import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormFoot } from '../../ui/FormFoot.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/Toast.tsx';
import { countries, registersOf } from '../signup/draft.ts';
import { textOf } from './form-values.ts';
import type { OwnClinic } from './queries.ts';

/** Applies once more after a refusal, with what was to be corrected. */
export function ReapplyDialog({ clinic, onClose }: { clinic: OwnClinic; onClose: () => void }) {
  const { t } = useTranslation(['clinic', 'signup']);
  const cache = useQueryClient();
  const country = countries.find((one) => one === clinic.address.country) ?? countries[0];
  const [kind, setKind] = useState(clinic.registration?.kind ?? registersOf[country][0]);
  const [plan, setPlan] = useState(clinic.plan);
  const apply = useMutation({
    mutationFn: (body: { number: string; contactName: string }) =>
      call(
        api.POST('/api/v1/directory/clinics/{clinicId}/reapply', {
          params: { path: { clinicId: clinic.id } },
          body: {
            plan,
            contactName: body.contactName,
            registration: { kind, number: body.number },
          },
        }),
      ),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['directory'] });
      toast(t('standing.reapplied'));
      onClose();
    },
  });
  return (
    <Dialog title={t('standing.reapply')} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Form
        problem={apply.error}
        onSubmit={(values) =>
          apply.mutate({
            number: textOf(values, 'registration.number') ?? '',
            contactName: textOf(values, 'contactName') ?? '',
          })
        }
      >
        <RadioGroup
          label={t('signup:clinic.register')}
          value={kind}
          onChange={setKind}
          options={registersOf[country].map((id) => ({
            id,
            label: t(`signup:register.${id}.label`),
          }))}
        />
        <TextField
          label={t('signup:clinic.number')}
          description={t(`signup:register.${kind}.help`)}
          name="registration.number"
          defaultValue={clinic.registration?.number ?? ''}
          maxLength={30}
          isRequired
        />
        <TextField
          label={t('signup:clinic.contactName')}
          description={t('signup:clinic.contactNameHelp')}
          name="contactName"
          defaultValue={clinic.contactName ?? ''}
          maxLength={120}
          isRequired
        />
        <RadioGroup
          label={t('signup:plan.label')}
          value={plan}
          onChange={setPlan}
          options={(['solo', 'practice', 'hospital'] as const).map((id) => ({
            id,
            label: t(`signup:plans.${id}`),
            description: t(`signup:plans.${id}Text`),
          }))}
        />
        <FormFoot
          submitLabel={t('standing.reapply')}
          isPending={apply.isPending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
