import type { Database } from "./database.ts";

/**
 * Sweeps tables that changed much since the last time: what a server does by itself and the embedded database does not.
 * Without it tables only grow, plans age, and totals visit every row. One table at a time, so that requests come in between;
 * answers which.
 */
export async function tidy({ pool }: Pick<Database, "pool">): Promise<string[]> {
  // What was counted in the last second is kept back otherwise.
  await pool.query("select pg_stat_force_next_flush()");
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', s.schemaname, s.relname) as name from pg_stat_user_tables s join pg_class c on c.oid = s.relid
     where s.n_dead_tup + s.n_ins_since_vacuum > 1000 + greatest(c.reltuples, 0) / 10 order by s.n_dead_tup`,
  );
  for (const { name } of rows) await pool.query(`vacuum (analyze) ${name}`);
  return rows.map(({ name }) => name);
}
