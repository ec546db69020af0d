import { testDependencies } from 'tests/fakes/dependencies';
import { send } from 'tests/fakes/http';
import { fillPrepared } from 'tests/fixtures/plans/fill-prepared';
import { findingKey } from 'shared/review/finding';
import { mayBeWaived } from 'shared/review/waiver';
import { masterDataIn } from 'functions/storage/master-data';
import { demoTargets } from 'functions/local/demo/targets';
import { demoAccounts } from 'functions/local/demo/organisation';
async function main() {
  const w = await testDependencies();
  const md = masterDataIn(w.tables);
  for (const [of, t] of demoTargets) await md.putTargets(of, t);
  const only = process.argv[2];
  const used = new Set<string>();
  let n = 0, ok = 0;
  const seen = new Map<string, number>();
  for (const person of demoAccounts) {
    const me = (await send(w, { path: 'me', as: person })).body;
    for (const c of me.mayPlan) {
      if (only && c.template !== only) continue;
      const byGrain = new Map<string,string>();
      for (const p of c.periods) { const g = p.replace(/[0-9]+/g, '#'); const id = `${c.template}${c.unit.id}${c.person?.id}${p}`; if (!byGrain.has(g) && !used.has(id)) { byGrain.set(g, p); used.add(id); } }
      for (const period of byGrain.values()) {
        n++;
        const key = { template: c.template, unit: c.unit.id, person: c.person?.id ?? null, period };
        const pr = await send(w, { path: 'preparations', as: person, body: key });
        const tag = (s: string) => { const k = `${c.template} ${s}`; seen.set(k, (seen.get(k) ?? 0) + 1); };
        if (pr.status !== 200) { tag(`PREP ${pr.body.code} ${person} ${c.unit.id} ${period}`); continue; }
        const document = fillPrepared(pr.body);
        let body: any = { document, baseVersion: pr.body.version - 1, revisionReason: '初次变更说明', answers: [], reasons: [], waivers: [] };
        let r: any;
        for (let i = 0; i < 4; i++) {
          r = await send(w, { path: `plans/${pr.body.planId}/submissions`, as: person, body, key: `scratch-key-${n}-${i}-of-kinds` });
          if (r.status === 200) break;
          const f = r.body.findings ?? [];
          if (f.length === 0) break;
          const hard = f.filter((x: any) => x.severity === 'error' && !mayBeWaived(x));
          if (hard.length > 0) { for (const x of hard) tag(`${x.rule} ${x.at.block ?? ''}.${x.at.column ?? ''} ${JSON.stringify(x.facts).slice(0, 120)}`); break; }
          for (const x of f) (x.severity === 'error' ? body.waivers : body.reasons).push({ findingKey: findingKey(x), text: '按部门计划执行' });
        }
        if (r.status === 200) { ok++; } else if (!(r.body.findings?.length)) tag(`SUBMIT ${r.body.code} ${JSON.stringify(r.body.facts)} ${person} ${c.unit.id}`);
      }
    }
  }
  for (const [k, v] of [...seen].sort()) console.log(v, k);
  console.log({ n, ok });
}
void main();
