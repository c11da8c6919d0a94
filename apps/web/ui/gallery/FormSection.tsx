import { useState } from 'react';
import { ApiProblem } from '../../app/problem.ts';
import { Button } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { Checkbox } from '../Checkbox.tsx';
import { Form } from '../Form.tsx';
import { TextField } from '../TextField.tsx';

const refusal = () =>
  new ApiProblem(422, 'invalid', '', {}, [
    { path: 'address.city', message: '', code: 'too_small' },
  ]);

/** A form: submit it empty for faults of the page, filled for a fault that the server finds. */
export function FormSection() {
  const [problem, setProblem] = useState<ApiProblem>();
  return (
    <Card title="Form">
      <Form problem={problem} onSubmit={() => setProblem(refusal())}>
        <TextField name="email" type="email" label="Email" isRequired />
        <TextField name="address.city" label="City" isRequired />
        <Checkbox name="consent" isRequired summaryLabel="Consent">
          I agree to what is written here.
        </Checkbox>
        <div>
          <Button type="submit" variant="primary">
            Send
          </Button>
        </div>
      </Form>
    </Card>
  );
}
