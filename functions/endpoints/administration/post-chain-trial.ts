import { limits } from 'shared/contract/limits';
import { chainTrialRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { administratorOnly } from 'functions/use-cases/administration/read-administration';
import { tryChains } from 'functions/use-cases/administration/try-chains';

export const postChainTrial = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-chain-trial', method: 'POST', route: 'administration/chain-trials' },
    async ({ request, caller }) => {
      const closed = administratorOnly(caller);
      if (closed !== null) return closed;
      const read = await readBody(request, chainTrialRequest, limits.administrationBody);
      if ('refused' in read) return read;
      const trial = await tryChains(ports, caller, read.body);
      return 'refused' in trial ? trial : { value: trial };
    },
  );
