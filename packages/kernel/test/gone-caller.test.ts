import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test, vi } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import { rule } from '../access/rule.ts';
import { defineContext } from '../context.ts';
import { nothingPersonal } from '../privacy/personal-data.ts';

const anybody = rule('test.gone', ['anyone']);
const CALLS = 10;
let handled = 0;

const notes = defineContext({
  name: 'notes',
  migrations: new URL('./fixtures/empty/', import.meta.url),
  setup: () => ({
    personalData: nothingPersonal('a fixture'),
    routes(app) {
      app.get('/api/v1/notes', { config: { access: anybody } }, async () => {
        handled += 1;
        return {};
      });
    },
  }),
});

test('a request whose caller has dropped the connection is no fault of the server', async () => {
  const lines: string[] = [];
  const hub = await startHub([notes], { onLog: (line) => lines.push(line) });
  try {
    const port = Number(new URL(await hub.listen()).port);
    for (let call = 0; call < CALLS; call += 1) {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write('GET /api/v1/notes HTTP/1.1\r\nHost: hub\r\n\r\n', () =>
        socket.resetAndDestroy(),
      );
    }
    await vi.waitFor(() => expect(handled).toBe(CALLS), { timeout: 10_000 });
    expect(lines.filter((line) => /"level":[56]0/.test(line))).toEqual([]);
  } finally {
    await hub.stop();
  }
});
