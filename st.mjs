import { spawn } from 'node:child_process'; import { rmSync } from 'node:fs';
const once=(args)=>new Promise((res)=>{rmSync('/tmp/exp/st',{recursive:true,force:true});const t=performance.now();const c=spawn(process.execPath,args,{stdio:['ignore','pipe','inherit']});c.stdout.once('data',()=>{const d=performance.now()-t;c.kill();c.once('exit',()=>res(d));});});
for(let i=0;i<3;i++) console.log(await once(process.argv.slice(2)));
