const name = 'countersign.recent-views';
/** So many views stand before all others. */
const most = 5;

/** Where storage is blocked nothing is remembered, and nothing fails. */
export function recentViews(): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(found) ? found.filter((each) => typeof each === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberView(id: string): void {
  try {
    localStorage.setItem(name, JSON.stringify([id, ...recentViews().filter((each) => each !== id)].slice(0, most)));
  } catch {
    // The views are all there without it.
  }
}
