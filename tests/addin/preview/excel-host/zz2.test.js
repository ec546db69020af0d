test('load', async () => {
  const t=Date.now();
  const p=require('vm').runInThisContext('process');
  const req=p.getBuiltinModule('module').createRequire(__filename);
  const m=req('@univerjs/presets'); console.log(Date.now()-t, m.createUniver.constructor===Function);
  const t2=Date.now(); req('jsdom'); console.log('jsdom',Date.now()-t2);
});
