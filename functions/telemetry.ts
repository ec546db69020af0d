import { DefaultAzureCredential } from '@azure/identity';
import { useAzureMonitor as startAzureMonitor } from '@azure/monitor-opentelemetry';

/**
 * Sends traces and the app's log to Application Insights: all of them, since the default keeps five traces a second.
 * Spans of requests are the platform's; ours below them say where the time went.
 */
export function startTelemetry(connectionString: string): void {
  startAzureMonitor({
    azureMonitorExporterOptions: { connectionString, credential: new DefaultAzureCredential() },
    samplingRatio: 1,
    tracesPerSecond: 0,
  });
}
