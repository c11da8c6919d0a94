import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { ApiProblem } from '../../app/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { applicationOf, type Draft, forgetDraft } from './draft.ts';
import styles from './Signup.module.css';

type Props = {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  onBack: () => void;
  onApplied: (clinicId: string) => void;
};

const plans = ['solo', 'practice', 'hospital'] as const;

/** How large the clinic is, what will be sent, and the sending. */
export function PlanStep({ draft, onChange, onBack, onApplied }: Props) {
  const { t } = useTranslation('signup');
  const application = applicationOf(draft);
  const apply = useMutation({
    mutationFn: () => call(api.POST('/api/v1/directory/clinics', { body: application })),
    onSuccess: ({ id }) => {
      forgetDraft();
      onApplied(id);
    },
  });
  const { address, registration } = application;
  const isOfClinic =
    apply.error instanceof ApiProblem && apply.error.errors.some(({ path }) => path !== 'plan');
  const isNumber =
    apply.error instanceof ApiProblem &&
    apply.error.errors.some(({ path }) => path.startsWith('registration'));
  const facts = [
    [t(`clinic.name.${draft.country}`), application.name],
    [t(`register.${registration.kind}.label`), registration.number],
    [t('clinic.address'), `${address.line1}, ${address.postalCode} ${address.city}`],
    [t('clinic.contactName'), application.contactName],
    [t('clinic.phone'), application.phone ?? ''],
  ] as const;
  return (
    <Form
      onSubmit={() => apply.mutate()}
      problem={apply.error}
      problemTexts={{
        too_many_applications: t('plan.tooMany'),
        ...(isOfClinic && { invalid: t('plan.checkClinic') }),
        ...(isNumber && { invalid: t('plan.checkNumber') }),
      }}
      className={styles.form}
    >
      <Card title={t('plan.which')}>
        <RadioGroup
          label={t('plan.label')}
          value={draft.plan}
          onChange={(plan) => onChange({ plan })}
          options={plans.map((id) => ({
            id,
            label: t(`plans.${id}`),
            description: t(`plans.${id}Text`),
          }))}
        />
      </Card>
      <Card title={t('plan.check')}>
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <div className={styles.foot}>
        <Button variant="quiet" onPress={onBack}>
          {t('plan.back')}
        </Button>
        <Button type="submit" variant="primary" isPending={apply.isPending}>
          {t('plan.apply')}
        </Button>
      </div>
    </Form>
  );
}
