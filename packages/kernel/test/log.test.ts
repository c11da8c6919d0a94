import { expect, test } from 'vitest';
import { createLog } from '../log.ts';

const logged = (write: (log: ReturnType<typeof createLog>) => void): string => {
  let lines = '';
  write(createLog('trace', { write: (line) => (lines += line) }));
  return lines;
};

test('personal fields are dropped, at any of three depths', () => {
  const line = logged((log) =>
    log.info(
      {
        email: 'a@example.org',
        patient: { birthDate: '1980-01-01', contact: { phone: '+49 761 1' } },
      },
      'seen',
    ),
  );
  expect(line).not.toMatch(/example\.org|1980|761/);
  expect(line).toContain('[redacted]');
});

test('a database error keeps its code and constraint, not the row that broke it', () => {
  const error = Object.assign(new Error('duplicate key value: (email)=(a@example.org)'), {
    severity: 'ERROR',
    code: '23505',
    detail: 'Key (email)=(a@example.org)',
    constraint: 'account_email_key',
  });
  const line = logged((log) => log.error({ err: error }, 'failed'));
  expect(line).not.toContain('example.org');
  expect(JSON.parse(line)).toMatchObject({
    err: { code: '23505', constraint: 'account_email_key' },
  });
});
