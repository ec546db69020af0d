import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { listReleases } from 'functions/use-cases/sign-off/gates/releases';

export const getReleases = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'get-releases', method: 'GET', route: 'releases' }, async ({ caller }) => {
    const releases = await listReleases(ports, caller);
    return 'refused' in releases ? releases : { value: releases };
  });
