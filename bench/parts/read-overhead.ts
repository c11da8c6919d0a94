import { connect } from '@hub/kernel/database/connect.ts';
import { createLog } from '@hub/kernel/log.ts';
import { createSecrets, masterKeyOf } from '@hub/kernel/secrets.ts';
import type { Part } from '../support/figure.ts';
import { recordQuery } from '../support/recorded-query.ts';
import type { RecordedQuery } from '../support/recorded-query.ts';
import { median } from '../support/statistics.ts';
import { bookedAppointment, startWorld } from '../support/world.ts';

const ROUNDS = 7;
const READS = 1000;

/** What access check and audit row add to a read: the product's statement over the same select without them. */
export const readOverhead: Part = {
  names: ['audit.read_overhead'],
  async measure() {
    const world = await startWorld();
    const { databaseUrl, dataDir } = world;
    const secrets = createSecrets(masterKeyOf(dataDir));
    const pool = connect({
      databaseUrl,
      context: 'scheduling',
      secrets,
      max: 1,
      log: createLog('warn'),
    });
    try {
      const { path, id, patient } = await bookedAppointment(world);
      const whole = await recordQuery({
        databaseUrl,
        dataDir,
        context: 'scheduling',
        url: path,
        token: patient.token,
      });
      const bare: RecordedQuery = {
        text: `select a.*, t.name as visit_type_name, p.time_zone from appointment a
          join visit_type t on t.id = a.visit_type_id join practitioner p on p.id = a.practitioner_id where a.id = $1`,
        values: [id],
      };
      const time = async (query: RecordedQuery, name: string): Promise<number> => {
        const begun = performance.now();
        for (let n = 0; n < READS; n += 1) {
          const { rowCount } = await pool.query({ name, ...query });
          if (rowCount !== 1) throw new Error('The read found nothing');
        }
        return performance.now() - begun;
      };
      await time(whole, 'whole');
      const ratios: number[] = [];
      // In turns, so that noise of the machine falls on both.
      for (let round = 0; round < ROUNDS; round += 1) {
        const floor = await time(bare, 'bare');
        ratios.push((await time(whole, 'whole')) / floor);
      }
      return { 'audit.read_overhead': { value: median(ratios), unit: '×', floor: 1 } };
    } finally {
      await pool.end();
      await world.stop();
    }
  },
};
