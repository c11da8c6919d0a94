import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/localized.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { dayOf } from '../family/dates.ts';
import { type Answers, optionsIn } from './answers.ts';
import styles from './Intake.module.css';
import type { Question } from './queries.ts';

type Props = {
  question: Question;
  answers: Answers;
  /** That one of several options must still be chosen, in words; the browser finds the rest. */
  fault: string | undefined;
  onChange: (value: Answers[string]) => void;
};

const longestText = 4000;

/** One question with the control that fits it. */
export function QuestionField({ question, answers, fault, onChange }: Props) {
  const { id, kind, multiple, required } = question;
  const localized = useLocalized();
  const label = localized(question.label);
  const value = answers[id];
  const text = typeof value === 'string' ? value : '';
  const shared = {
    name: id,
    label,
    isOptional: !required,
    isRequired: required,
  };
  if (kind === 'choice' && multiple)
    return <Options question={question} answers={answers} fault={fault} onChange={onChange} />;
  switch (kind) {
    case 'choice':
      return (
        <RadioGroup
          {...shared}
          value={text || null}
          onChange={onChange}
          options={question.options.map((option) => ({
            id: option.code,
            label: localized(option.label),
          }))}
        />
      );
    case 'date':
      return (
        <DateField
          {...shared}
          value={dayOf(text) ?? null}
          onChange={(day) => onChange(day?.toString() ?? '')}
        />
      );
    case 'consent':
      return (
        <Checkbox name={id} isSelected={value === true} onChange={onChange} isRequired={required}>
          {label}
        </Checkbox>
      );
    default:
      return (
        <TextArea {...shared} value={text} onChange={onChange} maxLength={longestText} rows={2} />
      );
  }
}

/** Several may be chosen. */
function Options({ question, answers, fault, onChange }: Props) {
  const { t } = useTranslation('intake');
  const localized = useLocalized();
  const picked = optionsIn(answers, question);
  return (
    <fieldset className={styles.options} data-field={question.id}>
      <legend className={styles.legend}>
        {localized(question.label)}{' '}
        <span className={styles.quiet}>{t(question.required ? 'several' : 'severalOptional')}</span>
      </legend>
      {question.options.map(({ code, label }) => (
        <Checkbox
          key={code}
          isSelected={picked.includes(code)}
          isInvalid={fault !== undefined}
          onChange={(isPicked) =>
            onChange(
              question.options
                .map((option) => option.code)
                .filter((one) => (one === code ? isPicked : picked.includes(one))),
            )
          }
        >
          {localized(label)}
        </Checkbox>
      ))}
      {fault && <p className={styles.fault}>{fault}</p>}
    </fieldset>
  );
}
