import { releaseRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { changeRelease } from 'functions/use-cases/sign-off/gates/releases';

/** Released twice is released once, so it needs no key. */
export const postRelease = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'post-release', method: 'POST', route: 'releases' }, async ({ request, caller }) => {
    const read = await readBody(request, releaseRequest);
    if ('refused' in read) return read;
    const changed = await changeRelease(ports, caller, read.body);
    return 'refused' in changed ? changed : { value: changed };
  });
