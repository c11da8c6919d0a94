import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';
import { Form } from './Form.tsx';
import { FormFoot } from './FormFoot.tsx';
import { TextArea } from './TextArea.tsx';

type Props = {
  title: string;
  /** What will happen. */
  text: string;
  /** Names the act itself. */
  confirmLabel: string;
  isPending: boolean;
  problem?: unknown;
  problemTexts?: Readonly<Record<string, string>>;
  onClose: () => void;
  onConfirm: (reason: string) => void;
};

/** Asks why before something is refused: the person concerned reads the answer. */
export function ReasonDialog({
  title,
  text,
  confirmLabel,
  isPending,
  problem,
  problemTexts,
  onClose,
  onConfirm,
}: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Form
        onSubmit={(values) => onConfirm(String(values.get('reason')).trim())}
        problem={problem}
        {...(problemTexts && { problemTexts })}
      >
        <p>{text}</p>
        <TextArea
          label={t('reason.label')}
          description={t('reason.help')}
          name="reason"
          maxLength={1000}
          rows={3}
          isRequired
        />
        <FormFoot
          submitLabel={confirmLabel}
          isPending={isPending}
          isDestructive
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
