// A deployable app in miniature, for the tests of the local host.
const { app } = require('@azure/functions');

app.http('who', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'who',
  handler: () => ({ jsonBody: { pid: process.pid, release: process.env.RELEASE } }),
});

app.http('slow', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'slow/{milliseconds:int}',
  handler: async (request) => {
    await new Promise((resolve) => setTimeout(resolve, Number(request.params.milliseconds)));
    return { body: 'finished' };
  },
});
