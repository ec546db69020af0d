import { UnsafeConfig, configOf, type Config } from 'functions/config';
import { buildDependencies } from 'functions/dependencies';
import { registerMisconfigured } from 'functions/misconfigured';
import { register } from 'functions/registrations';
import { writeLog } from 'functions/write-log';

function configOrProblems(): Config | UnsafeConfig {
  try {
    return configOf(process.env);
  } catch (fault) {
    if (fault instanceof UnsafeConfig) return fault;
    throw fault;
  }
}

/** Loaded only where it is wanted: it is larger than the service. */
async function sendTelemetry(connectionString: string): Promise<void> {
  const { startTelemetry } = await import('functions/telemetry');
  startTelemetry(connectionString);
}

const config = configOrProblems();
if (config instanceof UnsafeConfig) registerMisconfigured(config.problems, writeLog);
else {
  if (config.telemetry !== null) {
    sendTelemetry(config.telemetry).catch((fault: unknown) =>
      writeLog({ level: 'error', event: 'telemetry-not-started', correlationId: '', facts: {}, fault }),
    );
  }
  register(buildDependencies(config));
}
