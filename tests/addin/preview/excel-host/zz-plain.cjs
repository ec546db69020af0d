(async()=>{
  let t=Date.now(); const lap=(n)=>{const d=Date.now();console.log(n,d-t);t=d};
  require('core-js/actual/iterator'); lap('corejs');
  const { createUniver, LocaleType } = require('@univerjs/presets'); lap('presets');
  const { UniverSheetsNodeCorePreset } = require('@univerjs/preset-sheets-node-core');lap('node-core');
  const { UniverSheetsTablePlugin } = require('@univerjs/sheets-table');
  require('@univerjs/sheets-data-validation/facade');
  require('@univerjs/sheets-table/facade');lap('table');
  require('jsdom');lap('jsdom');
  const { univerAPI } = createUniver({
    locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} },
    presets: [UniverSheetsNodeCorePreset()], plugins: [UniverSheetsTablePlugin],
  });lap('create');
  const wb = univerAPI.createWorkbook({ id: 'plan', name: 'plan' });lap('wb');
  const s=wb.getActiveSheet();
  const v=[];for(let r=0;r<900;r++){v.push([]);for(let c=0;c<20;c++)v[r].push(r*c)}
  s.getRange(0,0,900,20).setValues(v);lap('setValues 900x20');
  const big=wb.create('Big',3000,40);lap('create');
  const v2=[];for(let r=0;r<2000;r++){v2.push([]);for(let c=0;c<30;c++)v2[r].push({v:r*c})}
  univerAPI.syncExecuteCommand? 0:0;
  big.getRange(0,0,2000,30).setValues(v2);lap('setValues 2000x30');
  big.getRange(0,0,2000,30).getValues();lap('getValues');
  const m=big.getSheet().getCellMatrix();let n=0;for(let r=0;r<2000;r++)for(let c=0;c<30;c++)n+=m.getValue(r,c).v;lap('matrix');
  const f=univerAPI.getFormula();
  for(let i=0;i<5;i++){ t=Date.now();
  s.getRange(0,18).setFormula('=SUM(A2:R900)+'+i);lap('setf');
  let waits=0; while(s.getRange(0,18).getCellData().v===undefined || waits<1&&i){await new Promise(r=>setTimeout(r,1));waits++; if(s.getRange(0,18).getCellData().v%10===i%10&&waits>1&&false)break; if(waits>500)break}
  lap('calc '+waits+' '+s.getRange(0,18).getCellData().v);
  }
  console.log(Object.getOwnPropertyNames(Object.getPrototypeOf(f)));
})()
