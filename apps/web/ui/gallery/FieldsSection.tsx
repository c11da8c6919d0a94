import { parseDate, parseTime } from '@internationalized/date';
import { useState } from 'react';
import { Card } from '../Card.tsx';
import { Checkbox } from '../Checkbox.tsx';
import { ComboBox } from '../ComboBox.tsx';
import { DateField } from '../DateField.tsx';
import { NumberField } from '../NumberField.tsx';
import { PasswordField } from '../PasswordField.tsx';
import { RadioGroup } from '../RadioGroup.tsx';
import { Select } from '../Select.tsx';
import { Segmented } from '../Segmented.tsx';
import { Switch } from '../Switch.tsx';
import { TextArea } from '../TextArea.tsx';
import { TextField } from '../TextField.tsx';
import { TimeField } from '../TimeField.tsx';
import styles from './Gallery.module.css';

const options = [
  { id: 'de', label: 'Germany' },
  { id: 'fr', label: 'France' },
  { id: 'ch', label: 'Switzerland' },
] as const;

/** Fields, filled, empty and disabled. */
export function FieldsSection() {
  const [segment, setSegment] = useState<(typeof options)[number]['id']>('de');
  return (
    <Card title="Fields">
      <div className={styles.grid}>
        <TextField label="Text" description="Help below the label" placeholder="Placeholder" />
        <TextField label="Optional text" isOptional defaultValue="Filled" />
        <TextField label="Disabled text" isDisabled defaultValue="Not to be changed" />
        <PasswordField label="Password" defaultValue="correct horse" />
        <NumberField
          label="Price"
          defaultValue={45}
          minValue={0}
          formatOptions={{ style: 'currency', currency: 'EUR' }}
        />
        <NumberField
          label="Duration"
          defaultValue={20}
          step={5}
          formatOptions={{ style: 'unit', unit: 'minute' }}
        />
        <Select label="Select" options={options} />
        <Select label="Selected" options={options} defaultValue="ch" />
        <ComboBox label="Combo box" options={options} placeholder="Type to find" />
        <DateField label="Date" />
        <DateField label="Filled date" defaultValue={parseDate('1984-05-23')} />
        <TimeField label="Time" defaultValue={parseTime('14:30')} />
        <TextArea label="Several lines" defaultValue="Grows with what is written." />
        <RadioGroup
          label="Radio group"
          defaultValue="video"
          options={[
            { id: 'video', label: 'By video', description: 'From home' },
            { id: 'practice', label: 'At the practice' },
          ]}
        />
        <div>
          <Checkbox>A choice by itself</Checkbox>
          <Checkbox defaultSelected>Chosen</Checkbox>
          <Checkbox isDisabled>Disabled</Checkbox>
          <Switch defaultSelected description="Takes effect at once">
            Switch
          </Switch>
          <Switch>Switch, off</Switch>
          <Segmented label="Segmented" options={options} value={segment} onChange={setSegment} />
        </div>
      </div>
    </Card>
  );
}
