import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { saveFile } from '../../privacy/save-file.ts';
import styles from './TotpEnrolment.module.css';

const fileOf = (codes: readonly string[]) => `Telehealth Hub\r\n\r\n${codes.join('\r\n')}\r\n`;

/** The recovery codes, shown once; going on takes a confirmation that they are kept. */
export function RecoveryCodes({
  codes,
  onDone,
}: {
  codes: readonly string[];
  onDone: () => Promise<void> | void;
}) {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const [isKept, setKept] = useState(false);
  const proceed = useMutation({ mutationFn: async () => onDone() });
  const copy = useMutation({
    mutationFn: () => navigator.clipboard.writeText(codes.join('\n')),
    onSuccess: () => toast(t('enrol.copied')),
    onError: (error) => toast(problemText(error), 'danger'),
  });
  return (
    <div className={styles.recovery} data-print>
      <Banner tone="success" title={t('enrol.codesTitle')}>
        {t('enrol.codesText')}
      </Banner>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.ways}>
        <Button onPress={() => copy.mutate()}>{t('enrol.copy')}</Button>
        <Button
          onPress={() =>
            saveFile(new Blob([fileOf(codes)], { type: 'text/plain' }), t('enrol.fileName'))
          }
        >
          {t('enrol.download')}
        </Button>
        <Button onPress={() => print()}>{t('enrol.print')}</Button>
      </div>
      <Checkbox isSelected={isKept} onChange={setKept}>
        {t('enrol.kept')}
      </Checkbox>
      {proceed.error && <Banner tone="danger">{problemText(proceed.error)}</Banner>}
      <Button
        variant="primary"
        isFullWidth
        isPending={proceed.isPending}
        disabledReason={isKept ? undefined : t('enrol.continueBlocked')}
        onPress={() => proceed.mutate()}
      >
        {t('enrol.continue')}
      </Button>
    </div>
  );
}
