import { targetsAfter } from 'shared/targets/transition';
import type { TargetEntry, TargetsOfUnit } from 'shared/targets/journal';
import type { TestDependencies } from 'tests/fakes/dependencies';

/** What is kept, and how the first target stands when it is told again. */
export async function replayedTargets(
  world: TestDependencies,
  of: TargetsOfUnit,
): Promise<{ readonly journal: readonly TargetEntry[]; readonly replayed: string | undefined }> {
  const { journal } = await world.targets.open(of, null);
  const { agreements } = targetsAfter(journal.map(({ event }) => event));
  return { journal, replayed: [...agreements.values()][0]?.agreement.state };
}
