// Does nothing until it is told to end; `deaf`: not even then.
process.once('message', () => {
  if (!process.argv.includes('deaf')) process.exit(0);
});
setInterval(() => undefined, 60_000);
process.send?.('ready');
