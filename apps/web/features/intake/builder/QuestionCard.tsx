import { useTranslation } from 'react-i18next';
import type { Language } from '../../../i18n/languages.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from '../Intake.module.css';
import type { Question } from '../queries.ts';
import { asKind, withOption, withWords } from './draft.ts';

const kinds = ['text', 'choice', 'date', 'consent'] as const;

type Props = {
  question: Question;
  number: number;
  isLast: boolean;
  language: Language;
  onChange: (question: Question) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One question as it is written: its kind, its words, its options. */
export function QuestionCard({ question, number, isLast, language, ...on }: Props) {
  const { t } = useTranslation('intake');
  const { kind, label, required, options, multiple } = question;
  const isConsent = kind === 'consent';
  return (
    <Card
      title={t('builder.question', { number })}
      aside={
        <div className={styles.acts}>
          {number > 1 && (
            <Button
              size="small"
              variant="quiet"
              aria-label={t('builder.up', { number })}
              onPress={() => on.onMove(-1)}
            >
              ↑
            </Button>
          )}
          {!isLast && (
            <Button
              size="small"
              variant="quiet"
              aria-label={t('builder.down', { number })}
              onPress={() => on.onMove(1)}
            >
              ↓
            </Button>
          )}
          <Button
            size="small"
            variant="quiet"
            aria-label={t('builder.remove', { number })}
            onPress={on.onRemove}
          >
            ✕
          </Button>
        </div>
      }
    >
      <div className={styles.question}>
        <TextField
          label={t(isConsent ? 'builder.consentLabel' : 'builder.label')}
          value={label[language] ?? ''}
          onChange={(words) =>
            on.onChange({ ...question, label: withWords(label, language, words) })
          }
          maxLength={500}
          lang={language}
        />
        <Select
          label={t('builder.kind')}
          options={kinds.map((id) => ({ id, label: t(`builder.kinds.${id}`) }))}
          value={kind}
          onChange={(next) => on.onChange(asKind(question, next))}
        />
        {kind === 'choice' && (
          <Options question={question} language={language} onChange={on.onChange} />
        )}
        <div>
          <Checkbox
            isSelected={required}
            onChange={(isRequired) => on.onChange({ ...question, required: isRequired })}
          >
            {t(isConsent ? 'builder.requiredConsent' : 'builder.required')}
          </Checkbox>
          {kind === 'choice' && options.length > 1 && (
            <Checkbox
              isSelected={multiple}
              onChange={(isMultiple) => on.onChange({ ...question, multiple: isMultiple })}
            >
              {t('builder.multiple')}
            </Checkbox>
          )}
        </div>
      </div>
    </Card>
  );
}

type OptionsProps = Pick<Props, 'question' | 'language' | 'onChange'>;

function Options({ question, language, onChange }: OptionsProps) {
  const { t } = useTranslation('intake');
  const { options } = question;
  return (
    <>
      {options.map(({ code, label }, index) => (
        <div key={code} className={styles.option}>
          <TextField
            label={t('builder.option', { number: index + 1 })}
            value={label[language] ?? ''}
            onChange={(words) =>
              onChange({
                ...question,
                options: options.map((option) =>
                  option.code === code
                    ? { code, label: withWords(label, language, words) }
                    : option,
                ),
              })
            }
            maxLength={200}
            lang={language}
          />
          <Button
            variant="quiet"
            aria-label={t('builder.removeOption', { number: index + 1 })}
            onPress={() =>
              onChange({ ...question, options: options.filter((option) => option.code !== code) })
            }
          >
            ✕
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" onPress={() => onChange(withOption(question))}>
          {t('builder.addOption')}
        </Button>
      </div>
    </>
  );
}
